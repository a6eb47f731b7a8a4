import { type Jour, jourPlusMoisFinDeMois, type Mois, moisDuJour } from '#socle'

/**
 * Months during which a claim put on hold keeps its date.
 * @texte lettre-réseau Cnaf 2015-165 (S3-19)
 */
export const MOIS_EN_INSTANCE = 3

/** Last day on which a claim begun that day may be sent with its date. */
export function finDInstance(commencee: Jour): Jour {
  return jourPlusMoisFinDeMois(commencee, MOIS_EN_INSTANCE)
}

/**
 * The first month of right: the one of the day when the claim was put on hold or sent.
 * @texte CASF, art. L. 262-18; CSS, art. R. 846-1 (B6-13, B7-13); S3-19 for the hold
 * @interpretation a claim is on hold from the first answers that were kept
 */
export function moisDeLaDemande(commencee: Jour): Mois {
  return moisDuJour(commencee)
}
