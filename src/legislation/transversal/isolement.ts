import type { AgesDuDroit } from './bareme-du-mois.js'
import type { FoyerChiffre, PersonneChiffree } from './foyer-chiffre.js'

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
  lu: { readonly mois: number; readonly bareme: Pick<AgesDuDroit, 'taux'> },
): boolean {
  if (!foyer.isole) return false
  if (foyer.enceinte) return true
  if (enfants.length === 0) return false
  if (foyer.isolementRecent) return true
  const ageLimite = lu.bareme.taux.ageEnfantIsolement * 12
  if (enfants === foyer.enfants) return lu.mois - foyer.naissanceCadet < ageLimite
  for (let i = 0; i < enfants.length; i++) {
    if (lu.mois - enfants[i]!.moisNaissance < ageLimite) return true
  }
  return false
}
