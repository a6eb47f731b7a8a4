import type { PersonneFoyer } from '../situation.js'
import type { RevenusPersonne } from './revenus-personne.js'

/** What is done to a person's income from work and unemployment benefit. */
export type Mesure =
  | 'aucune'
  /** RSA paid the month before: both are ignored. */
  | 'neutralisation-rsa'
  /** Unemployed without insurance: both are ignored. */
  | 'neutralisation-chomage'
  /** Pensioner who has stopped working: 30 % off both. */
  | 'abattement-pension'
  /** Off sick for more than six months: 30 % off both. */
  | 'abattement-arret'
  /** Unemployed with insurance: 30 % off the income from work. */
  | 'abattement-chomage'

/** M and M-1. */
const DEUX_DERNIERS = 3
/** M to M-7. */
const HUIT_MOIS = 0xff

/**
 * The measure that applies to a person in the month of right: the best for the person first.
 * @texte CCH, art. R. 822-13 (pension, rente of an accident at work or AAH: from the month after
 *   work has ceased and the pension has begun), R. 822-14 (two months of total unemployment, with
 *   insurance), R. 822-15 (the same without insurance, or with the ASS), R. 822-16 (sick for more
 *   than six months), R. 822-17 (RSA)
 * @interpretation the two months of unemployment are read from the lines: no work in M, M-1 and
 *   M-2; whether it is insured, in M-1 (the two months are those of unemployment, not of its
 *   benefit). Sick leave is over six months when it is paid each month from M-7 to M: the day is
 *   not known. Partial unemployment (R. 822-14) is not reduced: forty hours in two months are
 *   needed, and the situation does not tell hours.
 */
export function mesure(personne: PersonneFoyer, revenus: RevenusPersonne, rsa: boolean): Mesure {
  if (rsa) return 'neutralisation-rsa'
  const sansTravail = revenus.travail === 0
  const chomeur = personne.activite === 'chomeur' && sansTravail
  if (chomeur && (revenus.solidarite || !revenus.assure)) return 'neutralisation-chomage'
  const pensionne = personne.activite === 'retraite' || revenus.pensionne
  if (pensionne && (revenus.travail & DEUX_DERNIERS) === 0) return 'abattement-pension'
  if (sansTravail && revenus.arret === HUIT_MOIS) return 'abattement-arret'
  return chomeur ? 'abattement-chomage' : 'aucune'
}
