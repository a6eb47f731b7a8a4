export type { MoyensLecture } from './actes/lire.js'
export type { Fait, FaitNouveau, FaitStore, TypeFait } from './faits.js'
export type { ArretDeclare, EvenementsIndividu, FinDeContrat } from './evenements.js'
export type {
  DemandeRessources,
  EntreeIngestion,
  LectureRessources,
  NatifIndividu,
  OptionsIngestion,
  RapportIngestion,
  Referentiel,
  RessourcesLues,
  SourceFichier,
} from './ports.js'
export { createReferentiel } from './referentiel.js'
export type {
  AncienneIdentite,
  CleSujet,
  DeclarationEnregistree,
  FichierRecu,
  GenreSujet,
  Identifiant128,
  IndividuRecu,
  Lien,
  LigneEnregistree,
  Temoignage,
  TraitsIdentite,
  Variante,
} from './registre.js'
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
export type {
  Empreintes,
  IngestionLot,
  LectureRegistre,
  PieceGardee,
  ReferentielStore,
} from './store.js'
