export {
  createHabilitationsMemoire,
  createJetonsMemoire,
  createLectureVerrouilleeMemoire,
  createPartenairesMemoire,
  createPortefeuilleMemoire,
} from './acces-partenaires.js'
export { createAccompagnementsMemoire } from './accompagnements.js'
export { createAccordsMemoire } from './accords.js'
export { createAncrageMemoire, createAncresMemoire } from './ancres.js'
export { createAnnexesMemoire } from './annexes.js'
export { createAssistanceMemoire } from './assistance.js'
export { createAttenteMemoire } from './attente.js'
export { createAttestationsMemoire } from './attestations.js'
export { createBrisDeGlaceMemoire } from './bris-de-glace.js'
export { createConnexionsMemoire } from './connexions.js'
export { createContestationsMemoire } from './contestations.js'
export { createCurseursMemoire } from './curseurs.js'
export { createDebitsMemoire } from './debits.js'
export { createDemandesDonneesMemoire } from './demandes-donnees.js'
export { createDemarchesMemoire } from './demarches.js'
export { createDossiersMemoire } from './dossiers.js'
export { createFaitsMemoire } from './faits.js'
export {
  ActesMemoire,
  createIdentitesMemoire,
  createVoisinageMemoire,
} from './identites.js'
export { createJournalMemoire } from './journal.js'
export { createLiensIdentiteMemoire } from './liens-identite.js'
export {
  createMessagesMemoire,
  createProfilsMessagesMemoire,
  type MessagerieMemoire,
} from './messages.js'
export { createQuestionsMemoire } from './questions.js'
export { createReferentielMemoire } from './referentiel.js'
export { createRegistreMemoire } from './registre.js'
export { createRelevesMemoire } from './releves.js'
export { createSessionsMemoire } from './sessions.js'
export {
  createBrouillonsMemoire,
  createPiecesMemoire,
  createSignalementsMemoire,
} from './signalements.js'
export { createSilencesMemoire } from './silences.js'
export { createSuitesMemoire } from './suites.js'
export { createSurveillanceMemoire } from './surveillance.js'
