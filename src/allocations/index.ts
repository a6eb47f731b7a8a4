export { createAllocations, type MoyensAllocations } from './allocations.js'
export { moisDeclares, moisExamenDuDroit, moisExamenEnCours } from './calendrier.js'
export {
  type ChangementDeclare,
  type EmploiTrouve,
  EVENEMENTS_DE_VIE,
  type EvenementDeVie,
  type PreuveArret,
  type RevenuArrete,
} from './changements/changement.js'
export type { Mouvement } from './changements/mouvement.js'
export {
  type DemandeNeutralisation,
  demandesNeutralisation,
  type EtatNeutralisation,
  premierJourDArret,
} from './changements/neutralisation.js'
export {
  CATEGORIES_A_TAPER,
  estTapee,
  personnesATaper,
  personnesSansReponse,
} from './declaration-trimestrielle/a-taper.js'
export { refusValidation } from './declaration-trimestrielle/completude.js'
export {
  listMontantsContestes,
  type MontantConteste,
  type MontantsContestes,
  RAISONS_CORRECTION,
  type RaisonContestee,
} from './declaration-trimestrielle/montants-contestes.js'
export {
  CATEGORIES_NON_PREREMPLIES,
  categoriesDemandees,
} from './declaration-trimestrielle/preremplir.js'
export { listPropositions } from './declaration-trimestrielle/proposer.js'
export {
  lignesVisibles,
  personnesMasquees,
  type TotalMasque,
  totauxMasques,
} from './declaration-trimestrielle/regard.js'
export {
  modificationRienAChanger,
  type ObstacleRienAChanger,
  obstaclesRienAChanger,
} from './declaration-trimestrielle/rien-a-changer.js'
export { type TotalMensuel, totauxMensuels } from './declaration-trimestrielle/totaux.js'
export { type ActeDemarche, compteDe } from './demande/actes.js'
export {
  type AdresseDite,
  type AdressePostale,
  adresseDe,
  lignesAdresse,
} from './demande/adresse.js'
export { dossierALExamen } from './demande/appliquer-changement.js'
export {
  ATTESTATIONS,
  type AttestationDelivree,
  type AttestationStore,
  type LigneAttestee,
  lignesDuMois,
  lignesPayees,
  type TypeAttestation,
  totalAtteste,
} from './demande/attestation.js'
export {
  CHANGEMENTS,
  type ChangementSituation,
  type ContenuChangement,
  type EffetChangement,
  type TypeChangement,
} from './demande/changement-situation.js'
export type {
  Changements,
  RefusChangement,
} from './demande/changements-situation.js'
export {
  type AccordConjoint,
  type ActeAccord,
  type ConjointDit,
  type EtatAccord,
  estLisible,
} from './demande/conjoint/accord.js'
export type {
  AccordLu,
  AccordStore,
  Accords,
  Confronter,
  RefusAccord,
  RefusConfirmation,
} from './demande/conjoint/ports-accord.js'
export type { DecesConnus, RefusDeces } from './demande/deces.js'
export { MOIS_EN_INSTANCE, moisDeLaDemande } from './demande/delais.js'
export {
  type BrouillonDemande,
  type CompteBancaire,
  type ConditionsDemande,
  type ContenuDemande,
  type DemandeDeposee,
  type IssueDemande,
  TYPES_DEMANDE,
  type TypeDemande,
  type Verification,
} from './demande/demande.js'
export type { MoyensDemandes } from './demande/demandes.js'
export { type Attestations, demarchesSur } from './demande/demarches-sur.js'
export { type Iban, masquerIban, parseIban, type RefusIban } from './demande/iban.js'
export { nomDemande } from './demande/lettre-demande.js'
export { RAISONS_CAISSE } from './demande/lettre-etude.js'
export { PIECES_VERIFICATION } from './demande/pieces-verification.js'
export type {
  DemandePreparee,
  Demandes,
  DemarcheStore,
  EcouteDemarches,
  FaitDemarche,
  RefusDemande,
} from './demande/ports-demarches.js'
export type { ActeDe, Etude, RefusEtude, ReponsesDemarches } from './demande/ports-etude.js'
export {
  estAEtudier,
  ISSUES_REPONSE,
  type IssueEtude,
  type ReponseDemarche,
  type ReponseLue,
} from './demande/reponse.js'
export type { Silence, SilenceStore, Silences } from './demande/silence.js'
export { demandeHeures } from './demande/verifications.js'
export { montantPrerempli } from './depuis-referentiel.js'
export type {
  AvisDeclarant,
  AvisTotaux,
  CategorieNonPreremplie,
  DeclarationTrimestrielle,
  DossierAllocataire,
  EtatDeclaration,
  LignePreremplie,
  LigneSaisie,
  Liquidation,
  MontantConnu,
  Notification,
  ProfilPersonne,
  VersementAttendu,
} from './dossier.js'
export { logementUsuel, membreUsuel } from './dossier-usuel.js'
export {
  type CalendrierDeclaration,
  calendrierDeclaration,
  type EtatEcheance,
  etatEcheance,
  jourDePaiement,
  premierPaiement,
  type RappelDeclaration,
  rappelsDeclaration,
  type TypeRappel,
} from './echeances/calendrier-declaration.js'
export { REGLES_CAISSES, type ReglesCaisse, reglesCaisse } from './echeances/regles-caisse.js'
export {
  derniereEnvoyee,
  listManques,
  listTrimestres,
  type TrimestreADeclarer,
} from './echeances/trimestres.js'
export { type DemandeLiquidation, liquider, RSA_NON_DEMANDE } from './liquidation/liquider.js'
export { type PaiementPrevu, paiementPrevu } from './liquidation/paiements.js'
export {
  type DroitRegularise,
  type EcartDroit,
  type Regularisation,
  regulariser,
} from './liquidation/regularisation.js'
export type { Courrier } from './notification/courrier.js'
export { ecrireNotification } from './notification/ecrire-notification.js'
export { etapeRessources, etapesDuDroit } from './notification/etapes-du-droit.js'

