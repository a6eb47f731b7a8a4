import type { Instant } from '#socle'
import type { Canal } from '../modeles/modele.js'

/** Where one sending stands. */
export const STATUTS = ['cree', 'en-cours', 'remis', 'echec-temporaire', 'echec-definitif'] as const
export type Statut = (typeof STATUTS)[number]

/** One message on one channel: there is one of each at most. */
export interface Pli {
  readonly personne: string
  /** Reference of the message. */
  readonly reference: string
  readonly canal: Canal
  readonly statut: Statut
  /** Tries made. */
  readonly essais: number
  readonly creeLe: Instant
  /** Not before; for one that is being sent, when another process may take it again. */
  readonly aFaireLe: Instant
  /** Last change of the status. */
  readonly changeLe: Instant
  /** Why it failed, as a code; null otherwise. */
  readonly motif: string | null
  /** Channels to try, in order, if this one fails for good. */
  readonly suite: readonly Canal[]
}

/** Still to be done by someone. */
export function estAFaire({ statut }: Pick<Pli, 'statut'>): boolean {
  return statut === 'cree' || statut === 'en-cours' || statut === 'echec-temporaire'
}
