import { ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { contratCompletude } from '../contracts/completude.contract.js'
import { contratContestations } from '../contracts/contestations.contract.js'

contratCompletude('postgres', ouvrirBaseEssai)
contratContestations('postgres', ouvrirBaseEssai)
