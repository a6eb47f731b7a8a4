import type { MotifNonRattache, RessourceMensuelle } from '#referentiel'
import type { Instant, Ntt } from '#socle'
/** One file of a scenario, and when it is received. */
export interface Arrivee {
  readonly octets: Uint8Array
  readonly recuLe: Instant
}
export type LigneAttendue = Partial<RessourceMensuelle> & {
  readonly siret?: string | null
}
/** Facts of contract §2: the files, whatever their order of arrival, and what must come out. */
export interface Scenario {
  readonly titre: string
  readonly arrivees: readonly Arrivee[]
  /** Lines of LINA (nir 1) in the order of the contract; null when nobody is known. */
  readonly lignes: readonly LigneAttendue[] | null
  /** Reasons of those who wait, sorted. */
  readonly attentes?: readonly MotifNonRattache[]
}
export declare const LINA: import('#socle').Nir
export declare const NTT_LINA: Ntt
export declare const SCENARIOS: readonly Scenario[]
