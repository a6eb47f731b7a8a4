import { contratAccords } from '../contracts/accords.contract.js'
import { ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'

contratAccords('accords, postgres', ouvrirBaseEssai)
