import { ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { contratCurseurs } from '../contracts/curseurs.contract.js'

contratCurseurs('curseurs, postgres', ouvrirBaseEssai)
