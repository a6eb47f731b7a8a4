import {
  ACCESSION_PLAFOND_ALLOCATION,
  ACCESSION_PLAFOND_ANCIEN,
  ACCESSION_PLAFOND_NEUF,
} from '../baremes/aide-logement-accession.js'
import * as foyers from '../baremes/aide-logement-foyer.js'
import * as k from '../baremes/aide-logement-prise-en-charge.js'
import { type Bareme, findValeur, getValeur } from '../baremes/bareme.js'
import type { BaremeParComposition } from '../baremes/par-composition.js'
import type { ParComposition, Zone } from './parametres.js'

/** A bracket of yearly resources, a part: above `depuis` centimes, `taux` millionths. */
export interface Tranche {
  readonly depuis: number
  readonly taux: number
}

/** How the share taken in charge and the minimum charge are read. */
export interface BaremePriseEnCharge {
  /** Parts without dependant, in tenths: lone person, couple. */
  readonly partsSeul: number
  readonly partsCouple: number
  /** Highest share, hundredths. */
  readonly maximum: number
  /** Resources left aside for each part, centimes a year. */
  readonly deduit: number
  readonly multiplicateur: number
  readonly tranches: readonly Tranche[]
  /** Added to the brackets, centimes a year, for each part or once. */
  readonly majoration: number
  readonly majorationParPart: boolean
}

function lire(serie: Bareme, mois: number): number {
  return getValeur(serie, { moisReference: mois, moisDroit: mois })
}

function lireTranches(series: readonly k.TrancheCharge[], mois: number): readonly Tranche[] {
  return series.map(({ depuis, taux }) => ({ depuis: lire(depuis, mois), taux: lire(taux, mois) }))
}

/**
 * First formula of D. 832-25 and D. 832-26: homes for the elderly or disabled.
 * @texte CCH, art. D. 832-25, 1° and D. 832-26, first paragraph
 */
export function premierBareme(mois: number): BaremePriseEnCharge {
  return {
    partsSeul: 14,
    partsCouple: 18,
    maximum: 95,
    deduit: lire(k.K_RESSOURCES_DEDUITES, mois),
    multiplicateur: lire(k.K_MULTIPLICATEUR_FOYER, mois),
    tranches: lireTranches(k.MINIMUM_FOYER, mois),
    majoration: lire(k.MINIMUM_FOYER_MAJORATION, mois),
    majorationParPart: true,
  }
}

/**
 * Second formula: social residences, young workers' hostels, and the allocation de logement.
 * @texte CCH, art. D. 832-25, 2°, D. 832-26, second paragraph, D. 842-6 and D. 842-15
 */
export function secondBareme(mois: number): BaremePriseEnCharge {
  return {
    partsSeul: 12,
    partsCouple: 15,
    maximum: 90,
    deduit: 0,
    multiplicateur: lire(k.K_MULTIPLICATEUR_ALLOCATION, mois),
    tranches: lireTranches(k.MINIMUM_ALLOCATION, mois),
    majoration: lire(k.MINIMUM_ALLOCATION_MAJORATION, mois),
    majorationParPart: false,
  }
}

/**
 * Formula of the aided loan; a dwelling improved by its owner reads the brackets of D. 832-26.
 * @texte CCH, art. D. 832-11 and D. 832-15
 */
export function baremeAccession(mois: number, amelioration: boolean): BaremePriseEnCharge {
  return {
    partsSeul: 14,
    partsCouple: 18,
    maximum: 95,
    deduit: 0,
    multiplicateur: lire(k.K_MULTIPLICATEUR_ACCESSION, mois),
    tranches: lireTranches(amelioration ? k.MINIMUM_FOYER : k.MINIMUM_ACCESSION, mois),
    majoration: amelioration ? lire(k.MINIMUM_FOYER_MAJORATION, mois) : 0,
    majorationParPart: true,
  }
}

/** Figures of a hostel in one month, centimes. */
export interface ParametresFoyer {
  readonly plafonds: readonly ParComposition[]
  readonly depenseMinimale: number
  readonly depenseMinimaleSociale: number
  readonly depenseMinimaleAllocation: number
}

/**
 * Ceilings and minimum net expense of a hostel.
 * @texte arrêté du 27 septembre 2019, art. 27, 32 and 44
 */
export function parametresFoyer(mois: number): ParametresFoyer {
  const zones: readonly Zone[] = [1, 2, 3]
  return {
    plafonds: zones.map((zone) => lireTable(foyers.FOYER_PLAFOND[zone], mois)),
    depenseMinimale: lire(foyers.FOYER_DEPENSE_MINIMALE, mois),
    depenseMinimaleSociale: lire(foyers.FOYER_DEPENSE_MINIMALE_SOCIALE, mois),
    depenseMinimaleAllocation: lire(foyers.FOYER_DEPENSE_MINIMALE_ALLOCATION, mois),
  }
}

/**
 * Rent that stands for that of a hostel outside an agreement.
 * @texte arrêté du 27 septembre 2019, art. 43
 */
export function equivalenceFoyer(
  categorie: foyers.CategorieFoyer,
  couple: boolean,
  mois: number,
): number {
  const { seul, couple: aDeux } = foyers.FOYER_EQUIVALENCE[categorie]
  return lire(couple ? aDeux : seul, mois)
}

/** Figures of an owner who repays a loan, in one month. */
export interface ParametresAccession {
  readonly partRessources: number
  readonly partRessourcesAmelioration: number
  readonly depenseMinimale: number
  readonly plancherMensualites: number
  readonly plancherTravaux: number
}

/**
 * Minimum net expense and floor of resources of a repayment.
 * @texte arrêté du 27 septembre 2019, art. 25, 26, 38 and 39
 */
export function parametresAccession(mois: number): ParametresAccession {
  return {
    partRessources: lire(k.ACCESSION_PART_RESSOURCES, mois),
    partRessourcesAmelioration: lire(k.ACCESSION_PART_RESSOURCES_AMELIORATION, mois),
    depenseMinimale: lire(k.ACCESSION_DEPENSE_MINIMALE, mois),
    plancherMensualites: lire(k.ACCESSION_PLANCHER_MENSUALITES, mois),
    plancherTravaux: lire(k.ACCESSION_PLANCHER_TRAVAUX, mois),
  }
}

export type BaremePret = 'allocation' | 'neuf' | 'ancien'

const PLAFONDS = {
  allocation: ACCESSION_PLAFOND_ALLOCATION,
  neuf: ACCESSION_PLAFOND_NEUF,
  ancien: ACCESSION_PLAFOND_ANCIEN,
}

/**
 * Ceilings of the repayment in the month when the loan was signed; null before the first known.
 * @texte CCH, art. D. 832-14 and D. 842-9; arrêté du 27 septembre 2019, art. 18 and 33
 */
export function plafondsPret(bareme: BaremePret, zone: Zone, signe: number): ParComposition | null {
  const table = PLAFONDS[bareme][zone]
  const lus = { moisReference: signe, moisDroit: signe }
  return findValeur(table.seul, lus) === undefined ? null : lireTable(table, signe)
}

function lireTable(table: BaremeParComposition, mois: number): ParComposition {
  return {
    seul: lire(table.seul, mois),
    couple: lire(table.couple, mois),
    avecEnfants: table.avecEnfants.map((serie) => lire(serie, mois)),
    parEnfant: lire(table.parEnfant, mois),
  }
}
