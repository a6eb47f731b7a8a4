import { createAssistanceMemoire } from '#adapters/memory'
import { contratAssistance } from '../contracts/assistance.contract.js'

contratAssistance('assistance, mémoire', async () => ({
  assistance: createAssistanceMemoire(),
  fermer: async () => {},
}))
