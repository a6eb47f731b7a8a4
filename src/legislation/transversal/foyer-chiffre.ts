import { indexMois, type Mois } from '#socle'
import { type Fenetre, type Releve, releverRessources } from '../ressources/releve.js'
import type { PersonneFoyer, SituationFoyer } from '../situation.js'
import { type DroitTrimestriel, premierMoisReference } from './trimestre-reference.js'

/** A person with her months as integers. */
export interface PersonneChiffree {
  readonly personne: PersonneFoyer
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
  readonly isole: boolean
  readonly enceinte: boolean
  /** The months after the quarter are known, so that an interruption can be seen. */
  readonly moisCourantConnu: boolean
}

/**
 * Reads a household for a right.
 * @texte CASF, art. R. 262-7; CSS, art. R. 843-1 (reference months)
 */
export function chiffrerFoyer(
  situation: SituationFoyer,
  droit: DroitTrimestriel,
  moisCourantConnu = true,
): FoyerChiffre {
  const reference = premierMoisReference(situation, droit)
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
    const chiffree = {
      personne,
      // A day begins as its month does: only those characters are read.
      moisNaissance: indexMois(personne.naissance as string as Mois),
      releve: releverRessources(personne, fenetre),
    }
    if (personne.role === 'enfant') enfants.push(chiffree)
    else {
      parents.push(chiffree)
      enceinte ||= personne.enceinte
    }
  }
  return {
    situation,
    fenetre,
    parents,
    enfants,
    isole: parents.length === 1,
    enceinte,
    moisCourantConnu,
  }
}

/**
 * Completed years on the last day of a month; negative before the birth. The day of birth always
 * falls on or before the last day of its month, so civil months are enough.
 * @texte CASF, art. R. 262-4 (composition on the last day of each month), R. 262-35; CSS, R. 843-1
 */
export function ageEnFinDeMois(personne: PersonneChiffree, mois: number): number {
  return Math.floor((mois - personne.moisNaissance) / 12)
}
