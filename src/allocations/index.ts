export { createAllocations, type MoyensAllocations } from './allocations.js'
export { moisDeclares, moisExamenDuDroit, moisExamenEnCours } from './calendrier.js'
export { refusValidation } from './declaration-trimestrielle/completude.js'
export {
  CATEGORIES_NON_PREREMPLIES,
  categoriesDemandees,
} from './declaration-trimestrielle/preremplir.js'
export { listPropositions } from './declaration-trimestrielle/proposer.js'
export { type TotalMensuel, totauxMensuels } from './declaration-trimestrielle/totaux.js'
export type {
  AvisDeclarant,
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
export { type DemandeLiquidation, liquider } from './liquidation/liquider.js'
export type { Courrier } from './notification/courrier.js'
export { ecrireNotification } from './notification/ecrire-notification.js'

export { phraseManque } from './notification/phrase-manque.js'
export { rendreTexte } from './notification/rendre-texte.js'
export { NOMS_CATEGORIES } from './notification/section-revenus.js'
export type {
  Allocations,
  Decision,
  DossierStore,
  ModificationDeclaration,
  RefusModification,
  RefusValidation,
} from './ports.js'
