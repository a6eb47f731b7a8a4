export { attendreBattement } from './battement.js'
export {
  Accordeon,
  Alerte,
  Badge,
  Champ,
  ChoixRadio,
  type ErreurChamp,
  Etapes,
  type EtatBadge,
  EtatDePage,
  Fil,
  FilAriane,
  type Lien,
  type NoeudFil,
  ResumeErreurs,
  TexteErreur,
} from './composants.js'
export { type FeuilleDeStyle, lireFeuille, lireScripts, type Scripts } from './feuille.js'
export { Icone } from './icones.js'
export {
  deMois,
  heureEnMots,
  instantEnMots,
  jourAParis,
  jourComplet,
  jourEnMots,
  liste,
  majuscule,
  minuscule,
  moisEnListe,
  moisEnMots,
  nombre,
  nomMois,
  prenomLisible,
} from './mots.js'
export { type Affichage, type ContextePage, Page, rendrePage, type Theme } from './page.js'
export { type Colonne, type LigneTable, Table } from './table.js'
