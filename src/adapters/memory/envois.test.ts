import { createDossiersMemoire } from '#adapters/memory'
import { contratEnvois } from '../contracts/envois.contract.js'

contratEnvois('mémoire', async () => ({
  dossiers: createDossiersMemoire(),
  fermer: async () => {},
}))
