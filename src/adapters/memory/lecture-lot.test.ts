import { createJournalMemoire, createReferentielMemoire } from '#adapters/memory'
import { contratLectureLot } from '../contracts/lecture-lot.contract.js'

contratLectureLot('mémoire', async () => ({
  store: createReferentielMemoire(),
  journal: createJournalMemoire(),
  fermer: async () => {},
}))
