import {
  createContestationsMemoire,
  createFaitsMemoire,
  createJournalMemoire,
  createReferentielMemoire,
} from '#adapters/memory'
import { contratCompletude } from '../contracts/completude.contract.js'
import { contratContestations } from '../contracts/contestations.contract.js'
import { contratHistoire } from '../contracts/histoire.contract.js'

const ouvrir = async () => {
  const faits = createFaitsMemoire()
  return {
    store: createReferentielMemoire(),
    journal: createJournalMemoire(),
    faits,
    contestations: createContestationsMemoire(faits),
    fermer: async () => {},
  }
}

contratCompletude('mémoire', ouvrir)
contratContestations('mémoire', ouvrir)
contratHistoire('mémoire', ouvrir)
