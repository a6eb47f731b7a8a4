import type { SectionImprimee } from '#socle'
import { largeurUtile, MARGES, type Pdf } from './page.js'
import type { Plume } from './texte.js'

export type Tableau = NonNullable<SectionImprimee['tableau']>

export const CORPS_TABLEAU = 10
/** Share of the width kept for the first column, which holds words. */
const PREMIERE_MIN = 0.36
const GOUTTIERE = 12
/** Above and under the text of a cell. */
const MARGE = 3
const COLONNES_NOMBREUSES = 6
/** Seven lines. */
const HAUTEUR_LISIBLE = 100
/** An amount, a rate, a number; neither a year nor a SIRET. */
const FIGURE = /^(?:[−+]\s?)?\d{1,3}(?:\s\d{3})*(?:,\d+)?\s?[€%]?(?: par (?:mois|an))?$/

export interface Grille {
  readonly largeurs: readonly number[]
  readonly figures: readonly boolean[]
}

export interface Rangee {
  readonly cellules: readonly string[]
  readonly gras: boolean
}

export interface Prepare {
  readonly entete: Rangee
  readonly rangees: readonly Rangee[]
  /** Absent when the columns are too many for the sheet. */
  readonly grille: Grille | undefined
}

export function preparer({ pdf, ecrire }: Plume, tableau: Tableau): Prepare {
  const { entetes, lignes, total } = tableau
  const entete: Rangee = { cellules: entetes.map(ecrire), gras: true }
  const rangees = lignes.map(
    (ligne, i): Rangee => ({
      cellules: ligne.map(ecrire),
      gras: total === true && i === lignes.length - 1,
    }),
  )
  const toutes = [entete, ...rangees]
  const figures = entetes.map((_, i) => i > 0 && estColonneDeFigures(rangees, i))
  const l = largeurs(pdf, toutes, figures)
  const grille = l === undefined ? undefined : { figures, largeurs: l }
  return { entete, rangees, grille: estLisible(pdf, rangees, grille) ? grille : undefined }
}

/** Sentences squeezed among many columns are read better one row after the other. */
function estLisible(pdf: Pdf, rangees: readonly Rangee[], grille: Grille | undefined): boolean {
  if (grille === undefined || grille.largeurs.length < COLONNES_NOMBREUSES) return true
  return rangees.every((r) => hauteur(pdf, r, grille) <= HAUTEUR_LISIBLE)
}

/** Half of what it holds at least: « non reçu » may stand among amounts. */
function estColonneDeFigures(rangees: readonly Rangee[], colonne: number): boolean {
  const dites = rangees.map((r) => r.cellules[colonne] ?? '').filter((t) => t !== '' && t !== '–')
  return dites.length > 0 && dites.filter((t) => FIGURE.test(t)).length * 2 >= dites.length
}

/**
 * Each column on one line when there is room, the first one taking what is left; else words wrap,
 * none is cut, and the columns that ask most give way most. Undefined: the sheet is too narrow.
 */
function largeurs(
  pdf: Pdf,
  rangees: readonly Rangee[],
  figures: readonly boolean[],
): readonly number[] | undefined {
  const voulues = figures.map((_, i) => mesurer(pdf, { rangees, figures, colonne: i }))
  const utile = largeurUtile(pdf)
  const somme = (l: readonly number[]): number => l.reduce((a, b) => a + b, 0)
  const [, ...autres] = voulues.map((v) => v.ligne)
  const premiere = Math.min(voulues[0]?.ligne ?? 0, utile * PREMIERE_MIN)
  if (somme(autres) + premiere <= utile) return [utile - somme(autres), ...autres]
  const mots = voulues.map((v) => v.mot)
  const reste = utile - somme(mots)
  const manque = voulues.map((v) => v.ligne - v.mot)
  if (reste < 0) return undefined
  return mots.map((m, i) => m + (reste * (manque[i] ?? 0)) / somme(manque))
}

/** Width of a column whose texts stand on one line, and of its longest word. */
function mesurer(
  pdf: Pdf,
  c: {
    readonly rangees: readonly Rangee[]
    readonly figures: readonly boolean[]
    readonly colonne: number
  },
): { readonly ligne: number; readonly mot: number } {
  const marge = (c.colonne === 0 ? 0 : GOUTTIERE) + 0.5
  let [ligne, mot] = [0, 0]
  for (const { cellules, gras } of c.rangees) {
    pdf.font(gras ? 'grasse' : 'normale', CORPS_TABLEAU)
    const texte = cellules[c.colonne] ?? ''
    const large = (t: string): number =>
      pdf.widthOfString(t, optionsDeCellule(c.figures[c.colonne]))
    ligne = Math.max(ligne, large(texte))
    mot = Math.max(mot, ...texte.split(/[ \n-]/).map(large))
  }
  return { ligne: ligne + marge, mot: mot + marge }
}

/** Figures of one width, so that units stand under units. */
export function optionsDeCellule(figure: boolean | undefined): PDFKit.Mixins.TextOptions {
  return figure ? { features: ['tnum', 'kern'] as never } : {}
}

export function hauteur(
  pdf: Pdf,
  rangee: Rangee | undefined,
  { largeurs: l, figures }: Grille,
): number {
  if (rangee === undefined) return 0
  pdf.font(rangee.gras ? 'grasse' : 'normale', CORPS_TABLEAU)
  const hauteurs = rangee.cellules.map((texte, i) =>
    pdf.heightOfString(texte, {
      ...optionsDeCellule(figures[i]),
      width: interieur(l, i),
      lineGap: 1,
    }),
  )
  return Math.max(CORPS_TABLEAU, ...hauteurs) + 2 * MARGE
}

/** Width of the text of a cell; the gutter is on its left. */
function interieur(l: readonly number[], i: number): number {
  return (l[i] ?? 0) - (i === 0 ? 0 : GOUTTIERE)
}

/** Where the text of a cell stands. */
export function placeDe({ largeurs: l }: Grille, i: number) {
  const x = l.slice(0, i).reduce((a, b) => a + b, MARGES.left + (i === 0 ? 0 : GOUTTIERE))
  return { x, width: interieur(l, i), marge: MARGE }
}

/** A row taller than what a page holds, in rows that do: words go on in the next one. */
export function parts(pdf: Pdf, rangee: Rangee, grille: Grille): Rangee[] {
  const place = (pdf.page.height - MARGES.top - MARGES.bottom) * 0.8
  const faites: Rangee[] = []
  let reste = rangee
  while (hauteur(pdf, reste, grille) > place) {
    const mots = reste.cellules.map((t) => t.split(/(?<=\s)/))
    const longues = Math.max(...mots.map((m) => m.length))
    let garde = longues
    const prendre = (n: number): Rangee => ({
      ...{ cellules: mots.map((m) => m.slice(0, n).join('')), gras: rangee.gras },
    })
    while (garde > 1 && hauteur(pdf, prendre(garde), grille) > place) garde = Math.ceil(garde * 0.8)
    if (garde >= longues || (garde === 1 && longues === 1)) break
    faites.push(prendre(garde))
    const suite = mots.map((m, i) => (i === 0 && m.length <= garde ? '(suite)' : m.slice(garde)))
    reste = {
      cellules: suite.map((m) => (typeof m === 'string' ? m : m.join(''))),
      gras: rangee.gras,
    }
  }
  return [...faites, reste]
}
