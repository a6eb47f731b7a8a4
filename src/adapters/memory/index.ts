export { createDossiersMemoire } from './dossiers.js'
export { createJournalMemoire } from './journal.js'
export { createLiensIdentiteMemoire } from './liens-identite.js'
export { createReferentielMemoire } from './referentiel.js'
