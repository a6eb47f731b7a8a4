import { indexMois, type Mois } from '#socle'
import {
  type PrestationsFamiliales,
  prestationsFamiliales,
} from '../prestations-familiales/index.js'
import { type Fenetre, type Releve, releverRessources } from '../ressources/releve.js'
import type { PersonneFoyer, SituationFoyer } from '../situation.js'
import { type BaremeDuMois, baremeDuMois } from './bareme-du-mois.js'

/** A person with her months as integers. */
export interface PersonneChiffree {
  readonly personne: PersonneFoyer
  /** Place in the household: parents first, then children. */
  readonly rang: number
  /** `indexMois` of the birth. */
  readonly moisNaissance: number
  readonly releve: Releve
}

/** One reference month of a household, read once for both rights. */
export interface MoisLu {
  /** `indexMois` integer. */
  readonly mois: number
  /** Its rank in the relevés. */
  readonly rang: number
  readonly bareme: BaremeDuMois
  /** Born and under 25 on the last day of the month. */
  readonly enfants: readonly PersonneChiffree[]
  readonly familiales: PrestationsFamiliales
}

/** A household read once for a right: months as integers, lines added up by month. */
export interface FoyerChiffre {
  readonly situation: SituationFoyer
  readonly fenetre: Fenetre
  readonly parents: readonly PersonneChiffree[]
  readonly enfants: readonly PersonneChiffree[]
  /** The three reference months. */
  readonly mois: readonly MoisLu[]
  readonly isole: boolean
  readonly enceinte: boolean
  /** The months after the quarter are known, so that an interruption can be seen. */
  readonly moisCourantConnu: boolean
}

/**
 * Reads a household for a right whose first reference month is `reference` (an `indexMois`).
 * @texte CASF, art. R. 262-7; CSS, art. R. 843-1 (reference months)
 */
export function chiffrerFoyer(
  situation: SituationFoyer,
  reference: number,
  moisCourantConnu = true,
): FoyerChiffre {
  const fenetre: Fenetre = {
    premier: reference - 3,
    reference,
    examen: indexMois(situation.moisExamen),
    droit: indexMois(situation.moisDroit),
  }
  const parents: PersonneChiffree[] = []
  const enfants: PersonneChiffree[] = []
  let enceinte = false
  for (const personne of situation.personnes) {
    if (personne.role === 'enfant') continue
    parents.push(chiffrer(personne, parents.length, fenetre))
    enceinte ||= personne.enceinte
  }
  for (const personne of situation.personnes) {
    if (personne.role !== 'enfant') continue
    enfants.push(chiffrer(personne, parents.length + enfants.length, fenetre))
  }
  const isole = parents.length === 1
  const mois = [
    lireMois(situation, { mois: reference, enfants, fenetre }),
    lireMois(situation, { mois: reference + 1, enfants, fenetre }),
    lireMois(situation, { mois: reference + 2, enfants, fenetre }),
  ]
  return { situation, fenetre, parents, enfants, mois, isole, enceinte, moisCourantConnu }
}

function lireMois(
  situation: SituationFoyer,
  lecture: {
    readonly mois: number
    readonly enfants: readonly PersonneChiffree[]
    readonly fenetre: Fenetre
  },
): MoisLu {
  const { mois, fenetre } = lecture
  const bareme = baremeDuMois(mois, fenetre.droit)
  return {
    mois,
    rang: mois - fenetre.premier,
    bareme,
    enfants: enfantsDuMois(lecture.enfants, mois, bareme.taux.ageCharge),
    familiales: prestationsFamiliales(situation, mois),
  }
}

function chiffrer(personne: PersonneFoyer, rang: number, fenetre: Fenetre): PersonneChiffree {
  return {
    personne,
    rang,
    // A day begins as its month does: only those characters are read.
    moisNaissance: indexMois(personne.naissance as string as Mois),
    releve: releverRessources(personne, fenetre),
  }
}

/**
 * Children born and under the age limit on the last day of a month.
 * @texte CASF, art. R. 262-3; CSS, art. R. 842-3
 */
export function enfantsDuMois(
  enfants: readonly PersonneChiffree[],
  mois: number,
  ageLimite: number,
): readonly PersonneChiffree[] {
  for (let i = 0; i < enfants.length; i++) {
    if (!estDansLAge(enfants[i]!, mois, ageLimite)) {
      return enfants.filter((enfant) => estDansLAge(enfant, mois, ageLimite))
    }
  }
  return enfants
}

function estDansLAge(enfant: PersonneChiffree, mois: number, ageLimite: number): boolean {
  const age = ageEnFinDeMois(enfant, mois)
  return age >= 0 && age < ageLimite
}

/**
 * Completed years on the last day of a month; negative before the birth. The day of birth always
 * falls on or before the last day of its month, so civil months are enough.
 * @texte CASF, art. R. 262-4 (composition on the last day of each month), R. 262-35; CSS, R. 843-1
 */
export function ageEnFinDeMois(personne: PersonneChiffree, mois: number): number {
  return Math.floor((mois - personne.moisNaissance) / 12)
}
