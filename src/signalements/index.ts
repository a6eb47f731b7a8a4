export type { MoyensSignalements } from './actes/moyens.js'
export {
  CAUSES,
  type Cause,
  type Conclusion,
  changeUnMontant,
  exigeSecondAvis,
  ISSUES,
  type Issue,
  type MontantConclu,
  type RefusConclusion,
} from './conclusion/conclusion.js'
export { type ConclusionEnMots, direConclusion, TITRES_ISSUE } from './conclusion/mots.js'
export {
  ACTEURS,
  CYCLE,
  ETATS,
  ETATS_FINIS,
  type Etat,
  GENRES,
  type GenreActe,
  peut,
  type RefusCycle,
  type Role,
} from './cycle.js'
export {
  DELAIS,
  type Delais,
  delaisAu,
  type Horloge,
  horlogeDe,
  limiteDeclarant,
  limitePiece,
  limiteReouverture,
  prochainPaiement,
  REGLES_ATTENTE,
  type RegleAttente,
} from './delais.js'
export { LONGUEUR_TEXTE, montantEnAttente, type RefusDepot, refusDepot } from './depot.js'
export type { FaitSignalement, TypeFaitSignalement } from './faits.js'
export {
  estMotif,
  FICHES_MOTIF,
  type FicheMotif,
  MOTIFS,
  type Motif,
  type MotifOfficiel,
} from './motifs.js'
export {
  ENVOI_MAX,
  MIMES,
  OCTETS_MAX,
  PIECES_MAX,
  type RefusPiece,
  type TypePiece,
} from './pieces/controle.js'
export type {
  Annoncer,
  Antivirus,
  Brouillon,
  BrouillonStore,
  ChoixLigne,
  DemandeDepot,
  DemandePiece,
  Documents,
  EcriturePiece,
  ExamenAntivirus,
  Instruction,
  LigneCorbeille,
  OuvertureBrouillon,
  OuvertureDepuisDeclaration,
  Piece,
  PieceStore,
  RefusActe,
  RefusLignes,
  SignalementStore,
  Signalements,
  SignaturePersonne,
} from './ports.js'
export { type ContextePriorite, type RaisonPriorite, raisonsPriorite } from './priorite.js'
export { rejouer } from './rejouer.js'
export type {
  ActeAFaire,
  ActeSignalement,
  Attente,
  Depot,
  LigneSignalee,
  MessageSignalement,
  OrganismePayeur,
  PriseEnCompte,
  ReponseDeclarant,
  Signalement,
  SignatureActe,
} from './signalement.js'
export { createSignalements } from './signalements.js'
export { signerLe } from './signature.js'
export {
  echeanceEnMots,
  joursDeTransmission,
  type MontantEnAttente,
  type NoeudSuivi,
  objetDe,
  phraseEnAttente,
  type Suivi,
  suivre,
  titreDe,
} from './suivi.js'
export {
  type CodeExplication,
  type Explication,
  type LectureBulletin,
  type PaiementDeclare,
  type Verification,
  verifierAvecBulletin,
} from './verification.js'
