import { createJournalMemoire, createRegistreMemoire } from '#adapters/memory'
import { contratReperes } from '../contracts/reperes.contract.js'

contratReperes('mémoire', async () => ({
  ...createRegistreMemoire(),
  journal: createJournalMemoire(),
  fermer: async () => {},
}))
