export {
  type ErreurSituation,
  type Intermediaires,
  type OptionsDroits,
  PRESTATIONS,
  type Prestation,
  type ReponseDroits,
  type ValeurDroit,
} from './droits.js'
export type {
  Activite,
  LigneRessource,
  Logement,
  Organisme,
  PersonneFoyer,
  RevenuFiscal,
  Role,
  SituationFoyer,
  StatutLogement,
  TrimestreReference,
} from './situation.js'
