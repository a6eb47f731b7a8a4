import type { Instant } from '#socle'
import type { Seuils } from './politique.js'

/** Room asked for in the counters of one target. */
export interface Reservation {
  readonly cible: string
  /** Persons about to be read; nothing is given when they do not all fit. */
  readonly requis: number
  /** At most that many, for the reads that follow within ten seconds. */
  readonly voulu: number
  readonly seuils: Seuils
}

export interface Accord {
  readonly cible: string
  /** Between `requis` and `voulu`; 0 when a threshold would be passed. */
  readonly accorde: number
  readonly depasse: keyof Seuils | null
}

export type MotifAlerte =
  | 'volume-inhabituel'
  | 'quota-depasse'
  | 'hors-portefeuille'
  | 'leurre-lu'
  | 'bris-de-glace'
  | 'suspension-levee'

/** A fact for those who watch; never holds a NIR, a name or an amount. */
export interface Alerte {
  readonly id: string
  readonly quand: Instant
  readonly motif: MotifAlerte
  readonly cible: string
  readonly organisme: string
  readonly agent: string
  /** What was counted, in plain words. */
  readonly detail: string
}

export interface AlerteGardee extends Alerte {
  readonly acquitteePar: string | null
}

/** A target that reads nothing any more until two persons lift the stop. */
export interface Suspension {
  readonly cible: string
  readonly depuis: Instant
  readonly motif: MotifAlerte
}

/** A run announced beforehand by another way than the token: the caseload read in one night. */
export interface Campagne {
  readonly id: string
  readonly application: string
  /** Null: every finalité of the application. */
  readonly finalite: string | null
  readonly de: Instant
  readonly a: Instant
  readonly personnesParJour: number
  readonly annonceePar: string
  readonly confirmeePar: string
}

/** What the guard must know before it says yes; small, read again every second at most. */
export interface EtatSurveillance {
  readonly suspensions: readonly Suspension[]
  /** Keys of persons who are in no caseload: nobody has a reason to read them. */
  readonly leurres: readonly string[]
  readonly campagnes: readonly Campagne[]
}

/** Port: counters, stops, canaries and alarms, shared by every process that reads. */
export interface SurveillanceStore {
  /** All the reservations or none, in one step. Throws a Panne: then nothing is read. */
  reserver(demandes: readonly Reservation[], quand: Instant): Promise<readonly Accord[]>
  lireEtat(quand: Instant): Promise<EtatSurveillance>
  /** False when the target was stopped already. */
  suspendre(suspension: Suspension): Promise<boolean>
  /** Two different persons; false when the target was not stopped. */
  lever(cible: string, par: readonly [string, string], quand: Instant): Promise<boolean>
  ajouterLeurres(personnes: readonly string[], quand: Instant): Promise<void>
  annoncer(campagne: Campagne): Promise<void>
  /** The same id twice is one alarm. */
  alerter(alerte: Alerte): Promise<void>
  /** Newest first. */
  listAlertes(limite: number, depuis?: Instant): Promise<readonly AlerteGardee[]>
  /** False when there is no such alarm, or it was acknowledged. */
  acquitter(id: string, par: string, quand: Instant): Promise<boolean>
}
