import { createDemarchesMemoire } from '#adapters/memory'
import { contratDemarches } from '../contracts/demarches.contract.js'

contratDemarches('démarches, mémoire', async () => ({
  demarches: createDemarchesMemoire(),
  fermer: async () => {},
}))
