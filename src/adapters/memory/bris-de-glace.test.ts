import {
  createBrisDeGlaceMemoire,
  createJournalMemoire,
  createSurveillanceMemoire,
} from '#adapters/memory'
import { contratBrisDeGlace } from '../contracts/bris-de-glace.contract.js'

contratBrisDeGlace('bris de glace, mémoire', async () => ({
  bris: createBrisDeGlaceMemoire(),
  journal: createJournalMemoire(),
  surveillance: createSurveillanceMemoire(),
  fermer: async () => {},
}))
