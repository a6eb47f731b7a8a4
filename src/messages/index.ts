export {
  type AppelOrganisme,
  direFinDeDroit,
  direSuspension,
  lireReponses,
  type MoyensOrganisme,
  posterPourOrganisme,
  type RefusOrganisme,
} from './actes/poster-organisme.js'
export type { IssueRebond } from './actes/rebondir.js'
export type { FaitAnnonce, Message, Origine, Reponse } from './message.js'
export { createMessages, REPONSE_MAX } from './messages.js'
export {
  CANAUX_POUSSES,
  type Canal,
  type CanalPousse,
  FAMILLES,
  type Famille,
} from './modeles/modele.js'
export { listObligatoires, type Obligatoire } from './modeles/obligatoires.js'
export {
  direConsigne,
  direMessage,
  direPourCanal,
  type MessageEnMots,
  type TexteEnvoye,
} from './modeles/rendre.js'
export { estCalme, type HeuresCalmes } from './plis/heures-calmes.js'
export { estAFaire, type Pli, STATUTS, type Statut } from './plis/pli.js'
export type {
  ComptePlis,
  Facteur,
  Facteurs,
  IssueRemise,
  MessageOrganisme,
  MessageStore,
  Messages,
  MoyensMessages,
  PliStore,
  ProfilMessagesStore,
  RefusCode,
  RefusContact,
  RefusReponse,
  RelancePlis,
  Remise,
} from './ports.js'
export { masquerContact } from './profil/contact.js'
export {
  type CanalContact,
  type Choix,
  type Contact,
  PREFERENCES_USUELLES,
  type Preferences,
  type ProfilMessages,
  type Verification,
} from './profil/profil.js'
export { lireRebond, type RebondLu, type RefusLecture } from './rebonds/lire-rebond.js'
