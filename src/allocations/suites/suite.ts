import type { Centimes, Instant, Jour, Mois } from '#socle'
import type { DeclarationTrimestrielle, Liquidation, RevisionCaisse } from '../dossier.js'
import type { DroitRegularise } from '../liquidation/regularisation.js'

/** One version of a declaration, decided: its computations, and the day and name of its letter. */
export interface DecisionGardee {
  readonly declaration: DeclarationTrimestrielle
  readonly version: number
  readonly liquidations: readonly Liquidation[]
  readonly jour: Jour
  /** Reference of the letter. */
  readonly courrier: string
}

/** Owed to the person, or paid in excess. */
export type GenreSuite = 'rappel' | 'indu'

/** Why the amount changed: the person corrected her declaration, or the caisse computed again. */
export type CauseSuite =
  | { readonly genre: 'correction'; readonly motif: string | null }
  | { readonly genre: 'revision'; readonly revision: RevisionCaisse }

/** One month already paid, before and after. */
export interface MoisCorrige {
  readonly moisDroit: Mois
  readonly payeLe: Jour
  readonly avant: Centimes
  readonly apres: Centimes
  /** `apres` less `avant`. */
  readonly ecart: Centimes
  /** Paid too long ago to be completed or claimed back: left out of the amount. */
  readonly prescrit: boolean
}

export interface Imputation {
  readonly par: string
  readonly jour: Jour
  readonly montant: Centimes
}

/** What a decision changes to one right over months already paid. Derived, never typed. */
export interface SuiteCalculee {
  /** The letter's reference and the right: fit for a URL. */
  readonly reference: string
  readonly dossier: string
  readonly courrier: string
  readonly genre: GenreSuite
  readonly droit: DroitRegularise
  readonly moisExamen: Mois
  readonly version: number
  /** Day of the decision. */
  readonly jour: Jour
  readonly mois: readonly MoisCorrige[]
  readonly montant: Centimes
  /** Part that a later decision on the same months took back, and which. */
  readonly imputations: readonly Imputation[]
  readonly cause: CauseSuite
}

export const ACTES_PERSONNE = [
  'demander-rectification',
  'demander-remise',
  'demander-plan',
  'contester',
  'saisir-tribunal',
] as const
export const ACTES_CAISSE = [
  'repondre-rectification',
  'decider-remise',
  'repondre-plan',
  'decider-recours',
  'decider-tribunal',
  'enregistrer-paiement',
] as const
export type GenreDemande = (typeof ACTES_PERSONNE)[number]
export type GenreReponse = (typeof ACTES_CAISSE)[number]
export type GenreActeSuite = GenreDemande | GenreReponse

/** Which answer ends a request. */
export const REPONSES: Readonly<Record<GenreDemande, GenreReponse>> = {
  'demander-rectification': 'repondre-rectification',
  'demander-remise': 'decider-remise',
  'demander-plan': 'repondre-plan',
  contester: 'decider-recours',
  'saisir-tribunal': 'decider-tribunal',
}

export type IssueReponse = 'acceptee' | 'partielle' | 'rejetee'

/** What an act says. `montant`: instalment, amount given up, taken back or paid. */
export interface ActeSuiteAFaire {
  readonly genre: GenreActeSuite
  readonly texte: string
  readonly montant: Centimes | null
  readonly issue: IssueReponse | null
}

export interface SignatureSuite {
  readonly quand: Instant
  readonly jour: Jour
  readonly role: 'personne' | 'caisse'
  /** Pseudonym; `personne` for the person herself. */
  readonly auteur: string
}

/** One act as it is kept: append-only, in the order of its ranks. */
export type ActeSuite = ActeSuiteAFaire &
  SignatureSuite & { readonly dossier: string; readonly reference: string; readonly rang: number }

/** A request of the person, with what became of it on a day. */
export interface DemandeSuite {
  readonly acte: ActeSuite & { readonly genre: GenreDemande }
  readonly reponse: ActeSuite | null
  /** `rejet-implicite`: the silence of the caisse refused it. */
  readonly etat: 'en-cours' | IssueReponse | 'rejet-implicite'
  /** Day on which silence refuses it; null for a judge. */
  readonly silenceLe: Jour | null
}

export type EtatSuite =
  | 'a-verser'
  | 'verse'
  | 'annule'
  | 'non-recouvre'
  | 'delai'
  | 'suspendu'
  | 'en-remboursement'
  | 'solde'

/** A suite with its acts, as it stands on a day. */
export interface Suite extends SuiteCalculee {
  readonly actes: readonly ActeSuite[]
  readonly demandes: readonly DemandeSuite[]
  /** Given up, taken back by a decision, paid by the person. */
  readonly remis: Centimes
  readonly annule: Centimes
  readonly rembourse: Centimes
  /** Instalment of the plan that the caisse accepted, and from when. */
  readonly plan: { readonly mensualite: Centimes; readonly depuis: Jour } | null
}
