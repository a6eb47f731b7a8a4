import { contratAttestations } from '../contracts/attestations.contract.js'
import { ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'

contratAttestations('attestations, postgres', ouvrirBaseEssai)
