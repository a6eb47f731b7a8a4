import { createJournalMemoire, createReferentielMemoire } from '#adapters/memory'
import { contratJournal } from '../contracts/journal.contract.js'
import { contratReferentiel } from '../contracts/referentiel.contract.js'

const ouvrir = async () => ({
  store: createReferentielMemoire(),
  journal: createJournalMemoire(),
  fermer: async () => {},
})

contratReferentiel('mémoire', ouvrir)
contratJournal('mémoire', ouvrir)
