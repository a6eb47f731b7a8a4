export { moisDeclares, moisExamenEnCours } from './calendrier.js'
export type {
  AvisDeclarant,
  CategorieNonPreremplie,
  DeclarationTrimestrielle,
  DossierAllocataire,
  EtatDeclaration,
  LignePreremplie,
  LigneSaisie,
  Liquidation,
  Notification,
  ProfilPersonne,
} from './dossier.js'
export type { Allocations, DossierStore, ModificationDeclaration } from './ports.js'
