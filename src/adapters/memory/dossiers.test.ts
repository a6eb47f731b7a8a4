import { createDossiersMemoire } from '#adapters/memory'
import { contratDossiers } from '../contracts/dossiers.contract.js'

contratDossiers('mémoire', async () => ({
  dossiers: createDossiersMemoire(),
  fermer: async () => {},
}))
