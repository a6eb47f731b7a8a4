import type { Instant } from '#socle'
import type { FaitNouveau } from '../faits.js'
import type { CleSujet, Identifiant128, IndividuEcarte, Variante } from '../registre.js'
import type { LectureRegistre } from '../store.js'
import type { Acte, ActeNouveau } from './actes.js'

/** What a decision adds: acts in their order, and what they change for the persons. */
export interface EcritureActes {
  readonly actes: readonly ActeNouveau[]
  readonly faits: readonly FaitNouveau[]
}

/** The base as the acts before have left it, for whoever is about to add some. */
export interface LectureDecision extends LectureRegistre {
  /** Rank that the first act added will have. */
  readonly prochainRang: number
  /** The latest act: no act is dated before it. */
  readonly dernier: Acte | undefined
  findActe(rang: number): Promise<Acte | undefined>
}

/** Port: the ordered list of the decisions about identities. Append-only. */
export interface IdentiteStore {
  /**
   * One decision at a time, whatever the number of processes. What `decider` gives back is written
   * whole, facts included, or not at all; nothing when it gives back no act, or throws.
   */
  decider<T>(
    decider: (lecture: LectureDecision) => Promise<EcritureActes & { readonly rendu: T }>,
  ): Promise<T>
  /** Latest first, at most `limite`, of a rank below `avant`. */
  listActes(limite: number, avant: number | null): Promise<readonly Acte[]>
  /** By file and rank, at most `limite` after `apres` (« file rank »). */
  listEcartes(limite: number, apres: string | null): Promise<readonly EcarteListe[]>
}

/** An individual set aside, with the file where it stands. */
export interface EcarteListe extends IndividuEcarte {
  readonly fichier: Identifiant128
  readonly nomFichier: string
  readonly recuLe: Instant
}

/** How far the index of neighbours has followed the register. */
export interface EtatVoisinage {
  /** Ways of naming indexed by this call. */
  readonly ajoutees: number
  /** False when the call stopped at its limit: call again. */
  readonly complet: boolean
}

/** Port: who resembles whom, by opaque keys. Fed apart from ingestion, which it never slows. */
export interface VoisinageStore {
  /** Indexes at most `limite` ways of naming that are not indexed yet. */
  indexer(limite: number, cles: (variante: Variante) => readonly string[]): Promise<EtatVoisinage>
  /** Subjects with a NIR found under one of these keys, at most `limite`, no order. */
  listVoisins(cles: readonly string[], limite: number): Promise<readonly CleSujet[]>
  /** Those of these subjects that the register knows. */
  listConnus(sujets: readonly CleSujet[]): Promise<readonly CleSujet[]>
}
