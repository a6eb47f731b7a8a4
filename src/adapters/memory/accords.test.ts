import { contratAccords } from '../contracts/accords.contract.js'
import { createAccordsMemoire } from './accords.js'

contratAccords('accords, mémoire', async () => ({
  accords: createAccordsMemoire(),
  fermer: async () => {},
}))
