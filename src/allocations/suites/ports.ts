import type { Acces } from '#acces'
import type { Centimes, Instant, Jour, Mois, Resultat } from '#socle'
import type { DossierAllocataire, Notification } from '../dossier.js'
import type { TrimestreADeclarer } from '../echeances/trimestres.js'
import type { DelaisIndu, RefusSuite } from './cycle.js'
import type { FaitSuite } from './faits.js'
import type {
  ActeSuite,
  ActeSuiteAFaire,
  DecisionGardee,
  EtatSuite,
  SignatureSuite,
  Suite,
  SuiteCalculee,
} from './suite.js'
import type { Versement } from './versements.js'

/**
 * Port: what persons ask and what the caisse answers after a payment, append-only. The words are a
 * person's own: an adapter that writes on a disk encrypts them.
 */
export interface SuiteStore {
  /** Durable when it resolves. False, and nothing kept, when that rank is taken. */
  ajouter(acte: ActeSuite): Promise<boolean>
  /** Acts of a dossier, by reference then rank. */
  list(dossier: string): Promise<readonly ActeSuite[]>
  /** Dossiers where somebody acted, latest act first. */
  listDossiers(limite: number): Promise<readonly string[]>
}

/** Port: who is told, once it is durable. A listener that fails stops nobody. */
export type EcouteSuites = (fait: FaitSuite) => void

/** A suite as it stands on a day, payments included. */
export interface SuiteLue extends Suite {
  readonly etat: EtatSuite
  /** Already taken on payments. */
  readonly retenu: Centimes
  readonly reste: Centimes
  readonly delais: DelaisIndu
  /** When a rappel is paid. */
  readonly verseLe: Jour
  /** What the next retention takes at most. */
  readonly mensualite: Centimes
}

/** Payments and what follows them, of one dossier on a day. */
export interface SituationPaiements {
  readonly dossier: DossierAllocataire
  readonly jour: Jour
  readonly decisions: readonly DecisionGardee[]
  /** Newest first. */
  readonly suites: readonly SuiteLue[]
  /** Oldest first. */
  readonly versements: readonly Versement[]
  /** Quarters whose payment waits for a declaration. */
  readonly suspendus: readonly TrimestreADeclarer[]
}

/** What became of one quarter when it was looked at again. */
export interface Reexamen {
  readonly moisExamen: Mois
  readonly moisDroits: readonly Mois[]
  readonly etat: 'change' | 'inchange' | 'a-verifier'
  /** Letter of the new decision; null when nothing changed. */
  readonly courrier: string | null
  readonly suites: readonly SuiteCalculee[]
}

export interface DemandeReexamen {
  readonly dossier: DossierAllocataire
  /** Only quarters that look at one of these months; absent: every quarter not prescribed. */
  readonly mois?: readonly Mois[]
  readonly quand: Instant
  readonly jour: Jour
  readonly acces: Acces
}

/** Payments, rappels and indus as the faces see them. */
export interface Suites {
  lire(dossier: DossierAllocataire, jour: Jour): Promise<SituationPaiements>
  agir(
    cible: { readonly dossier: DossierAllocataire; readonly reference: string },
    acte: ActeSuiteAFaire,
    signature: SignatureSuite,
  ): Promise<Resultat<ActeSuite, RefusSuite>>
  /**
   * Looks again at what was decided, with what is declared and concluded today. Made again, it
   * changes nothing more.
   */
  reexaminer(demande: DemandeReexamen): Promise<readonly Reexamen[]>
  /** The letter of a rappel or an indu; undefined when the reference is not of that dossier. */
  findLettre(
    dossier: DossierAllocataire,
    reference: string,
    jour: Jour,
  ): Promise<Notification | undefined>
  /** Dossiers where a request waits, or waited, latest act first. */
  listDossiers(limite: number): Promise<readonly string[]>
}
