import { createSurveillanceMemoire } from '#adapters/memory'
import { contratSurveillance } from '../contracts/surveillance.contract.js'

contratSurveillance('surveillance, mémoire', async () => ({
  surveillance: createSurveillanceMemoire(),
  fermer: async () => {},
}))
