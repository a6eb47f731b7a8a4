export { calculerDroits } from './calculer-droits.js'
export {
  type ErreurSituation,
  type Intermediaires,
  type OptionsDroits,
  PRESTATIONS,
  PRESTATIONS_SUR_DEMANDE,
  type Prestation,
  type ReponseDroits,
  type ValeurDroit,
} from './droits.js'
export { type BaremeLu, listBaremesLus } from './explication/baremes-lus.js'
export type {
  BaremeChange,
  Calculable,
  Comparaison,
  DifferencePrestation,
} from './explication/comparaison.js'
export { comparerCalculs } from './explication/difference.js'
export {
  type DossierExplication,
  expliquerCalcul,
  type OptionsDossier,
  type PrestationExpliquee,
} from './explication/dossier.js'
export type { EtapeChangee, ValeurChangee } from './explication/etapes-changees.js'
export type { FaitChange } from './explication/faits-changes.js'
export {
  type ComparaisonLue,
  parseComparaison,
  sontConnuesLe,
} from './explication/lire-comparaison.js'
export { NOMS_PRESTATIONS } from './explication/noms-prestations.js'
export { raconterEtape, raconterEtapes } from './explication/raconter.js'
export { findPhraseRefus } from './explication/refus.js'
export { ecrireTableau, type LigneTableau, rendreTableau } from './explication/rendre-tableau.js'
export { rendreTexte as rendreExplication } from './explication/rendre-texte.js'
export type { Interruption, RevenusInterrompus } from './faits/faits.js'
export { FOYER_SANS_FAIT, SANS_FAIT, type Territoire } from './faits/faits.js'
export { recettesRetenues } from './faits/recettes-retenues.js'
export { DERNIER_MOIS, PREMIER_MOIS, parseSituation } from './lecture/parse-situation.js'
export { lireTexteJson, type TexteLu } from './lecture/texte-json.js'
export { lireSituation, type SituationLue } from './lecture-directe/situation.js'
export type { Decoder } from './lecture-directe/textes.js'
export { listProvenances, type Provenance } from './regles/provenance.js'
export {
  estRessourceProfessionnelle,
  findNature,
  NATURES,
  type NatureRessource,
} from './ressources/natures.js'
export {
  type Bilan,
  type DemandeLue,
  type DemandeSimulation,
  type EcartMois,
  type Evenement,
  type MoisSimule,
  parseSimulation,
  type Simulation,
  simuler,
  type TauxMarginal,
  TYPES_EVENEMENT,
  tauxMarginal,
} from './simulation/index.js'
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
