export {
  type Bout,
  EMPREINTE_ORIGINE,
  enchainer,
  ORIGINE,
  type Sha256,
  texteCanonique,
  Verification,
} from './chaine.js'
export { identiteConcorde, nirConcorde, type TraitsConnus } from './concordance.js'
export {
  type AccesGarde,
  GARDE_OUVERTE,
  type Garde,
  type MotifArret,
  type VerdictGarde,
} from './garde.js'
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
