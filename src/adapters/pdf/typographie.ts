import { composer } from '#socle'

/** What the font knows to draw; known to the library, not to its types. */
interface AvecPolice {
  readonly _font: { readonly font: { hasGlyphForCodePoint(code: number): boolean } }
}

export type Ecriture = (texte: string) => string

const INSECABLE = '\u00a0'
/** Letters that no accent explains. */
const VOISINES: ReadonlyMap<string, string> = new Map(
  ['ŁL', 'łl', 'ĐD', 'đd', 'ıi', '→>', '≥>=', '≤<=', '‑-'].map((s) => [s.charAt(0), s.slice(1)]),
)

/** French typing on paper; the font has no narrow space: the plain one stands for it. */
export function insecables(texte: string): string {
  return composer(texte.replace(/[\u202f\u2009]/g, INSECABLE))
    .replace(/ (?=[LRDA]\.[ \u00a0]?\d)/g, INSECABLE)
    .replace(/(?<=\bpage) (?=\d)/g, INSECABLE)
}

/** Writes what a person typed with the letters of the font: no empty box is printed. */
export function createEcriture(pdf: PDFKit.PDFDocument): Ecriture {
  const { font } = (pdf as unknown as AvecPolice)._font
  const seDessine = (signe: string): boolean =>
    signe === '\n' || font.hasGlyphForCodePoint(signe.codePointAt(0) ?? 0)
  const ecrireSigne = (signe: string): string => {
    if (seDessine(signe)) return signe
    const voisine = VOISINES.get(signe) ?? signe.normalize('NFKD').replace(/\p{M}/gu, '')
    return [...voisine].every(seDessine) ? voisine : '?'
  }
  return (texte) => [...insecables(texte.normalize('NFC'))].map(ecrireSigne).join('')
}
