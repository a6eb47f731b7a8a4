import { assert, type Jour, type Mois } from '#socle'

const FIN = "'\r\n"

/**
 * Text of an envoi under construction: one character is one ISO-8859-1 byte. Counts the rubriques
 * for S90; `vider` hands over what is written so far, so that nothing bigger than an individual is
 * ever held.
 */
export class TexteNeodes {
  private texte = ''
  private nombre = 0

  /** A rubrique that has a value. An empty value is a fault: an absent rubrique is not written. */
  ligne(code: string, valeur: string): void {
    assert(valeur !== '', 'une rubrique vide ne s’écrit pas')
    // Short pieces joined first: half the string cells of a plain template, measured.
    this.texte += `${code},'` + `${valeur}${FIN}`
    this.nombre++
  }

  /** A rubrique that may be absent. */
  siPresent(code: string, valeur: string | null): void {
    if (valeur !== null) this.ligne(code, valeur)
  }

  get rubriques(): number {
    return this.nombre
  }

  vider(): string {
    const texte = this.texte
    this.texte = ''
    return texte
  }
}

/** « 31122026 ». */
export function ecrireJour(j: Jour): string {
  return j.slice(8, 10) + j.slice(5, 7) + j.slice(0, 4)
}

/** « 01122026 », first day of the month. */
export function ecrireMois(m: Mois): string {
  return `01${m.slice(5, 7)}${m.slice(0, 4)}`
}

/** Hundredths (hours, rates) with two decimals: 15167 gives « 151.67 ». */
export function ecrireCentiemes(n: number): string {
  const absolu = n < 0 ? -n : n
  const reste = absolu % 100
  return `${n < 0 ? '-' : ''}${(absolu - reste) / 100}${reste < 10 ? '.0' : '.'}${reste}`
}

/**
 * Letters that ISO-8859-1 lacks but French types: replaced by what a payroll prints instead.
 * Everything else outside Latin-1 is the caller's fault, found by `enLatin1`.
 */
export function enTexteNeodes(texte: string): string {
  return texte
    .replace(/[’‘]/g, "'")
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'OE')
    .replace(/Ÿ/g, 'Y')
    .replace(/[–—]/g, '-')
}

/** The bytes of a text made by the writer. */
export function enLatin1(texte: string): Uint8Array {
  const octets = new Uint8Array(texte.length)
  for (let i = 0; i < texte.length; i++) {
    const code = texte.charCodeAt(i)
    assert(code <= 0xff, 'caractère absent de l’ISO-8859-1')
    octets[i] = code
  }
  return octets
}
