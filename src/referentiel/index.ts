export type {
  LectureRessources,
  NatifIndividu,
  OptionsIngestion,
  RapportIngestion,
  Referentiel,
  RessourcesLues,
  SourceFichier,
} from './ports.js'
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
