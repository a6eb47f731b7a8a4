import { ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { contratJournal } from '../contracts/journal.contract.js'
import { contratReferentiel } from '../contracts/referentiel.contract.js'

contratReferentiel('postgres', ouvrirBaseEssai)
contratJournal('postgres', ouvrirBaseEssai)
