export { createJournalMemoire } from './journal.js'
export { createReferentielMemoire } from './referentiel.js'
