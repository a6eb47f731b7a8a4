import { type Mois, moisDepuisIndex } from '#socle'

/** January 2000: an explanation speaks of no earlier month. */
const PREMIER = 2000 * 12
/** Names of months, by rank: built once, for an explanation writes some forty of them. */
const NOMS: Mois[] = []

/**
 * « 2026-05 » for an `indexMois` integer.
 * @texte docs/contrat.md §2 (months)
 */
export function nomMois(mois: number): Mois {
  const connu = NOMS[mois - PREMIER]
  if (connu !== undefined) return connu
  const nom = moisDepuisIndex(mois)
  NOMS[mois - PREMIER] = nom
  return nom
}

/**
 * Keys of one prefix, by rank of the month: « smicHoraire.2026-05 ». Built once for each month, for
 * a key built anew costs more than the figure that it names; the prefix is a word of the program,
 * never a value of the situation.
 */
export class ClesParMois {
  readonly #prefixe: string
  readonly #cles: string[] = []

  constructor(prefixe: string) {
    this.#prefixe = prefixe
  }

  cle(mois: number): string {
    const connue = this.#cles[mois - PREMIER]
    if (connue !== undefined) return connue
    const cle = `${this.#prefixe}.${nomMois(mois)}`
    this.#cles[mois - PREMIER] = cle
    return cle
  }
}
