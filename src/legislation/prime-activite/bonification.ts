import type { BaremeDuMois } from '../transversal/bareme-du-mois.js'

/**
 * Bonification of one worker for one month, in millionths of a centime: nothing up to 59 hours of
 * gross SMIC, then in proportion, whole from 138 hours (120 before April 2026).
 * @texte CSS, art. L. 842-3 and D. 843-2
 * @arrondi to the nearest millionth of a centime; the amount itself is rounded at the end
 */
export function bonification(revenu: number, bareme: BaremeDuMois): number {
  const { prime } = bareme
  if (revenu <= prime.debutBonification) return 0
  const maximum = prime.montantForfaitaire * prime.tauxBonification
  if (revenu >= prime.pleineBonification) return maximum
  const largeur = prime.pleineBonification - prime.debutBonification
  return Math.round((maximum * (revenu - prime.debutBonification)) / largeur)
}
