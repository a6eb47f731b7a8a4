export { montantAnnexeEnMots, periodeAnnexeEnMots } from './annexes/annexe-en-mots.js'
export type {
  AnnexeAEcrire,
  AnnexeLue,
  EnteteAnnexe,
  PuitsAnnexes,
} from './annexes/annexe-lue.js'
export { ecrireAnnexes } from './annexes/ecrire-annexes.js'
export { type BilanAnnexes, createLectureAnnexes } from './annexes/lecture-annexes.js'
export { type NatureAnnexe, REGLES_ANNEXE, type RegleAnnexe } from './annexes/natures-annexe.js'
export {
  createControle,
  type OptionsControle,
  type ResultatControle,
} from './controles/controle.js'
export { natureDuContrat } from './dsn/nature-contrat.js'
export type {
  AdresseAEcrire,
  ArretAEcrire,
  AssietteAEcrire,
  ChangementAEcrire,
  ContactAEcrire,
  ContratAEcrire,
  DeclarationAEcrire,
  EntrepriseAEcrire,
  EnvoiAEcrire,
  FinAEcrire,
  IndividuAEcrire,
  NatureAEcrire,
  NetAEcrire,
  PrimeAEcrire,
  RemunerationAEcrire,
  VersementAEcrire,
} from './ecriture/a-ecrire.js'
export { ecrireEnvoi } from './ecriture/ecrire-envoi.js'
export { enLatin1, enTexteNeodes } from './ecriture/texte.js'
export type {
  Anomalie,
  ArretLu,
  ChangementIndividu,
  ContratLu,
  DeclarationLue,
  ElementNet,
  FauteIndividu,
  Gravite,
  IndividuLu,
  LecteurFlux,
  NatureDeclaration,
  Profil,
  PuitsDeclarations,
  RapportControle,
  Refus,
  StatutFichier,
  TraitsDeclares,
  VersementLu,
} from './lu.js'
export { type BilanLecture, createLecture } from './neodes/lecture.js'
export { listRubriques, type RubriqueLue } from './neodes/rubriques-lues.js'
export {
  CLASSES_REVENU,
  type ClasseRevenu,
  choisirClassesRevenu,
  natureDeClasse,
} from './pasrau/classes-revenu.js'
export { lireClassesRevenu } from './pasrau/lire-classes.js'
export {
  type RegleTitre,
  TITRES_SIMPLIFIES,
  type TitreSimplifie,
} from './titres-simplifies.js'
