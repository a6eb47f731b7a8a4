import { type Changements, createChangements } from './changements-situation.js'
import { createDemandes, type MoyensDemandes } from './demandes.js'
import type { Demandes } from './ports-demarches.js'

/** What a person may do here, over the same stores. */
export function demarchesSur(moyens: MoyensDemandes): {
  readonly demandes: Demandes
  readonly changements: Changements
} {
  return { demandes: createDemandes(moyens), changements: createChangements(moyens) }
}
