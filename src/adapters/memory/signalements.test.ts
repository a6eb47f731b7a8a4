import {
  createBrouillonsMemoire,
  createContestationsMemoire,
  createFaitsMemoire,
  createJournalMemoire,
  createPiecesMemoire,
  createReferentielMemoire,
  createSignalementsMemoire,
} from '#adapters/memory'
import { contratSignalements } from '../contracts/signalements.contract.js'
import { contratActesSignalements } from '../contracts/signalements-actes.contract.js'

const ouvrir = async () => {
  const faits = createFaitsMemoire()
  return {
    store: createReferentielMemoire(),
    journal: createJournalMemoire(),
    faits,
    contestations: createContestationsMemoire(faits),
    signalements: createSignalementsMemoire(),
    brouillons: createBrouillonsMemoire(),
    pieces: createPiecesMemoire(),
    fermer: async () => {},
  }
}

contratSignalements('mémoire', ouvrir)
contratActesSignalements('mémoire', ouvrir)
