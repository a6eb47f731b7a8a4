import {
  createAnnexesMemoire,
  createContestationsMemoire,
  createFaitsMemoire,
  createJournalMemoire,
  createReferentielMemoire,
} from '#adapters/memory'
import { contratAnnexes } from '../contracts/annexes.contract.js'

contratAnnexes('mémoire', async () => {
  const faits = createFaitsMemoire()
  return {
    store: createReferentielMemoire(),
    journal: createJournalMemoire(),
    faits,
    contestations: createContestationsMemoire(faits),
    annexes: createAnnexesMemoire(),
    fermer: async () => {},
  }
})
