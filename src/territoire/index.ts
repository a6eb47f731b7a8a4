export type { FichierTerritoire, Morceau } from './fichier.js'
export type { FoyerTerritoire, MembreFoyer } from './foyer.js'
export { listPersonnages, type Personnage } from './personnages/conter.js'
export {
  engendrerTerritoire,
  type OptionsTerritoire,
  PERSONNES_MAX,
  PREMIER_MOIS,
} from './territoire.js'
export {
  type Attendu,
  type CodeIncident,
  confronter,
  type Ecart,
  ecrireLigneVerite,
  ecrireVeriteAnnexe,
  type LigneRepondue,
  type LigneVerite,
  type VeriteAnnexe,
} from './verite.js'
