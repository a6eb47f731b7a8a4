import { indexMois, type Mois } from '#socle'
import type { Sejour, Territoire } from './faits.js'
import { moisDe, plusMois } from './jours.js'

/** Years of titles that allow to work, and months of residence of a European. */
const ANNEES_DE_TITRE = 5
const ANNEES_DE_TITRE_MAYOTTE = 15
const MOIS_D_UN_EUROPEEN = 3

export type Verdict = 'remplie' | 'refusee' | 'inconnue'

/**
 * The condition of nationality and stay of the RSA in a month: French; European who has lived in
 * France for three months; otherwise five years of titles that allow to work (fifteen at Mayotte),
 * unless refugee or the like, or majored for isolation (a regular stay is then enough).
 * @texte CASF, art. L. 262-4, 2°, L. 262-6, L. 262-9, L. 542-6; CSS, art. L. 842-2, 2° (same years
 *   for the prime, and nothing asked of a European)
 * @interpretation the years are complete on the last day of the month.
 */
export function conditionSejour(
  sejour: Sejour | null,
  mois: Mois,
  { majore, territoire, prime }: ContexteSejour,
): Verdict {
  if (sejour === null || sejour.nationalite === 'francaise') return 'remplie'
  if (!sejour.regulier) return 'refusee'
  if (sejour.dispense || majore) return 'remplie'
  if (sejour.nationalite === 'europeenne' && prime) return 'remplie'
  if (sejour.depuis === null) return 'inconnue'
  const mayotte = territoire === 'mayotte' && !prime
  const annees = mayotte ? ANNEES_DE_TITRE_MAYOTTE : ANNEES_DE_TITRE
  const duree = sejour.nationalite === 'europeenne' ? MOIS_D_UN_EUROPEEN : annees * 12
  return moisDe(plusMois(sejour.depuis, duree)) <= indexMois(mois) ? 'remplie' : 'refusee'
}

export interface ContexteSejour {
  readonly majore: boolean
  readonly territoire: Territoire
  readonly prime: boolean
}
