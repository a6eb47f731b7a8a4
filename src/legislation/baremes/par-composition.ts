import type { Bareme } from './bareme.js'

/** Series by household: one person, a couple, with dependants, each dependant beyond the table. */
export interface BaremeParComposition {
  readonly seul: Bareme
  readonly couple: Bareme
  /** First entry for one dependant. */
  readonly avecEnfants: readonly Bareme[]
  readonly parEnfant: Bareme
}
