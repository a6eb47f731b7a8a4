import { createRelevesMemoire } from '#adapters/memory'
import { contratReleves } from '../contracts/releves.contract.js'

contratReleves('relevés, mémoire', async () => ({
  releves: createRelevesMemoire(),
  fermer: async () => {},
}))
