import { contratAnnexes } from '../contracts/annexes.contract.js'
import { ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'

contratAnnexes('postgres', ouvrirBaseEssai)
