import { A, DE, LARGEUR, type LignesChiffrees, parNature, SOCIAL } from '../ressources/lignes.js'
import type { Brouillon } from '../transversal/brouillon.js'
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
  /** Ages of the month in one integer: see `empreinteAges`. */
  readonly empreinte: number
  /** Whether one was born before April 2014: the book has not that PAJE. */
  readonly premierePaje: boolean
}

export type EnfantsEnCours = Brouillon<EnfantsPf>

/**
 * Counts a household's children for one month. A right begins on the first day of the month that
 * follows the birth or the birthday, and ends on the first day of the month of the birthday: only
 * the count of civil months since the month of birth matters.
 * @texte CSS, art. R. 552-2 and R. 552-3 (dates of effect), L. 512-3, R. 512-2 (20 years, 55 % of
 *   the SMIC), R. 522-1 (complément familial, 3 to 21), D. 521-1 and décret 2026-138 (majoration)
 */
export function enfantsPf(foyer: FoyerChiffre, p: ParametresPf): EnfantsPf | null {
  const enfants = aucunEnfant()
  return compterEnfants(foyer, p, enfants) ? enfants : null
}

/**
 * The same count, written in `enfants`; false when no child counts.
 * @texte see `enfantsPf`
 */
export function compterEnfants(
  foyer: FoyerChiffre,
  p: ParametresPf,
  enfants: EnfantsEnCours,
): boolean {
  if (foyer.enfants.length === 0) return false
  effacer(enfants)
  let aineAvecMajoration = false
  let moisAine = Number.POSITIVE_INFINITY
  for (let i = 0; i < foyer.enfants.length; i++) {
    const { moisNaissance, lignes } = foyer.enfants[i]!
    const age = p.mois - moisNaissance
    if (age < 1 || age >= VINGT_ET_UN_ANS || estAutonome(lignes, age, p)) continue
    enfants.moinsDeVingtEtUnAns++
    if (age > TROIS_ANS) enfants.deTroisAVingtEtUnAns++
    if (age >= VINGT_ANS) {
      enfants.deVingtAns++
      continue
    }
    enfants.aCharge++
    if (age < TROIS_ANS) {
      enfants.moinsDeTroisAns++
      enfants.anciennePaje ||= moisNaissance < REFORME_PAJE
      enfants.premierePaje ||= moisNaissance < REFORME_PAJE_2014
    }
    const majore = ouvreMajorationAge(age, moisNaissance)
    if (majore) enfants.avecMajorationAge++
    if (moisNaissance < moisAine) {
      moisAine = moisNaissance
      aineAvecMajoration = majore
    }
  }
  if (enfants.aCharge === 2 && aineAvecMajoration) enfants.avecMajorationAge--
  enfants.empreinte = empreinteAges(foyer, p.mois)
  return enfants.moinsDeVingtEtUnAns > 0
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

/** Six bits for each count of an age. */
const A_CHARGE = 1
const DE_VINGT_ANS = 1 << 6
const DE_TROIS_A_VINGT_ET_UN_ANS = 1 << 12
const MOINS_DE_TROIS_ANS = 1 << 18
const AVEC_MAJORATION = 1 << 24

/** What an age counts for, by completed months, with the majoration at that age. */
function compteParAge(majoration: number): readonly number[] {
  return Array.from({ length: VINGT_ET_UN_ANS }, (_, age) => {
    if (age < 1) return 0
    const grand = age > TROIS_ANS ? DE_TROIS_A_VINGT_ET_UN_ANS : 0
    if (age >= VINGT_ANS) return DE_VINGT_ANS + grand
    const petit = age < TROIS_ANS ? MOINS_DE_TROIS_ANS : 0
    return A_CHARGE + grand + petit + (age > majoration ? AVEC_MAJORATION : 0)
  })
}

const SELON_QUATORZE_ANS = compteParAge(QUATORZE_ANS)
const SELON_DIX_HUIT_ANS = compteParAge(DIX_HUIT_ANS)

/**
 * The ages of a month in one integer: when no child has an income, two months with the same integer
 * count the same children, and nothing has to be counted again.
 * @texte CSS, art. R. 552-2 and R. 552-3
 */
export function empreinteAges({ enfants }: FoyerChiffre, mois: number): number {
  let empreinte = 0
  for (let i = 0; i < enfants.length; i++) {
    const { moisNaissance } = enfants[i]!
    const age = mois - moisNaissance
    if (age < 1 || age >= VINGT_ET_UN_ANS) continue
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
    a.aCharge === b.aCharge &&
    a.avecMajorationAge === b.avecMajorationAge &&
    a.deVingtAns === b.deVingtAns &&
    a.moinsDeVingtEtUnAns === b.moinsDeVingtEtUnAns &&
    a.deTroisAVingtEtUnAns === b.deTroisAVingtEtUnAns &&
    a.moinsDeTroisAns === b.moinsDeTroisAns &&
    a.anciennePaje === b.anciennePaje &&
    a.premierePaje === b.premierePaje
  )
}

/**
 * A count of no child, to be written.
 * @texte see `enfantsPf`
 */
export function aucunEnfant(): EnfantsEnCours {
  return {
    aCharge: 0,
    avecMajorationAge: 0,
    deVingtAns: 0,
    moinsDeVingtEtUnAns: 0,
    deTroisAVingtEtUnAns: 0,
    moinsDeTroisAns: 0,
    anciennePaje: false,
    empreinte: 0,
    premierePaje: false,
  }
}

/**
 * A copy of the same shape as every other count: `{ ...enfants }` would not be, and reads slowly.
 * @texte see `enfantsPf`
 */
export function copier(enfants: EnfantsPf): EnfantsPf {
  return {
    aCharge: enfants.aCharge,
    avecMajorationAge: enfants.avecMajorationAge,
    deVingtAns: enfants.deVingtAns,
    moinsDeVingtEtUnAns: enfants.moinsDeVingtEtUnAns,
    deTroisAVingtEtUnAns: enfants.deTroisAVingtEtUnAns,
    moinsDeTroisAns: enfants.moinsDeTroisAns,
    anciennePaje: enfants.anciennePaje,
    empreinte: enfants.empreinte,
    premierePaje: enfants.premierePaje,
  }
}

function effacer(enfants: EnfantsEnCours): void {
  enfants.aCharge = 0
  enfants.avecMajorationAge = 0
  enfants.deVingtAns = 0
  enfants.moinsDeVingtEtUnAns = 0
  enfants.deTroisAVingtEtUnAns = 0
  enfants.moinsDeTroisAns = 0
  enfants.anciennePaje = false
  enfants.premierePaje = false
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
  if (age <= SEIZE_ANS || lignes.length === 0) return false
  let total = 0
  for (let i = 0; i < lignes.length; i += LARGEUR) {
    if (!REMUNERATIONS[lignes[i]!]) continue
    const premier = Math.max(lignes[i + DE]!, p.mois - 6)
    const dernier = Math.min(lignes[i + A]!, p.mois - 1)
    if (dernier >= premier) total += lignes[i + SOCIAL]! * (dernier - premier + 1)
  }
  return total * 100 > p.smicHoraire * 169 * 55 * 6
}
