import type { TauxComposition } from './bareme-du-mois.js'
import { ageEnFinDeMois, type FoyerChiffre, type PersonneChiffree } from './foyer-chiffre.js'

/**
 * Whether the majoration for isolation is due for one month: a lone person who expects a child, or
 * who has one, when the isolation is recent or the youngest child under three.
 * @texte CASF, art. L. 262-9 and R. 262-2; CSS, art. L. 842-7
 * @interpretation « aged three » is read on the last day of the month, as the composition is
 *   (R. 262-4): the month of the third birthday is no longer majored.
 */
export function ouvreMajoration(
  foyer: FoyerChiffre,
  enfants: readonly PersonneChiffree[],
  lecture: { readonly mois: number; readonly taux: TauxComposition },
): boolean {
  if (!foyer.isole) return false
  if (foyer.enceinte) return true
  if (enfants.length === 0) return false
  if (foyer.situation.isolementRecent) return true
  return enfants.some((e) => ageEnFinDeMois(e, lecture.mois) < lecture.taux.ageEnfantIsolement)
}

/** No child, shared by every household without any. */
export const AUCUN_ENFANT: readonly PersonneChiffree[] = []

/**
 * Children born and under the age limit on the last day of a month.
 * @texte CASF, art. R. 262-3; CSS, art. R. 842-3
 */
export function enfantsDuMois(
  foyer: FoyerChiffre,
  mois: number,
  ageLimite: number,
): readonly PersonneChiffree[] {
  if (foyer.enfants.length === 0) return AUCUN_ENFANT
  return foyer.enfants.filter((enfant) => {
    const age = ageEnFinDeMois(enfant, mois)
    return age >= 0 && age < ageLimite
  })
}
