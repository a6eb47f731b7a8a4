export { identiteConcorde, nirConcorde, type TraitsConnus } from './concordance.js'
export type {
  FournisseurIdentite,
  IdentiteConfirmee,
  IdentitePivot,
  LienIdentiteStore,
  RefusConnexion,
  TentativeConnexion,
} from './identite.js'
export type {
  Acces,
  EntreeJournal,
  Finalite,
  JournalStore,
  Trace,
  VerificationJournal,
} from './trace.js'
