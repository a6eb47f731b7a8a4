import { arrondir, type Centimes, centimes } from '#socle'
import type { EnfantsPf } from './enfants.js'
import type { ParametresPf } from './parametres.js'
import { type EnfantsAlternes, partAlternee } from './residence-alternee.js'

/** Allocations familiales of one month. */
export interface MontantAf {
  /** Base, majoration for age, forfait of 20 years and degressive complement: centimes. */
  readonly montant: Centimes
  /** What RSA and prime d'activité count: the base with its share of the complement. */
  readonly compte: Centimes
}

/** Four quarters of a millionth of centime: one unit of the exact amounts below. */
const UNITES = 4_000_000

/**
 * Allocations familiales for two children or more: 32 % of the BMAF for the second, 41 % for each
 * other, 16 % for each majoration, whole, halved or quartered by the yearly resources, with the
 * degressive complement just above a ceiling. `ressources` in centimes a year.
 * @texte CSS, art. L. 521-1, L. 521-3, D. 521-1 I and II, D. 521-2, D. 521-3
 * @arrondi once, to the nearest centime, on the total
 */
export function allocationsFamiliales(
  enfants: EnfantsPf,
  ressources: number,
  p: ParametresPf,
): MontantAf {
  return moduler(enfants, partsAf(enfants, p), { ressources, p })
}

/**
 * The same where parents share them: a child in shared custody counts for half.
 * @texte CSS, art. L. 521-2, R. 521-2 to R. 521-4
 * @interpretation the share is served: no single allocataire was chosen by both parents.
 */
export function allocationsPartagees(
  enfants: EnfantsPf,
  alternes: EnfantsAlternes,
  lecture: LectureAf,
): MontantAf {
  const parts = partsAf(enfants, lecture.p)
  const { aCharge, avecMajorationAge, deVingtAns } = enfants
  const partagees = {
    socle: parts.socle * partAlternee(aCharge, alternes.aCharge),
    majorations: parts.majorations * partAlternee(avecMajorationAge, alternes.avecMajorationAge),
    forfait: parts.forfait * partAlternee(deVingtAns, alternes.deVingtAns),
  }
  return moduler(enfants, partagees, lecture)
}

/** The yearly resources, and the figures of the month. */
interface LectureAf {
  readonly ressources: number
  readonly p: ParametresPf
}

function moduler(enfants: EnfantsPf, parts: PartsAf, { ressources, p }: LectureAf): MontantAf {
  const rang = enfants.aCharge + enfants.deVingtAns
  const tranche = trancheAf(ressources, rang, p)
  const socle = Math.round(p.bmaf * parts.socle * tranche.quarts)
  const majorations = Math.round(p.bmaf * parts.majorations * tranche.quarts)
  const forfait = Math.round(p.bmaf * parts.forfait * tranche.quarts)
  const servi = socle + majorations + forfait
  const complement = complementDegressif(servi, tranche.depassement)
  const complementCompte = complementDegressif(socle, tranche.depassement)
  return {
    montant: arrondir(servi + complement, UNITES, 'plus-proche'),
    compte: arrondir(socle + complementCompte, UNITES, 'plus-proche'),
  }
}

/** No allocation below two children. */
export const AF_NULLES: MontantAf = { montant: centimes(0), compte: centimes(0) }

/** Shares of the BMAF, in millionths, before modulation. */
interface PartsAf {
  readonly socle: number
  readonly majorations: number
  readonly forfait: number
}

/** Of a family that `ouvreAf`: with a child of 20, they are three. */
function partsAf(enfants: EnfantsPf, p: ParametresPf): PartsAf {
  const deux = enfants.aCharge >= 2
  return {
    socle: deux ? p.af.tauxDeux + (enfants.aCharge - 2) * p.af.tauxSuivant : 0,
    majorations: deux ? enfants.avecMajorationAge * p.af.tauxAge : 0,
    forfait: enfants.deVingtAns * p.af.tauxVingtAns,
  }
}

/**
 * Two children under 20, or the forfait of a child of 20 in a family of three.
 * @texte CSS, art. L. 521-1, first and second paragraphs, D. 521-2
 */
export function ouvreAf(enfants: EnfantsPf): boolean {
  return enfants.aCharge >= 2 || enfants.aCharge + enfants.deVingtAns >= 3
}

/** How the resources modulate the amount. */
export interface TrancheAf {
  /** 4, 2 or 1 quarters of the amount. */
  readonly quarts: 4 | 2 | 1
  /** Centimes a year above the ceiling just passed, 0 in the first tranche. */
  readonly depassement: number
}

/**
 * Whole up to the first ceiling, half up to the second, a quarter above.
 * @texte CSS, art. D. 521-1 I and D. 521-3
 */
export function trancheAf(ressources: number, enfants: number, p: ParametresPf): TrancheAf {
  const plafond1 = p.af.plafond1 + enfants * p.af.plafondParEnfant
  if (ressources <= plafond1) return PREMIERE_TRANCHE
  const plafond2 = p.af.plafond2 + enfants * p.af.plafondParEnfant
  if (ressources <= plafond2) return { quarts: 2, depassement: ressources - plafond1 }
  return { quarts: 1, depassement: ressources - plafond2 }
}

const PREMIERE_TRANCHE: TrancheAf = { quarts: 4, depassement: 0 }

/**
 * What is left of the amount once a twelfth of the excess is taken: never negative (D. 521-1 II).
 */
function complementDegressif(servi: number, depassement: number): number {
  if (depassement === 0) return 0
  return Math.max(0, Math.round(servi - (depassement * UNITES) / 12))
}
