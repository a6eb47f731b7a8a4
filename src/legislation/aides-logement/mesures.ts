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

/** M-1 and M-2. */
const DEUX_MOIS = 6
/** M to M-7. */
const HUIT_MOIS = 0xff

/**
 * The measure that applies to a person in the month of right: the best for the person first.
 * @texte CCH, art. R. 822-13 (pension), R. 822-14 (insured unemployment of two months), R. 822-15
 *   (unemployment without insurance, ASS), R. 822-16 (sick for more than six months), R. 822-17
 *   (RSA)
 * @interpretation the two months of unemployment are read from the lines: no work in M, M-1 and
 *   M-2, insurance in both M-1 and M-2 (R. 822-14) or none in M-1 (R. 822-15). Sick leave is over
 *   six months when it is paid each month from M-7 to M: the day is not known.
 */
export function mesure(personne: PersonneFoyer, revenus: RevenusPersonne, rsa: boolean): Mesure {
  if (rsa) return 'neutralisation-rsa'
  const sansTravail = revenus.travail === 0
  if (personne.activite === 'chomeur' && sansTravail) {
    if (revenus.solidarite || (revenus.assurance & 2) === 0) return 'neutralisation-chomage'
    if ((revenus.assurance & DEUX_MOIS) === DEUX_MOIS) return 'abattement-chomage'
  }
  const cesse = sansTravail && (personne.activite === 'retraite' || revenus.pensionne)
  if (cesse) return 'abattement-pension'
  return sansTravail && revenus.arret === HUIT_MOIS ? 'abattement-arret' : 'aucune'
}
