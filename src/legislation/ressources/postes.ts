/**
 * Where a resource stands in the computation of RSA and prime d'activité. Small integers, because
 * they are the rows of a relevé.
 * @texte CASF, art. R. 262-6 to R. 262-13; CSS, art. R. 844-1 to R. 844-5
 */
export const ACTIVITE = 0
/** In the professional total, not an activity income of the prime (D. 843-3). */
export const GRATIFICATION = 1
export const INDEPENDANT = 2
/** Daily allowances of maternity, paternity and adoption. */
export const IJ_PARENTALITE = 3
/** Daily allowances of sickness, work accident and occupational disease. */
export const IJ_ARRET = 4
export const CHOMAGE = 5
export const RETRAITE = 6
export const ASS = 7
export const AAH = 8
export const AUTRE = 9

export type Poste = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9
