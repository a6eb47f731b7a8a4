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

/** Keys of one prefix, by rank of the month: built once for each month. */
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

/** The prefixes are words of the explanations, in small number. */
const CLES = new Map<string, ClesParMois>()

/**
 * « smicHoraire.2026-05 »: a figure of one month. `nom` is a word of the program, never a value of
 * the situation, for the keys are kept: a key built anew costs more than the figure that it names.
 * @texte CRPA, art. R. 311-3-1-2
 */
export function cleMois(nom: string, mois: number): string {
  let cles = CLES.get(nom)
  if (cles === undefined) {
    cles = new ClesParMois(nom)
    CLES.set(nom, cles)
  }
  return cles.cle(mois)
}
