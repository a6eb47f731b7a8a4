import { createLiensIdentiteMemoire } from '#adapters/memory'
import { contratLiensIdentite } from '../contracts/liens-identite.contract.js'

contratLiensIdentite('mémoire', async () => ({
  liens: createLiensIdentiteMemoire(),
  fermer: async () => {},
}))
