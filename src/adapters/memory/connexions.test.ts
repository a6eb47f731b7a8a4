import { createConnexionsMemoire } from '#adapters/memory'
import { contratConnexions } from '../contracts/connexions.contract.js'

contratConnexions('connexions, mémoire', async () => ({
  connexions: createConnexionsMemoire(),
  fermer: async () => {},
}))
