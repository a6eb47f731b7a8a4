import { ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { contratLectureLot } from '../contracts/lecture-lot.contract.js'

contratLectureLot('postgres', ouvrirBaseEssai)
