import { createCurseursMemoire } from '#adapters/memory'
import { contratCurseurs } from '../contracts/curseurs.contract.js'

contratCurseurs('curseurs, mémoire', async () => ({
  curseurs: createCurseursMemoire(),
  fermer: async () => {},
}))
