import { createDebitsMemoire } from '#adapters/memory'
import { contratDebits } from '../contracts/debits.contract.js'

contratDebits('débit, mémoire', async () => ({
  debits: createDebitsMemoire(),
  fermer: async () => {},
}))
