import type { Centimes, Instant, Jour, Mois } from '#socle'
import type { CompletudeMois } from '../completude/completude.js'
import type { Declarant, NatureRessource, OrigineRessource, Personne } from '../ressource.js'

/** What can happen to what a person is told of a month. */
export type TypeEvenement =
  /** A declaration gives the payment for the first time. */
  | 'declaree'
  /** Another declaration gives it again, unchanged. */
  | 'redeclaree'
  /** Another declaration gives another amount. */
  | 'remplacee'
  /** A declaration came that is older than the one in force. */
  | 'plus-ancienne'
  /** The declaration in force no longer holds it. */
  | 'retiree'
  /** A later declaration corrects that month with a difference. */
  | 'corrigee'
  /** Urssaf declared in the place of the declarant (20.05.001 = 09). */
  | 'substituee'
  | 'en-attente'
  | 'rattachee'
  | 'detachee'
  | 'contestee'
  | 'conclue'
  | 'arret-signale'
  | 'reprise-signalee'
  | 'fin-de-contrat'
  | 'fin-de-contrat-annulee'

/** Amounts of an event; what it does not speak of is null. */
export interface MontantsEvenement {
  readonly avant: Centimes | null
  readonly apres: Centimes | null
  /** Counts meanwhile, for a contestation and its conclusion. */
  readonly retenu: Centimes | null
}

export interface EvenementRessource {
  /** When it was known here: reception of a message, or the act. */
  readonly quand: Instant
  readonly type: TypeEvenement
  /** One French sentence, with its day and who declares. */
  readonly phrase: string
  readonly montants: MontantsEvenement
  /** The message that tells it, null for an act. */
  readonly declaration: string | null
}

/** The life of one payment, oldest event first. */
export interface HistoireLigne {
  readonly ligne: string
  readonly mois: Mois
  readonly dateVersement: Jour
  readonly declarant: Declarant
  readonly origine: OrigineRessource
  readonly nature: NatureRessource
  /** `en-vigueur`: counts; `retiree`: no longer declared; `detachee`: another person's. */
  readonly etat: 'en-vigueur' | 'retiree' | 'detachee'
  /** Null when absent, and when the line is not the person's any more. */
  readonly montantNetSocial: Centimes | null
  readonly contestee: boolean
  readonly evenements: readonly EvenementRessource[]
}

/** All that happened to a month of a person, as known at one instant. */
export interface HistoireMois {
  readonly personne: Personne | null
  readonly mois: Mois
  readonly completude: CompletudeMois
  readonly lignes: readonly HistoireLigne[]
  /** Messages that bring no payment: stops, returns, ends of contracts. */
  readonly messages: readonly EvenementRessource[]
}

export const SANS_MONTANT: MontantsEvenement = { avant: null, apres: null, retenu: null }
