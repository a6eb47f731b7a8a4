import {
  ActesMemoire,
  createFaitsMemoire,
  createIdentitesMemoire,
  createJournalMemoire,
  createReferentielMemoire,
  createVoisinageMemoire,
} from '#adapters/memory'
import { contratActesIdentites } from '../contracts/identites-actes.contract.js'
import { contratListeIdentites } from '../contracts/identites-liste.contract.js'

const ouvrir = async () => {
  const actes = new ActesMemoire()
  const store = createReferentielMemoire(actes)
  const faits = createFaitsMemoire()
  return {
    store,
    faits,
    journal: createJournalMemoire(),
    identites: createIdentitesMemoire({ actes, store, faits }),
    voisinage: createVoisinageMemoire(actes),
    fermer: async () => {},
  }
}

contratActesIdentites('mémoire', ouvrir)
contratListeIdentites('mémoire', ouvrir)
