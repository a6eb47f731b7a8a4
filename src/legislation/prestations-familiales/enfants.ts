import { A, DE, LARGEUR, type LignesChiffrees, parNature, SOCIAL } from '../ressources/lignes.js'
import type { FoyerChiffre } from '../transversal/foyer-chiffre.js'
import type { ParametresPf } from './parametres.js'

/** Natures of a child's own pay, tested against 55 % of the SMIC. */
const REMUNERATIONS = parNature(
  { salaire: true, 'remuneration-apprenti': true, 'remuneration-stagiaire-formation': true },
  false,
)

const SEIZE_ANS = 16 * 12
/** In months. */
export const VINGT_ANS = 20 * 12
const VINGT_ET_UN_ANS = 21 * 12
const QUATORZE_ANS = 14 * 12
const DIX_HUIT_ANS = 18 * 12
const TROIS_ANS = 3 * 12
/** March 2026, as `indexMois`: décret 2026-138 of 27 February 2026. */
const REFORME_DIX_HUIT_ANS = 2026 * 12 + 2

/**
 * April 2018, as `indexMois`: births since then follow the present PAJE (décret 2018-312).
 */
const REFORME_PAJE = 2018 * 12 + 3
/** April 2014: amounts by two ceilings, frozen (décret 2014-422). */
const REFORME_PAJE_2014 = 2014 * 12 + 3

/** The children of a household as family benefits see them in one month. */
export interface EnfantsPf {
  /** Under 20, own pay at most 55 % of the SMIC. */
  readonly aCharge: number
  /** Of those, how many open the majoration for age. */
  readonly avecMajorationAge: number
  /** In the year of their twentieth birthday year: 20, not yet 21. */
  readonly deVingtAns: number
  /** Under 21 (complément familial). */
  readonly moinsDeVingtEtUnAns: number
  /** From 3 to 21 (complément familial). */
  readonly deTroisAVingtEtUnAns: number
  /** Under 3 (PAJE). */
  readonly moinsDeTroisAns: number
  /** Whether one of those was born before April 2018, under the former PAJE. */
  readonly anciennePaje: boolean
  /** All these counts in one integer. */
  readonly empreinte: number
  /** Whether one was born before April 2014: the book has not that PAJE. */
  readonly premierePaje: boolean
}

/**
 * Counts a household's children for one month; null when none counts. A right begins on the first
 * day of the month that follows the birth or the birthday, and ends on the first day of the month
 * of the birthday: only the count of civil months since the month of birth matters.
 * @texte CSS, art. R. 552-2 and R. 552-3 (dates of effect), L. 512-3, R. 512-2 (20 years, 55 % of
 *   the SMIC), R. 522-1 (complément familial, 3 to 21), D. 521-1 and décret 2026-138 (majoration)
 */
export function enfantsPf(foyer: FoyerChiffre, p: ParametresPf): EnfantsPf | null {
  const empreinte = empreinteAges(foyer, p)
  if (empreinte === 0) return null
  const aCharge = empreinte & UN_COMPTE
  const deVingtAns = (empreinte >> VINGT) & UN_COMPTE
  const majores = (empreinte >> MAJORES) & UN_COMPTE
  const ancienne = p.mois < REFORME_PAJE + TROIS_ANS
  return {
    aCharge,
    // Of two children the eldest opens none: he has it whenever the other one has (D. 521-1).
    avecMajorationAge: aCharge === 2 && majores > 0 ? majores - 1 : majores,
    deVingtAns,
    moinsDeVingtEtUnAns: aCharge + deVingtAns,
    deTroisAVingtEtUnAns: (empreinte >> DE_TROIS_ANS) & UN_COMPTE,
    moinsDeTroisAns: (empreinte >> PETITS) & UN_COMPTE,
    anciennePaje: ancienne && unPetitNeAvant(REFORME_PAJE, foyer, p),
    empreinte,
    premierePaje: ancienne && unPetitNeAvant(REFORME_PAJE_2014, foyer, p),
  }
}

/** Whether a child under three was born before that month. */
function unPetitNeAvant(reforme: number, { enfants }: FoyerChiffre, p: ParametresPf): boolean {
  for (let i = 0; i < enfants.length; i++) {
    const { moisNaissance } = enfants[i]!
    const age = p.mois - moisNaissance
    if (age >= 1 && age < TROIS_ANS && moisNaissance < reforme) return true
  }
  return false
}

