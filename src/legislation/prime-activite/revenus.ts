import { RELEVE_VIDE } from '../ressources/releve.js'
import type { Brouillon } from '../transversal/brouillon.js'
import type { PersonneChiffree } from '../transversal/foyer-chiffre.js'
import type { MoisLu } from '../transversal/trimestre-lu.js'

/** What one person brings to one monthly prime, centimes. */
export interface RevenusDuMois {
  readonly personne: PersonneChiffree
  /** Activity income, the AAH of a working person included. */
  readonly activite: number
  /** Activity income without AAH: what the conditions look at. */
  readonly activitePropre: number
  readonly autres: number
}

export type RevenusEnCours = Brouillon<RevenusDuMois>

/**
 * A record for the income of a person.
 * @texte docs/decisions/0009-coeur-a-plat.md
 */
export function nouveauxRevenus(personne: PersonneChiffree): RevenusEnCours {
  return { personne, activite: 0, activitePropre: 0, autres: 0 }
}

/**
 * Income of a person in one month, sorted between activity and the rest; writes it in `revenus`.
 * @texte CSS, art. L. 842-4, L. 842-8, R. 844-1 to R. 844-5, D. 843-4
 * @interpretation a gratification de stage is in the montant net social but is not an activity
 *   income (D7): it stays among the other resources.
 */
export function lireRevenus(revenus: RevenusEnCours, personne: PersonneChiffree, lu: MoisLu): void {
  const { releve } = personne
  const { rang } = lu
  revenus.personne = personne
  if (releve === RELEVE_VIDE) {
    revenus.activitePropre = 0
    revenus.activite = 0
    revenus.autres = 0
    return
  }
  let propre = releve.activite[rang]!
  let autres = releve.horsActivite[rang]!
  const arret = releve.arret[rang]!
  if (arret > 0) {
    if (estArretRecent(personne, rang, lu.mois)) propre += arret
    else autres += arret
  }
  const aah = releve.aah[rang]!
  const travaille = propre >= lu.bareme.prime.seuilAahActivite
  revenus.activitePropre = propre
  revenus.activite = travaille ? propre + aah : propre
  revenus.autres = travaille ? autres : autres + aah
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
  if (personne.releve.salaires[rangMois]! > 0) return true
  const { dateArretTravail } = personne.personne
  if (dateArretTravail === null) return personne.releve.arret[rangMois - 3] === 0
  const annee = Number(dateArretTravail.slice(0, 4))
  const moisArret = annee * 12 + Number(dateArretTravail.slice(5, 7)) - 1
  const apresLePremier = moisArret > mois - 3
  return apresLePremier || (moisArret === mois - 3 && !dateArretTravail.endsWith('-01'))
}
