import { ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { contratConnexions } from '../contracts/connexions.contract.js'

contratConnexions('connexions, postgres', ouvrirBaseEssai)
