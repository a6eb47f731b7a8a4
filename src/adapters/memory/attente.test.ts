import { createAttenteMemoire } from '#adapters/memory'
import { contratAttente } from '../contracts/attente.contract.js'

contratAttente('attente, mémoire', async () => ({
  attente: createAttenteMemoire(),
  fermer: async () => {},
}))
