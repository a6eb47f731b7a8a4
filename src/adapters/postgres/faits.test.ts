import { ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { contratFaits } from '../contracts/faits.contract.js'

contratFaits('postgres', ouvrirBaseEssai)
