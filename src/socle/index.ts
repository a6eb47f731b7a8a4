export { arrondir, type ModeArrondi, type Taux, taux } from './arrondi.js'
export { assert, exhaustive, Faute } from './assert.js'
export {
  type Centimes,
  centimes,
  ecrireMontant,
  enEuros,
  parseMontant,
  ZERO,
} from './centimes.js'
export type { DocumentImprime, Imprimeur, SectionImprimee } from './document-imprime.js'
export type { Etape } from './etape.js'
export {
  jourDepuisNumero,
  jourPlus,
  jourPlusMoisFinDeMois,
  numeroJour,
} from './jour-arithmetique.js'
export { jourDeParis } from './jour-de-paris.js'
export {
  ageAnnees,
  dernierJour,
  estJour,
  estMois,
  type Instant,
  indexMois,
  instantDepuis,
  type Jour,
  jour,
  joursDuMois,
  listMois,
  type Mois,
  mois,
  moisDepuisIndex,
  moisDuJour,
  moisEntre,
  moisPlus,
  parseInstant,
  premierJour,
} from './mois.js'
export {
  composer,
  de,
  jourEnMots,
  liste,
  majuscule,
  minuscule,
  moisEnListe,
  moisEnMots,
  nomMois,
} from './mots.js'
export {
  cleNir,
  estNir,
  estNtt,
  formaterNir,
  masquerNir,
  type Nir,
  type Ntt,
  parseNir,
} from './nir.js'
export { estNirFictif, nirFictif, type TraitsNirFictif } from './nir-fictif.js'
export { type CodePanne, Panne } from './panne.js'
export { echec, type Resultat, succes } from './resultat.js'
export {
  estSiren,
  estSiret,
  formaterSiret,
  luhnJuste,
  SIREN_LA_POSTE,
  type Siren,
  type Siret,
} from './siret.js'
