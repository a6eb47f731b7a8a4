import { indexMois, type Jour } from '#socle'
import type { SituationFoyer } from '../situation.js'
import { moisDe } from './jours.js'

/** Months of the majoration, and those from the event that hold them all. */
const DUREE = 12
const DUREE_DEPUIS = 18

/**
 * Whether the month of right is among those of the majoration that an isolation opens: twelve
 * months from the month of the event, or of the claim when it is later; less when the claim comes
 * more than six months after the event.
 * @texte CASF, art. R. 262-2 (version of 3 February 2017; before it, 12 months within 18), R.
 *   262-4-1 (revised from the first day of the month); CSS, art. R. 843-2
 * @interpretation the twelve months are months of right, and the three montants intermédiaires of
 *   such a month have the majoration: « la durée maximale pendant laquelle la majoration est
 *   perçue ».
 * @interpretation « réduite à due proportion »: one month less for each month beyond the sixth,
 *   which is what « twelve months within eighteen » gave: both versions end on the same month.
 */
export function majorationOuverte(situation: SituationFoyer, evenement: Jour): boolean {
  const droit = indexMois(situation.moisDroit)
  const debutEvenement = moisDe(evenement)
  const demande = situation.faits?.dateDemande ?? null
  const debut = demande === null ? debutEvenement : Math.max(debutEvenement, moisDe(demande))
  const fin = Math.min(debut + DUREE, debutEvenement + DUREE_DEPUIS)
  return droit >= debut && droit < fin
}
