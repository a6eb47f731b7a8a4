import {
  AAH,
  ACTIVITE,
  ASS,
  AUTRE,
  CHOMAGE,
  GRATIFICATION,
  IJ_ARRET,
  IJ_PARENTALITE,
  INDEPENDANT,
  RETRAITE,
} from '../ressources/postes.js'
import { totalPoste } from '../ressources/releve.js'
import type { MoisLu, PersonneChiffree } from '../transversal/foyer-chiffre.js'

/** What one person brings to one monthly prime, centimes. */
export interface RevenusDuMois {
  readonly personne: PersonneChiffree
  /** Activity income, the AAH of a working person included. */
  readonly activite: number
  /** Activity income without AAH: what the conditions look at. */
  readonly activitePropre: number
  readonly autres: number
}

/**
 * Income of a person in one month, sorted between activity and the rest.
 * @texte CSS, art. L. 842-4, L. 842-8, R. 844-1 to R. 844-5, D. 843-4
 * @interpretation a gratification de stage is in the montant net social but is not an activity
 *   income (D7): it stays among the other resources.
 */
export function revenusDuMois(
  personne: PersonneChiffree,
  { mois, rang, bareme }: MoisLu,
): RevenusDuMois {
  const { releve } = personne
  let activitePropre =
    totalPoste(releve, ACTIVITE, rang) +
    totalPoste(releve, INDEPENDANT, rang) +
    totalPoste(releve, IJ_PARENTALITE, rang)
  let autres =
    totalPoste(releve, GRATIFICATION, rang) +
    totalPoste(releve, CHOMAGE, rang) +
    totalPoste(releve, RETRAITE, rang) +
    totalPoste(releve, ASS, rang) +
    totalPoste(releve, AUTRE, rang)
  const arret = totalPoste(releve, IJ_ARRET, rang)
  if (arret > 0) {
    if (estArretRecent(personne, rang, mois)) activitePropre += arret
    else autres += arret
  }
  const aah = totalPoste(releve, AAH, rang)
  if (activitePropre >= bareme.prime.seuilAahActivite) {
    return { personne, activitePropre, activite: activitePropre + aah, autres }
  }
  return { personne, activitePropre, activite: activitePropre, autres: autres + aah }
}

/**
 * Whether daily allowances of sickness or work accident still count as activity income: the first
 * three months after work stopped.
 * @texte CSS, art. R. 844-1, 4°
 * @interpretation a month counts while the stop is later than the first day of the third month
 *   before it. Without a date, no such allowance three months before, or a wage paid in the same
 *   month, shows that the stop is recent.
 */
function estArretRecent(personne: PersonneChiffree, rangMois: number, mois: number): boolean {
  if (totalPoste(personne.releve, ACTIVITE, rangMois) > 0) return true
  const { dateArretTravail } = personne.personne
  if (dateArretTravail === null) return totalPoste(personne.releve, IJ_ARRET, rangMois - 3) === 0
  const annee = Number(dateArretTravail.slice(0, 4))
  const moisArret = annee * 12 + Number(dateArretTravail.slice(5, 7)) - 1
  const apresLePremier = moisArret > mois - 3
  return apresLePremier || (moisArret === mois - 3 && !dateArretTravail.endsWith('-01'))
}
