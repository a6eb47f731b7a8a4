import { createSuitesMemoire } from '#adapters/memory'
import { contratSuites } from '../contracts/suites.contract.js'

contratSuites('mémoire', async () => ({
  suites: createSuitesMemoire(),
  fermer: async () => {},
}))
