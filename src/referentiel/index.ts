export {
  type Confrontation,
  createConfrontation,
  type IdentiteDite,
} from './actes/confronter-identite.js'
export type {
  DemandeConclusion,
  DemandeContestation,
  MoyensContestation,
} from './actes/contester.js'
export type { LecteurEnvois } from './actes/ingerer.js'
export type { MoyensLecture } from './actes/lire.js'
export type { AnnexesLues, LectureAnnexes } from './actes/lire-annexes.js'
export { type EtapeEnvoi, lireEnvoi, type MoyensEnvoi } from './actes/lire-envoi.js'
export type { LectureHistoire, LectureNatif } from './actes/lire-histoire.js'
export type {
  AnnexeEnAttente,
  AnnexeEnregistree,
  AnnexeStore,
  ContenuAnnexe,
  DeclarationAnnexe,
  LotAnnexes,
} from './annexes/annexe.js'
export type {
  CompletudeMois,
  EtatCompletude,
  EtatDeclarant,
  SuiviMensuel,
} from './completude/completude.js'
export {
  type Condense,
  type CondenseLu,
  type LigneCondensee,
  VERSION_CONDENSE,
} from './condenses/condense.js'
export type { CondensesVerifies, EntretienCondenses } from './condenses/entretien.js'
export { createEntretien } from './condenses/entretien.js'
export { comparerCondenses, createEtablissement } from './condenses/etablir.js'
export { garderLignes, lireLignesGardees } from './condenses/lignes.js'
export type {
  AvanceeCondenses,
  CondenseStore,
  EtablirCondenses,
  FenetreCondense,
  LectureCondenses,
} from './condenses/port.js'
export type {
  ActeContestation,
  Contestation,
  RefusContestation,
  SuiteContestation,
} from './contestations/contestation.js'
export type { ContestationStore } from './contestations/store.js'
export { COUVERTURE, type CouvertureRegime, type EtatCouverture } from './couverture.js'
export { cleDuNir } from './depuis-declaration.js'
export { diffuser } from './diffusion/diffuser.js'
export type {
  Evenement,
  EvenementStore,
  FileDiffusion,
  LecteurEvenements,
  LectureDiffusion,
  PageEvenements,
} from './diffusion/ports.js'
export type { Doublon } from './doublons/doublon.js'
export type { ArretDeclare, EvenementsIndividu, FinDeContrat } from './evenements.js'
export type { Fait, FaitNouveau, FaitStore, TypeFait } from './faits.js'
export { createGardees, type Gardees, type OptionsGardees } from './gardees.js'
export type {
  EvenementRessource,
  HistoireLigne,
  HistoireMois,
  MontantsEvenement,
  TypeEvenement,
} from './histoire/evenement-ressource.js'
export { phraseSansJour } from './histoire/phrases.js'
export {
  type Acte,
  type ActeNouveau,
  type Cible,
  type EtatInscription,
  type GenreActe,
  type Signature,
  sujetsDe,
} from './identites/actes.js'
export type { CodeEcart, Comparaison, Ecart, PoidsEcart, Verdict } from './identites/comparaison.js'
export { MOTIFS_ATTENTE, MOTIFS_ECART, MOTIFS_VERDICT } from './identites/motifs.js'
export type {
  ActeFait,
  ActeListe,
  Attente,
  Candidat,
  Choix,
  DemandeDetacher,
  DemandeFusion,
  DemandeRattacher,
  DemandeScinder,
  FicheAttente,
  Identites,
  Inscription,
  RefusActe,
} from './identites/port.js'
export type { EtatIdentite } from './identites/rattachement.js'
export type {
  EcarteListe,
  EcritureActes,
  EtatVoisinage,
  IdentiteStore,
  LectureDecision,
  VoisinageStore,
} from './identites/store.js'
export { createIdentites } from './identites.js'
export type {
  DemandeRessources,
  EntreeIngestion,
  IssueIngestion,
  LectureRessources,
  NatifIndividu,
  OptionsIngestion,
  RapportIngestion,
  Referentiel,
  RessourcesLues,
  SourceFichier,
} from './ports.js'
export { createReferentiel, type MoyensReferentiel } from './referentiel.js'
export type {
  AncienneIdentite,
  CleSujet,
  DeclarationEnregistree,
  FichierRecu,
  GenreSujet,
  Identifiant128,
  IndividuEcarte,
  IndividuRecu,
  Lien,
  LigneEnregistree,
  Temoignage,
  TraitsIdentite,
  Variante,
} from './registre.js'
export {
  CHAMPS_RELEVE,
  type ChampReleve,
  MONTANTS_RELEVE,
  type MontantReleve,
  type ReleveDelivre,
  type ReleveStore,
} from './releves/releve.js'
export type { Etendue, Repere, ReperesRegistre } from './reperes.js'
export type {
  Declarant,
  IndividuNonRattache,
  MotifNonRattache,
  NatureRessource,
  OrigineRessource,
  Personne,
  RessourceMensuelle,
  RessourceSourcee,
  RevisionRessource,
  SourceRessource,
} from './ressource.js'
export {
  type FauteDemande,
  lireLigneEchange,
  lireLot,
  lireRecherche,
  MOIS_MAX,
  PERSONNES_MAX,
} from './restitution/lire-demande.js'
export { createPartenaires, type Partenaires } from './restitution/partenaires.js'
export type {
  AppelPartenaire,
  ArretGarde,
  CompletudeRestituee,
  DemandePartenaire,
  LectureVerrouillee,
  LigneRestituee,
  ReponsePartenaire,
  Restitution,
  TexteReponse,
  Verrou,
} from './restitution/ports.js'
export { createRestitution, type MoyensRestitution } from './restitution/restitution.js'
export { storeDeSeance } from './seance.js'
export type {
  Bloc,
  Empreintes,
  IngestionFichier,
  LectureRegistre,
  PieceNative,
  Preparation,
  PreparationFichier,
  ReferentielStore,
} from './store.js'
export {
  createSuivi,
  type LectureCompletude,
  type MoyensSuivi,
  type SuiviRessources,
} from './suivi.js'
