import { createAttestationsMemoire } from '#adapters/memory'
import { contratAttestations } from '../contracts/attestations.contract.js'

contratAttestations('attestations, mémoire', async () => ({
  attestations: createAttestationsMemoire(),
  fermer: async () => {},
}))
