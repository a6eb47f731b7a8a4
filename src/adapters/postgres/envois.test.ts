import { ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { contratEnvois } from '../contracts/envois.contract.js'

contratEnvois('postgres', ouvrirBaseEssai)
