/** Kinds of documents that are taken, known by their first bytes and by nothing else. */
export type TypePiece = 'pdf' | 'jpeg' | 'png' | 'webp' | 'heic'

/** How many documents one signalement may hold, and their greatest size in bytes. */
export const PIECES_MAX = 10
export const OCTETS_MAX = 10 * 1024 * 1024
/** A whole sending may also hold the fields of its form. */
export const ENVOI_MAX = OCTETS_MAX + 64 * 1024

export const MIMES: Readonly<Record<TypePiece, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heic: 'image/heic',
}

export type RefusPiece =
  | 'vide'
  | 'trop-grande'
  | 'type-inconnu'
  | 'infectee'
  | 'trop-de-pieces'
  /** The antivirus does not answer: the document is not taken, the signalement goes on. */
  | 'non-controlable'

const TETE = 16

type Signature = readonly [type: TypePiece, debut: number, octets: string]

/** First bytes of each kind, as text of one byte a sign. */
const SIGNATURES: readonly Signature[] = [
  ['pdf', 0, '%PDF-'],
  ['jpeg', 0, '\xff\xd8\xff'],
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['webp', 8, 'WEBP'],
  ...['heic', 'heix', 'hevc', 'mif1', 'msf1'].map(
    (marque): Signature => ['heic', 4, `ftyp${marque}`],
  ),
]

/** The kind that the first bytes say; undefined for any other, whatever the name says. */
export function typeDe(tete: Uint8Array): TypePiece | undefined {
  const texte = String.fromCharCode(...tete.subarray(0, TETE))
  const trouvee = SIGNATURES.find(([, debut, octets]) => texte.startsWith(octets, debut))
  if (trouvee?.[0] === 'webp' && !texte.startsWith('RIFF')) return undefined
  return trouvee?.[0]
}

/** The test string of antivirus programs (EICAR), in two parts so that this file is not one. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD', '-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

/** Looks at a document while it passes: its size, its kind, the test string. Holds no document. */
export class ControlePiece {
  #octets = 0
  #tete = new Uint8Array(0)
  #fin = ''
  #refus: RefusPiece | undefined

  /** False as soon as the document is refused: what follows need not be read. */
  ajouter(morceau: Uint8Array): boolean {
    this.#octets += morceau.length
    if (this.#octets > OCTETS_MAX) this.#refus = 'trop-grande'
    if (this.#tete.length < TETE) this.#lireTete(morceau)
    if (this.#refus !== 'trop-grande' && this.#tientEicar(morceau)) this.#refus = 'infectee'
    return this.#refus === undefined
  }

  #lireTete(morceau: Uint8Array): void {
    const tete = new Uint8Array(Math.min(TETE, this.#tete.length + morceau.length))
    tete.set(this.#tete)
    tete.set(morceau.subarray(0, tete.length - this.#tete.length), this.#tete.length)
    this.#tete = tete
    if (tete.length === TETE && typeDe(tete) === undefined) this.#refus ??= 'type-inconnu'
  }

  /** The end of the former part is kept: the string may stand across two parts. */
  #tientEicar(morceau: Uint8Array): boolean {
    const pas = 8_192
    for (let i = 0; i < morceau.length; i += pas) {
      const texte = this.#fin + String.fromCharCode(...morceau.subarray(i, i + pas))
      if (texte.includes(EICAR)) return true
      this.#fin = texte.slice(1 - EICAR.length)
    }
    return false
  }

  /** The kind and the size of a whole document, or why it is not taken. */
  finir(): { readonly type: TypePiece; readonly octets: number } | RefusPiece {
    if (this.#refus !== undefined) return this.#refus
    if (this.#octets === 0) return 'vide'
    const type = typeDe(this.#tete)
    return type === undefined ? 'type-inconnu' : { type, octets: this.#octets }
  }
}

/** A name fit to be shown and to be given back: no path, no control sign, a true extension. */
export function nomPropre(nom: string, type: TypePiece): string {
  const seul = nom.split(/[\\/]/).at(-1) ?? ''
  const sansSuite = seul.replace(/\.[A-Za-z0-9]{1,5}$/, '')
  const lisible = sansSuite.replace(/[^\p{L}\p{N} ._-]/gu, ' ').replace(/\s+/g, ' ')
  const coupe = lisible.trim().slice(0, 60)
  return `${coupe === '' ? 'document' : coupe}.${type === 'jpeg' ? 'jpg' : type}`
}
