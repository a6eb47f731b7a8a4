import { type Instant, type Jour, numeroJour } from '#socle'

const SIGNATURE = Buffer.from('5047434f50590aff0d0a000000000000000000', 'hex')
const FIN = Buffer.from([0xff, 0xff])
const DEUX_32 = 2 ** 32
/** PostgreSQL counts days and microseconds from 2000-01-01. */
const JOUR_2000 = 10_957
const MS_2000 = 946_684_800_000

const PREMIER_TAMPON = 1 << 13

/** Value of each hexadecimal digit, by its character code. */
const CHIFFRES = Uint8Array.from({ length: 128 }, (_, code) => {
  const valeur = Number.parseInt(String.fromCharCode(code), 16)
  return Number.isNaN(valeur) ? 0 : valeur
})

/** Puts rows taken one by one back in a frame. */
export function encadrer(lignes: readonly Uint8Array[]): Uint8Array {
  return lignes.length === 0 ? new Uint8Array(0) : Buffer.concat([SIGNATURE, ...lignes, FIN])
}

/**
 * Rows of one table in the binary form of COPY: no text to build nor to parse. Serves again once
 * its rows are taken, with the memory that it grew to.
 */
export class CopieBinaire {
  readonly #colonnes: number
  #tampon = Buffer.allocUnsafeSlow(PREMIER_TAMPON)
  #position = 0

  constructor(colonnes: readonly string[]) {
    this.#colonnes = colonnes.length
    this.vider()
  }

  get estVide(): boolean {
    return this.#position === SIGNATURE.length
  }

  /** Bytes of the rows written. */
  get octets(): number {
    return this.#position - SIGNATURE.length
  }

  /** Bytes that `verser` takes. */
  get octetsCadres(): number {
    return this.estVide ? 0 : this.#position + FIN.length
  }

  /** Begins a row; each column then comes in its order. */
  ligne(): this {
    this.#place(2)
    this.#position = this.#tampon.writeInt16BE(this.#colonnes, this.#position)
    return this
  }

  uuid(hexadecimal: string): this {
    this.#entete(16)
    for (let i = 0; i < 32; i += 2) {
      const haut = CHIFFRES[hexadecimal.charCodeAt(i)]!
      this.#tampon[this.#position++] = (haut << 4) | CHIFFRES[hexadecimal.charCodeAt(i + 1)]!
    }
    return this
  }

  entier4(n: number): this {
    this.#entete(4)
    this.#position = this.#tampon.writeInt32BE(n, this.#position)
    return this
  }

  entier8(n: number | null): this {
    if (n === null) return this.#nul()
    this.#entete(8)
    const haut = Math.floor(n / DEUX_32)
    this.#position = this.#tampon.writeInt32BE(haut, this.#position)
    this.#position = this.#tampon.writeUInt32BE(n - haut * DEUX_32, this.#position)
    return this
  }

  jour(jour: Jour | null): this {
    return jour === null ? this.#nul() : this.entier4(numeroJour(jour) - JOUR_2000)
  }

  instant(instant: Instant): this {
    return this.entier8((Date.parse(instant) - MS_2000) * 1000)
  }

  texte(texte: string | null): this {
    if (texte === null) return this.#nul()
    // PostgreSQL has no NUL in a text, and no declaration has a use for one.
    const propre = texte.includes('\0') ? texte.replaceAll('\0', '') : texte
    this.#place(4 + propre.length * 3)
    const longueur = this.#ecrireAscii(propre) ?? this.#tampon.write(propre, this.#position + 4)
    this.#tampon.writeInt32BE(longueur, this.#position)
    this.#position += 4 + longueur
    return this
  }

  bytea(octets: Uint8Array): this {
    this.#entete(octets.length)
    this.#tampon.set(octets, this.#position)
    this.#position += octets.length
    return this
  }

  /** Writes the rows at `position` in the frame of a COPY, gives them, and forgets them. */
  verser(cible: Uint8Array, position: number): Uint8Array {
    if (this.estVide) return cible.subarray(position, position)
    this.#place(FIN.length)
    this.#tampon.set(FIN, this.#position)
    return this.#donner(cible, position, { de: 0, a: this.#position + FIN.length })
  }

  /** The same without the frame, for rows that are taken one by one. */
  verserLignes(cible: Uint8Array, position: number): Uint8Array {
    return this.#donner(cible, position, { de: SIGNATURE.length, a: this.#position })
  }

  /** The rows in the frame of a COPY, in a memory of their own. */
  extraire(): Uint8Array {
    return this.verser(new Uint8Array(this.octetsCadres), 0)
  }

  #donner(
    cible: Uint8Array,
    position: number,
    { de, a }: { readonly de: number; readonly a: number },
  ): Uint8Array {
    cible.set(this.#tampon.subarray(de, a), position)
    this.vider()
    return cible.subarray(position, position + a - de)
  }

  /** The short texts of a row, byte by byte; undefined when one of them is not ASCII. */
  #ecrireAscii(texte: string): number | undefined {
    const debut = this.#position + 4
    for (let i = 0; i < texte.length; i++) {
      const code = texte.charCodeAt(i)
      if (code > 0x7f) return undefined
      this.#tampon[debut + i] = code
    }
    return texte.length
  }

  #nul(): this {
    this.#place(4)
    this.#position = this.#tampon.writeInt32BE(-1, this.#position)
    return this
  }

  #entete(longueur: number): void {
    this.#place(4 + longueur)
    this.#position = this.#tampon.writeInt32BE(longueur, this.#position)
  }

  #place(octets: number): void {
    if (this.#position + octets <= this.#tampon.length) return
    const plus = Buffer.allocUnsafeSlow(Math.max(this.#tampon.length * 2, this.#position + octets))
    this.#tampon.copy(plus, 0, 0, this.#position)
    this.#tampon = plus
  }

  /** Forgets the rows. */
  vider(): void {
    this.#tampon.set(SIGNATURE, 0)
    this.#position = SIGNATURE.length
  }
}
