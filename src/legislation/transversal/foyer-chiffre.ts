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
  /**
   * Nothing that the computation of a month reads differs from the month before: half of the
   * months of the 400 households of the tests. With the arrays sized at once, a tenth of the time.
   */
  readonly commeAvant: boolean
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
  const parents = chiffrerParents(situation.personnes, fenetre)
  const enfants = chiffrerEnfants(situation.personnes, parents.length, fenetre)
  const enceinte = parents.some((p) => p.personne.enceinte)
  const isole = parents.length === 1
  const constant = parents.every(estConstant) && enfants.every(estConstant)
  const lecture = { enfants, fenetre, constant }
  const premier = lireMois(situation, lecture, null)
  const deuxieme = lireMois(situation, lecture, premier)
  const mois = [premier, deuxieme, lireMois(situation, lecture, deuxieme)]
  return { situation, fenetre, parents, enfants, mois, isole, enceinte, moisCourantConnu }
}

const AUCUNE_PERSONNE: readonly PersonneChiffree[] = []

/**
 * An array begins with its first person, for most stop there: one that is empty first reserves 17
 * places at the first `push`.
 */
function chiffrerParents(
  personnes: readonly PersonneFoyer[],
  fenetre: Fenetre,
): readonly PersonneChiffree[] {
  let parents: PersonneChiffree[] | null = null
  for (const personne of personnes) {
    if (personne.role === 'enfant') continue
    if (parents === null) parents = [chiffrer(personne, 0, fenetre)]
    else parents = [...parents, chiffrer(personne, parents.length, fenetre)]
  }
  return parents ?? AUCUNE_PERSONNE
}

function chiffrerEnfants(
  personnes: readonly PersonneFoyer[],
  parents: number,
  fenetre: Fenetre,
): readonly PersonneChiffree[] {
  let enfants: PersonneChiffree[] | null = null
  for (const personne of personnes) {
    if (personne.role !== 'enfant') continue
    if (enfants === null) enfants = [chiffrer(personne, parents, fenetre)]
    else enfants.push(chiffrer(personne, parents + enfants.length, fenetre))
  }
  return enfants ?? AUCUNE_PERSONNE
}

function lireMois(
  situation: SituationFoyer,
  lecture: {
    readonly enfants: readonly PersonneChiffree[]
    readonly fenetre: Fenetre
    readonly constant: boolean
  },
  avant: MoisLu | null,
): MoisLu {
  const { fenetre, constant } = lecture
  const mois = avant === null ? fenetre.reference : avant.mois + 1
  const bareme = baremeDuMois(mois, fenetre.droit)
  const enfants = enfantsDuMois(lecture.enfants, mois, bareme.taux.ageCharge)
  const pareil = constant && avant !== null
  const familiales = prestationsFamiliales(situation, mois, pareil ? avant.familiales : null)
  const commeAvant =
    pareil &&
    avant.bareme === bareme &&
    avant.enfants === enfants &&
    avant.familiales === familiales &&
    !unAnniversaire(enfants, mois, bareme.taux.ageEnfantIsolement)
  return { mois, rang: mois - fenetre.premier, bareme, enfants, familiales, commeAvant }
}

function estConstant({ releve }: PersonneChiffree): boolean {
  return releve.constant
}

/** Whether a child reaches that age in the month (the majoration for isolation looks at it). */
function unAnniversaire(enfants: readonly PersonneChiffree[], mois: number, age: number): boolean {
  for (let i = 0; i < enfants.length; i++) {
    if (mois - enfants[i]!.moisNaissance === age * 12) return true
  }
  return false
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
