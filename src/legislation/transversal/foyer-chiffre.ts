import { indexMois, type Mois } from '#socle'
import {
  type PrestationsFamiliales,
  prestationsFamiliales,
} from '../prestations-familiales/index.js'
import { type Fenetre, type Releve, releverRessources } from '../ressources/releve.js'
import type { PersonneFoyer, SituationFoyer } from '../situation.js'

/** A person with her months as integers. */
export interface PersonneChiffree {
  readonly personne: PersonneFoyer
  /** Place in the household: parents first, then children. */
  readonly rang: number
  /** `indexMois` of the birth. */
  readonly moisNaissance: number
  readonly releve: Releve
}

/** A household read once for a right: months as integers, lines added up by month. */
export interface FoyerChiffre {
  readonly situation: SituationFoyer
  readonly fenetre: Fenetre
  readonly parents: readonly PersonneChiffree[]
  readonly enfants: readonly PersonneChiffree[]
  /** Family benefits of each of the three reference months. */
  readonly familiales: readonly PrestationsFamiliales[]
  readonly isole: boolean
  readonly enceinte: boolean
  /** The months after the quarter are known, so that an interruption can be seen. */
  readonly moisCourantConnu: boolean
}

/**
 * Reads a household for a right whose first reference month is `reference` (an `indexMois` integer).
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
  const familiales = familialesDuTrimestre(situation, reference)
  return {
    situation,
    fenetre,
    parents,
    enfants,
    familiales,
    isole,
    enceinte,
    moisCourantConnu,
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

function familialesDuTrimestre(
  situation: SituationFoyer,
  reference: number,
): readonly PrestationsFamiliales[] {
  return [
    prestationsFamiliales(situation, reference),
    prestationsFamiliales(situation, reference + 1),
    prestationsFamiliales(situation, reference + 2),
  ]
}

/**
 * Completed years on the last day of a month; negative before the birth. The day of birth always
 * falls on or before the last day of its month, so civil months are enough.
 * @texte CASF, art. R. 262-4 (composition on the last day of each month), R. 262-35; CSS, R. 843-1
 */
export function ageEnFinDeMois(personne: PersonneChiffree, mois: number): number {
  return Math.floor((mois - personne.moisNaissance) / 12)
}
