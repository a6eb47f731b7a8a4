import { ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { contratSilences } from '../contracts/silences.contract.js'

contratSilences('silences, postgres', ouvrirBaseEssai)
