import { contratSilences } from '../contracts/silences.contract.js'
import { createDemarchesMemoire } from './demarches.js'
import { createSilencesMemoire } from './silences.js'

contratSilences('silences, mémoire', async () => {
  const demarches = createDemarchesMemoire()
  return { demarches, silences: createSilencesMemoire(demarches), fermer: async () => {} }
})
