import type { Centimes, Jour, Mois } from '#socle'
import type { Logement, PersonneFoyer } from '../situation.js'

/** What changes in the life of a household, from the first month when it shows. */
export type Evenement =
  | EmploiTrouve
  | EmploiPerdu
  | SalaireChange
  | Naissance
  | Separation
  | MiseEnCouple
  | Demenagement

export type TypeEvenement = Evenement['type']

/** First month with the new wage; unemployment benefits of the person stop the month before. */
export interface EmploiTrouve {
  readonly type: 'emploi-trouve'
  readonly mois: Mois
  readonly personne: string
  readonly montantNetSocial: Centimes
  readonly montantNetFiscal: Centimes
}

/** First month without wage; `allocationChomage` is paid from that month, 0 for none. */
export interface EmploiPerdu {
  readonly type: 'emploi-perdu'
  readonly mois: Mois
  readonly personne: string
  readonly allocationChomage: Centimes
}

/** More or fewer hours: the wage from that month on. */
export interface SalaireChange {
  readonly type: 'salaire-change'
  readonly mois: Mois
  readonly personne: string
  readonly montantNetSocial: Centimes
  readonly montantNetFiscal: Centimes
}

export interface Naissance {
  readonly type: 'naissance'
  readonly jour: Jour
}

/** The spouse leaves, with the children named. */
export interface Separation {
  readonly type: 'separation'
  readonly mois: Mois
  readonly enfantsPartis: readonly string[]
}

export interface MiseEnCouple {
  readonly type: 'mise-en-couple'
  readonly mois: Mois
  readonly conjoint: PersonneFoyer
}

export interface Demenagement {
  readonly type: 'demenagement'
  readonly mois: Mois
  readonly logement: Logement
}

/** A month-by-month question: what the household becomes if this happens. */
export interface DemandeSimulation {
  readonly evenements: readonly Evenement[]
  /** Number of months, from the month of right on. */
  readonly duree: number
}

export const TYPES_EVENEMENT: readonly TypeEvenement[] = [
  'emploi-trouve',
  'emploi-perdu',
  'salaire-change',
  'naissance',
  'separation',
  'mise-en-couple',
  'demenagement',
]

/**
 * The month from which an event shows.
 * @texte house rule: a birth shows in its own month; each right says when it counts
 */
export function moisEvenement(evenement: Evenement): Mois {
  return evenement.type === 'naissance' ? (evenement.jour.slice(0, 7) as Mois) : evenement.mois
}
