import { ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { contratCompletude } from '../contracts/completude.contract.js'
import { contratContestations } from '../contracts/contestations.contract.js'
import { contratHistoire } from '../contracts/histoire.contract.js'

contratCompletude('postgres', ouvrirBaseEssai, 'gardes')
contratContestations('postgres', ouvrirBaseEssai)
contratHistoire('postgres', ouvrirBaseEssai, 'gardes')
