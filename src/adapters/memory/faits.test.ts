import { createFaitsMemoire } from '#adapters/memory'
import { contratFaits } from '../contracts/faits.contract.js'

contratFaits('mémoire', async () => ({ faits: createFaitsMemoire(), fermer: async () => {} }))
