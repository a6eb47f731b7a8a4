import type { Instant } from '#socle'
import type { IdentitePivot } from './identite.js'

/** What the identity provider said of who asks: enough to know her when she calls. */
export type IdentiteAssistance = Pick<IdentitePivot, 'nomNaissance' | 'prenoms' | 'dateNaissance'>

/** Someone of the assistance read who it is, or ended the request. */
export interface ActeAssistance {
  readonly genre: 'lecture' | 'cloture'
  readonly quand: Instant
  /** Pseudonym, never a name. */
  readonly par: string
  /** What was done, for a closing; null for a reading. */
  readonly texte: string | null
}

/**
 * A person who was not found after three tries: someone has to help her. Neither the numbers tried
 * nor whether one of them exists is kept.
 */
export interface DemandeAssistance {
  /** « A-7KM2-X4PB », short enough to be said on the phone. */
  readonly reference: string
  readonly ouverteLe: Instant
  readonly closeLe: Instant | null
}

export interface DemandeAssistanceLue extends DemandeAssistance {
  readonly identite: IdentiteAssistance
  /** Oldest first. */
  readonly actes: readonly ActeAssistance[]
}

export type DemandeAssistanceNeuve = Pick<DemandeAssistance, 'reference' | 'ouverteLe'> & {
  readonly identite: IdentiteAssistance
  /** Absent in a request kept before it was: such a one is only ended. */
  readonly sujet?: IdentitePivot
}

/** Longest text of a closing, in characters. */
export const LONGUEUR_CLOTURE = 500

/** Port: requests for human help. `sub` is the subject of the identity provider. */
export interface AssistanceStore {
  /** Durable when it resolves. The one that is open already, if any: never two for a person. */
  ouvrir(sub: string, demande: DemandeAssistanceNeuve): Promise<DemandeAssistance>
  /** Newest first. */
  listForSub(sub: string): Promise<readonly DemandeAssistance[]>
  /** Oldest first. */
  listOuvertes(limite: number): Promise<readonly DemandeAssistance[]>
  /** The reading is written before the identity is given. */
  lire(
    reference: string,
    qui: Pick<ActeAssistance, 'par' | 'quand'>,
  ): Promise<DemandeAssistanceLue | undefined>
  /** Who waits under that reference, all that the provider said: to link her once she is known. */
  findSujet(reference: string): Promise<IdentitePivot | undefined>
  /** False when there is none that is open under that reference. */
  clore(
    reference: string,
    cloture: Pick<ActeAssistance, 'par' | 'quand'> & { readonly texte: string },
  ): Promise<boolean>
}
