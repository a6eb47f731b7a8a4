import type { FaitStore, IdentiteStore, ReferentielStore, VoisinageStore } from '#referentiel'
import { createFaitsMemoire } from './faits.js'
import { ActesMemoire, createIdentitesMemoire, createVoisinageMemoire } from './identites.js'
import { createReferentielMemoire } from './referentiel.js'

/** A register in memory with the decisions about its identities: they share their acts. */
export function createRegistreMemoire(): {
  readonly store: ReferentielStore
  readonly faits: FaitStore
  readonly identites: IdentiteStore
  readonly voisinage: VoisinageStore
} {
  const actes = new ActesMemoire()
  const store = createReferentielMemoire(actes)
  const faits = createFaitsMemoire()
  const identites = createIdentitesMemoire({ actes, store, faits })
  return { store, faits, identites, voisinage: createVoisinageMemoire(actes) }
}
