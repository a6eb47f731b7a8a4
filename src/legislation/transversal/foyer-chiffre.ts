import { indexMois, type Mois } from '#socle'
import { MOIS_DU_RELEVE, type Releve, releverRessources } from '../ressources/releve.js'
import type { PersonneFoyer, SituationFoyer } from '../situation.js'

/**
 * A person as the rules read her: facts only, dates as months, lines added up by month. Nothing
 * here depends on a barème or on the right asked: an optional fact (dates of presence, month of a
 * pregnancy, shared custody) is read once here, as an integer or a boolean, and tested by the rule.
 */
export interface PersonneChiffree {
  readonly personne: PersonneFoyer
  /** Place in the household: parents first, then children. */
  readonly rang: number
  /** `indexMois` of the birth. */
  readonly moisNaissance: number
  readonly releve: Releve
}

/** A household as the rules read it: the facts of its situation, prepared once. */
export interface FoyerChiffre {
  readonly situation: SituationFoyer
  /** Month of right, `indexMois` integer. */
  readonly droit: number
  /** Month of examination, `indexMois` integer. */
  readonly examen: number
  /** Month of rank 0 in the relevés. */
  readonly premierMois: number
  readonly parents: readonly PersonneChiffree[]
  readonly enfants: readonly PersonneChiffree[]
  /** Parents that the montant forfaitaire counts: all of them, unless a fact leaves one out. */
  readonly comptes: number
  /** Ids of the children in shared custody; null: none, the usual case. */
  readonly alternes: ReadonlySet<string> | null
  /** A minor who had the RSA activité in December 2015 keeps the prime. */
  readonly mineurAdmis: boolean
  readonly isole: boolean
  readonly enceinte: boolean
  /** As in a relevé, for all persons together. */
  readonly changements: number
}

/**
 * Reads a household once, for every right.
 * @texte CASF, art. R. 262-7; CSS, art. R. 843-1 (months of payment)
 */
export function chiffrerFoyer(situation: SituationFoyer): FoyerChiffre {
  const droit = indexMois(situation.moisDroit)
  const parents = chiffrerPersonnes(situation.personnes, droit, { enfants: false, depuis: 0 })
  const depuis = parents.length
  const enfants = chiffrerPersonnes(situation.personnes, droit, { enfants: true, depuis })
  return {
    situation,
    droit,
    examen: indexMois(situation.moisExamen),
    premierMois: droit - MOIS_DU_RELEVE + 1,
    parents,
    enfants,
    comptes: parents.length,
    alternes: null,
    mineurAdmis: false,
    isole: parents.length === 1,
    enceinte: parents.some(estEnceinte),
    changements: changementsDe(parents) | changementsDe(enfants),
  }
}

const AUCUNE_PERSONNE: readonly PersonneChiffree[] = []

/**
 * The parents or the children, in the order of the situation. The list begins with its first
 * person: one that is empty first reserves 17 places at the first `push`.
 */
function chiffrerPersonnes(
  personnes: readonly PersonneFoyer[],
  droit: number,
  voulues: { readonly enfants: boolean; readonly depuis: number },
): readonly PersonneChiffree[] {
  let liste: PersonneChiffree[] | null = null
  for (let i = 0; i < personnes.length; i++) {
    const personne = personnes[i]!
    if ((personne.role === 'enfant') !== voulues.enfants) continue
    if (liste === null) liste = [chiffrer(personne, voulues.depuis, droit)]
    else liste.push(chiffrer(personne, voulues.depuis + liste.length, droit))
  }
  return liste ?? AUCUNE_PERSONNE
}

function chiffrer(personne: PersonneFoyer, rang: number, droit: number): PersonneChiffree {
  return {
    personne,
    rang,
    // A day begins as its month does: only those characters are read.
    moisNaissance: indexMois(personne.naissance as string as Mois),
    releve: releverRessources(personne.ressources, droit),
  }
}

/**
 * Whether no line of the household begins or ends between the month before and this one (an
 * `indexMois` integer); false for a month outside the relevés.
 * @texte CASF, art. R. 262-7
 */
export function memesLignes(foyer: FoyerChiffre, mois: number): boolean {
  const rang = mois - foyer.premierMois
  return rang > 0 && rang < MOIS_DU_RELEVE && (foyer.changements & (1 << rang)) === 0
}

function estEnceinte({ personne }: PersonneChiffree): boolean {
  return personne.enceinte
}

function changementsDe(personnes: readonly PersonneChiffree[]): number {
  let changements = 0
  for (let i = 0; i < personnes.length; i++) changements |= personnes[i]!.releve.changements
  return changements
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