export { masquerCourrier } from './notification/masquer-courrier.js'
export { phraseManque } from './notification/phrase-manque.js'
export { rendreTexte } from './notification/rendre-texte.js'
export { phrasesRegularisation } from './notification/section-difference.js'
export { NOMS_CATEGORIES } from './notification/section-revenus.js'
export type {
  Allocations,
  Decision,
  DemandeRectification,
  DossierStore,
  EcouteDeclarations,
  ModificationDeclaration,
  RefusModification,
  RefusRectification,
  RefusValidation,
} from './ports.js'
export { LONGUEUR_SUITE, type RefusSuite } from './suites/cycle.js'
export type { FaitSuite, TypeFaitSuite } from './suites/faits.js'
export { lettreDeLaSuite, NOMS_DROITS } from './suites/lettre.js'
export type {
  DemandeReexamen,
  EcouteSuites,
  Reexamen,
  SituationPaiements,
  SuiteLue,
  SuiteStore,
  Suites,
} from './suites/ports.js'
export { REGLES_SUITES, reglesSuites } from './suites/regles-suites.js'
export { retenueMensuelle, revenuPondere } from './suites/retenue.js'
export {
  ACTES_CAISSE,
  ACTES_PERSONNE,
  type ActeSuite,
  type ActeSuiteAFaire,
  type DecisionGardee,
  type DemandeSuite,
  type EtatSuite,
  type GenreActeSuite,
  type GenreDemande,
  type GenreReponse,
  type IssueReponse,
  REPONSES,
  type SignatureSuite,
  type SuiteCalculee,
} from './suites/suite.js'
export { createSuites, type MoyensSuites } from './suites/suites.js'
export {
  aRevoir,
  type EnvoiASuivre,
  type EnvoisASuivre,
  type MoyensEnvoi,
} from './suites/suivre-envoi.js'
export {
  type CurseurStore,
  type MoyensRegistre,
  suivreRegistre,
} from './suites/suivre-registre.js'
export type { PartVersee, Versement } from './suites/versements.js'
