export {
  type AccesExceptionnelOuvert,
  type BrisDeGlace,
  type BrisDeGlaceStore,
  type BrisListe,
  type Confirmation,
  confirmerBris,
  DELAI_BRIS_MS,
  type DemandeBris,
  demanderBris,
  type FiltreBris,
  fermerBris,
  MOTIF_BRIS_MAX,
  MOTIF_BRIS_MIN,
  type MoyensBris,
  OBJET_BRIS,
  OBJET_DEMANDE_BRIS,
  OBJET_REFUS_BRIS,
  type RefusBris,
  refuserBris,
} from './abus/bris-de-glace.js'
export {
  POLITIQUE,
  POLITIQUE_BAC_A_SABLE,
  type PolitiqueAbus,
  quotaJour,
  type Seuils,
  seuilsApplication,
} from './abus/politique.js'
export type {
  Accord,
  Alerte,
  AlerteGardee,
  Campagne,
  EtatSurveillance,
  MotifAlerte,
  Reservation,
  SurveillanceStore,
  Suspension,
} from './abus/ports.js'
export { createGarde, type MoyensGarde } from './abus/surveiller.js'
export {
  type ActeAssistance,
  type AssistanceStore,
  type DemandeAssistance,
  type DemandeAssistanceLue,
  type DemandeAssistanceNeuve,
  type IdentiteAssistance,
  LONGUEUR_CLOTURE,
} from './assistance.js'
export type { Attente, AttenteStore } from './attente.js'
export { identiteConcorde, nirConcorde, type TraitsConnus } from './concordance.js'
export type { Connexion, ConnexionStore } from './connexions.js'
export {
  type CategorieConservee,
  DUREES,
  type DureeConservation,
  dureeEnVigueur,
  limiteConservation,
} from './conservation/durees.js'
export {
  type OptionsPurge,
  PERSONNE_AUCUNE,
  type Purge,
  type RapportPurge,
  type RetraitPurge,
} from './conservation/purge.js'
export {
  type AccordDebit,
  type DebitStore,
  ECART_HORLOGES_MINUTES,
  type PriseDebit,
} from './debit.js'
export {
  decider,
  type LectureAccordee,
  type LectureDemandee,
  type RefusLecture,
} from './decider.js'
export {
  type DemandeDonnees,
  type DemandeDonneesStore,
  type DemandeNouvelle,
  type DemandeOuverte,
  GENRES_DEMANDE,
  type GenreDemande,
  LONGUEUR_DEMANDE,
} from './demandes-donnees.js'
export {
  type AccesGarde,
  GARDE_OUVERTE,
  type Garde,
  type MotifArret,
  type VerdictGarde,
} from './garde.js'
export {
  type AgentHabilite,
  type ApplicationPartenaire,
  type ClePublique,
  FRAICHEUR_HABILITATIONS_MS,
  findHabilitation,
  type Habilitation,
  type HabilitationStore,
  type OrganismePartenaire,
  type RegistreHabilitations,
} from './habilitation.js'
export type {
  FournisseurIdentite,
  IdentiteConfirmee,
  IdentitePivot,
  LienIdentiteStore,
  RefusConnexion,
  TentativeConnexion,
} from './identite.js'
export { FRAICHEUR_JETON_MS, type Jeton, type JetonStore } from './jeton.js'
export {
  type Ancrage,
  type AncresStore,
  createAncrage,
  type MoyensAncrage,
  type OptionsVerifierAncres,
} from './journal/ancrage.js'
export {
  type Ancre,
  type AncresLues,
  ancreSuivante,
  type BoutsJournal,
  ecrireAncre,
  lireAncres,
  racineMerkle,
} from './journal/ancre.js'
export {
  type Bout,
  type BoutChaine,
  CHAINE_INITIALE,
  CHAINES,
  chaineDe,
  EMPREINTE_ORIGINE,
  empreinteSuivante,
  enchainer,
  ORIGINE,
  type Sha256,
  texteCanonique,
} from './journal/chaine.js'
export { listConsultations, resumerConsultations } from './journal/consultations.js'
export {
  conclureVerification,
  type Maillon,
  type MotifRupture,
  type Retrait,
  type Rupture,
  VerificationChaine,
  type VerificationJournal,
} from './journal/verification.js'
export { type FauteHabilitation, lireHabilitations } from './lire-habilitations.js'
export { type LignePortefeuille, lireLignePortefeuille } from './lire-portefeuille.js'
export {
  type EntreePortefeuille,
  estOuverte,
  type LienOuvert,
  type PersonneDemandee,
  type PortefeuilleStore,
} from './portefeuille.js'
export {
  type Fenetre,
  type FenetreRelative,
  type FinalitePartenaire,
  findProfil,
  MOTIFS_LECTURE,
  type MontantLisible,
  type MotifLecture,
  moisLisibles,
  PROFILS,
  type ProfilFinalite,
  tientDans,
} from './profil.js'
export {
  LONGUEUR_QUESTION,
  LONGUEUR_REPONSE,
  type QuestionAcces,
  type QuestionNouvelle,
  type QuestionOuverte,
  type QuestionStore,
} from './questions.js'
export type { DureeSession, SessionGardee, SessionStore } from './sessions.js'
export {
  type CompteDuMois,
  type ComptesPublics,
  diffusable,
  SEUIL_DIFFUSION,
  type StatistiquesReader,
} from './statistiques.js'
export type {
  Acces,
  EntreeJournal,
  FiltreConsultations,
  Finalite,
  JournalStore,
  OptionsVerification,
  QuiEtPourquoi,
  Trace,
} from './trace.js'
export {
  listFormesConnues,
  listFormesDonnees,
  type TraitsPartenaire,
  traitsConcordent,
} from './traits-partenaire.js'