/**
 * How many of a household's children count and are under 21, for one month.
 * @texte see `enfantsPf`; CCH, art. R. 823-4, 1° and R. 823-13
 */
export function moinsDeVingtEtUnAns({ enfants }: FoyerChiffre, p: ParametresPf): number {
  let nombre = 0
  for (let i = 0; i < enfants.length; i++) {
    const { moisNaissance, lignes } = enfants[i]!
    const age = p.mois - moisNaissance
    if (age >= 1 && age < VINGT_ET_UN_ANS && !estAutonome(lignes, age, p)) nombre++
  }
  return nombre
}

/** Six bits for each count of an age: under 20, of 20 years, from 3 to 21, under 3, majorés. */
const UN_COMPTE = 63
const VINGT = 6
const DE_TROIS_ANS = 12
const PETITS = 18
const MAJORES = 24

/** What an age counts for, by completed months, with the majoration at that age. */
function compteParAge(majoration: number): readonly number[] {
  return Array.from({ length: VINGT_ET_UN_ANS }, (_, age) => {
    if (age < 1) return 0
    const grand = age > TROIS_ANS ? 1 << DE_TROIS_ANS : 0
    if (age >= VINGT_ANS) return (1 << VINGT) + grand
    const petit = age < TROIS_ANS ? 1 << PETITS : 0
    return 1 + grand + petit + (age > majoration ? 1 << MAJORES : 0)
  })
}

const SELON_QUATORZE_ANS = compteParAge(QUATORZE_ANS)
const SELON_DIX_HUIT_ANS = compteParAge(DIX_HUIT_ANS)

/** The children who count in a month, by age, in one integer; 0 when none does. */
function empreinteAges({ enfants }: FoyerChiffre, p: ParametresPf): number {
  let empreinte = 0
  for (let i = 0; i < enfants.length; i++) {
    const { moisNaissance, lignes } = enfants[i]!
    const age = p.mois - moisNaissance
    if (age < 1 || age >= VINGT_ET_UN_ANS) continue
    if (estAutonome(lignes, age, p)) continue
    const aDixHuitAns = moisNaissance + QUATORZE_ANS >= REFORME_DIX_HUIT_ANS
    empreinte += (aDixHuitAns ? SELON_DIX_HUIT_ANS : SELON_QUATORZE_ANS)[age]!
  }
  return empreinte
}

/**
 * Whether two months count the same children.
 * @texte CSS, art. R. 552-2 and R. 552-3
 */
export function egaux(a: EnfantsPf, b: EnfantsPf): boolean {
  return (
    a.empreinte === b.empreinte &&
    a.anciennePaje === b.anciennePaje &&
    a.premierePaje === b.premierePaje
  )
}

/**
 * Whether an age, in months, opens the majoration: fourteen for those who were fourteen before
 * March 2026, eighteen for the others.
 * @texte CSS, art. D. 521-1; décret 2026-138
 * @interpretation décret 2026-138 not read in full: « les enfants ayant atteint 14 ans avant le
 *   1er mars 2026 » keep the former age (press reports of 28 February 2026).
 */
export function ouvreMajorationAge(age: number, moisNaissance: number): boolean {
  const quatorziemeAnniversaire = moisNaissance + QUATORZE_ANS
  const seuil = quatorziemeAnniversaire >= REFORME_DIX_HUIT_ANS ? DIX_HUIT_ANS : QUATORZE_ANS
  return age > seuil
}

/**
 * Past the age of school, a child who earns more than 55 % of the SMIC for 169 hours is not « à
 * charge ».
 * @texte CSS, art. L. 512-3 and R. 512-2
 * @interpretation R. 512-2 speaks of a monthly pay; the mean of the six months before is compared.
 */
export function estAutonome(lignes: LignesChiffrees, age: number, p: ParametresPf): boolean {
  if (age <= SEIZE_ANS) return false
  let total = 0
  for (let i = 0; i < lignes.length; i += LARGEUR) {
    if (!REMUNERATIONS[lignes[i]!]) continue
    const premier = Math.max(lignes[i + DE]!, p.mois - 6)
    const dernier = Math.min(lignes[i + A]!, p.mois - 1)
    if (dernier >= premier) total += lignes[i + SOCIAL]! * (dernier - premier + 1)
  }
  return total * 100 > p.smicHoraire * 169 * 55 * 6
}
