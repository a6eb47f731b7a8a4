import { assert, indexMois } from '#socle'
import type { LigneRessource } from '../situation.js'
import { NATURES } from './natures.js'

/**
 * The lines of a person as integers, `LARGEUR` of them a line, in the order of the situation: the
 * rank of the nature, the first and the last month (`indexMois`), the net social amount and the net
 * taxable amount in centimes. Read once, for every right that looks at whole years.
 */
export type LignesChiffrees = readonly number[]

export const LARGEUR = 5
/** Places in a line, after the rank of its nature. */
export const DE = 1
export const A = 2
export const SOCIAL = 3
export const FISCAL = 4

const RANGS: ReadonlyMap<string, number> = new Map(
  NATURES.map(({ nature }, rang) => [nature, rang]),
)
const AUCUNE_LIGNE: LignesChiffrees = []

/**
 * The rank of a nature of the contract in `NATURES`.
 * @texte docs/contrat.md §3
 */
export function rangNature(nom: string): number {
  const rang = RANGS.get(nom)
  assert(rang !== undefined, 'nature de ressource inconnue')
  return rang
}

/**
 * A table by rank of nature, from the natures that it names; `absent` for the others.
 * @texte see each table
 */
export function parNature<T>(table: Readonly<Record<string, T>>, absent: T): readonly T[] {
  return NATURES.map(({ nature }) => table[nature] ?? absent)
}

/**
 * Months of a line from `premier` to `dernier`, both included; `place` is where the line begins.
 * @texte CCH, art. R. 822-3; CSS, art. R. 861-8 (periods of resources)
 */
export function moisCouverts(
  lignes: LignesChiffrees,
  place: number,
  { premier, dernier }: { readonly premier: number; readonly dernier: number },
): number {
  const debut = Math.max(lignes[place + DE]!, premier)
  const fin = Math.min(lignes[place + A]!, dernier)
  return fin < debut ? 0 : fin - debut + 1
}

/**
 * Whether a line of that nature covers a month.
 * @texte see each call
 */
export function recoit(lignes: LignesChiffrees, nature: number, mois: number): boolean {
  for (let i = 0; i < lignes.length; i += LARGEUR) {
    if (lignes[i] === nature && lignes[i + DE]! <= mois && mois <= lignes[i + A]!) return true
  }
  return false
}

/**
 * Reads lines once.
 * @texte CASF, art. R. 262-7; CSS, art. R. 843-1 (months of payment)
 */
export function chiffrerLignes(lignes: readonly LigneRessource[]): LignesChiffrees {
  const nombre = lignes.length
  if (nombre === 0) return AUCUNE_LIGNE
  const chiffres = new Array<number>(nombre * LARGEUR)
  for (let i = 0, place = 0; i < nombre; i++, place += LARGEUR) {
    const { nature, de, a, montantNetSocial, montantNetFiscal } = lignes[i]!
    chiffres[place] = rangNature(nature)
    chiffres[place + DE] = indexMois(de)
    chiffres[place + A] = indexMois(a)
    chiffres[place + SOCIAL] = montantNetSocial
    chiffres[place + FISCAL] = montantNetFiscal
  }
  return chiffres
}
