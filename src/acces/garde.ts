import type { Instant } from '#socle'
import type { Acces } from './trace.js'

/** Who is about to read, as the guard counts: by application, agent, finalité. */
export interface AccesGarde extends Acces {
  /** The registered application whose token is used; null for a face without any. */
  readonly application: string | null
  /** Persons in the caseload of that body for that finalité: the measure of its quotas. */
  readonly portefeuille: number
  readonly quand: Instant
}

/** Why a guard stops a read; words for people are in the faces. */
export type MotifArret = 'quota' | 'disjoncteur' | 'suspension'

/** `reessayerDans` is in whole seconds; null when only a person can lift the stop. */
export type VerdictGarde =
  | { readonly etat: 'permis' }
  | {
      readonly etat: 'arrete'
      readonly motif: MotifArret
      readonly reessayerDans: number | null
    }

/**
 * Port: the guard against abuse, asked after the habilitation and the caseload said yes and before
 * anything is read. One call for one request, whatever the number of persons. `personnes` are
 * internal keys, never a NIR. Throws a Panne when it cannot count: then nothing is read.
 */
export interface Garde {
  garder(acces: AccesGarde, personnes: readonly string[]): Promise<VerdictGarde>
  /** A read was refused because these persons are outside the caseload: counted, never answered. */
  horsPortefeuille(acces: AccesGarde, personnes: readonly string[]): Promise<void>
}

/** The guard of a place where nobody counts: tests of the policy alone, and the command line. */
export const GARDE_OUVERTE: Garde = {
  garder: async () => ({ etat: 'permis' }),
  horsPortefeuille: async () => {},
}
