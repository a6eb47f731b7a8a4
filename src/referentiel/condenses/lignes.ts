import type { MontantLisible } from '#acces'
import { couperLigne } from '../restitution/couper.js'
import type { LigneCondensee } from './condense.js'

/** In the order in which a line that is kept says them. */
const MONTANTS: readonly MontantLisible[] = [
  'montantNetSocial',
  'montantNetFiscal',
  'montantNetVerse',
]

/** Each line of a statement as it leaves, with every amount: an answer is then a cut of them. */
export function garderLignes(lignes: readonly LigneCondensee[]): string[] {
  return lignes.map((l) => JSON.stringify(couperLigne(l, MONTANTS)))
}

/** Texts of lines, separated by commas; null for none. */
export function lireLignesGardees(lignes: string | null): LigneCondensee[] {
  return lignes === null ? [] : (JSON.parse(`[${lignes}]`) as LigneCondensee[])
}

const DOUBLON = ',"doublon":'

/**
 * The lines of an answer as JSON, cut to the amounts of a profile: the same bytes as `couperLigne`
 * on each of `lireLignesGardees` gives, without an object for any of them. A quote inside a text is
 * written \": what is cut is never inside one.
 */
export function texteDesLignes(lignes: string | null, montants: readonly MontantLisible[]): string {
  if (lignes === null) return '[]'
  const coupe = coupeDe(montants)
  // What does not count is said of the montant net social alone.
  const reste = !montants.includes('montantNetSocial') && lignes.includes(DOUBLON)
  if (coupe !== undefined && !reste) return `[${lignes.replace(coupe, '')}]`
  return JSON.stringify(lireLignesGardees(lignes).map((l) => couperLigne(l, montants)))
}

const COUPES = new Map<string, RegExp | undefined>()

/** What is not among `montants`; undefined when they are in another order than in the lines. */
function coupeDe(montants: readonly MontantLisible[]): RegExp | undefined {
  const cle = montants.join()
  if (COUPES.has(cle)) return COUPES.get(cle)
  const autres = MONTANTS.filter((m) => !montants.includes(m))
  const enOrdre = MONTANTS.filter((m) => montants.includes(m)).join() === cle
  // Of three amounts, two orders at most of each choice: the map stays small.
  const coupe = enOrdre && autres.length > 0 ? new RegExp(motif(autres), 'g') : undefined
  COUPES.set(cle, coupe)
  return coupe
}

function motif(autres: readonly MontantLisible[]): string {
  return `(?:,"(?:${autres.join('|')})":(?:-?\\d+|null))+`
}
