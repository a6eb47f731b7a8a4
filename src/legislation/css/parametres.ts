import { type Bareme, estConfirme, findValeur, getValeur, type MoisLus } from '../baremes/bareme.js'
import * as css from '../baremes/css.js'
import {
  type BaremePlafondsCss,
  CSS_PLAFOND_GRATUITE,
  CSS_PLAFOND_PARTICIPATION,
} from '../baremes/css-plafonds.js'
import { MONTANT_FORFAITAIRE_RSA } from '../baremes/rsa.js'
import { sansMemoire } from '../regles/connues.js'

/** Yearly ceilings, centimes: index 0 for one person, up to four, then each. */
export interface PlafondsCss {
  readonly personnes: readonly number[]
  readonly parPersonne: number
}

/** The figures of one month of the complémentaire santé solidaire: centimes and millionths. */
export interface ParametresCss {
  readonly mois: number
  readonly gratuite: PlafondsCss
  readonly participation: PlafondsCss
  /** Monthly contribution under 30, 50, 60, 70, and beyond. */
  readonly contributions: readonly number[]
  /** Yearly, for one, two, three persons or more: with a housing benefit, without one. */
  readonly forfaitAvecAide: readonly number[]
  readonly forfaitSansAide: readonly number[]
  /** First and last months of the resources, as `indexMois` integers. */
  readonly premier: number
  readonly dernier: number
  /** Null before April 2021: not found. */
  readonly abattementAah: number | null
  /** False where the last known reduction of the AAH is too old to be sure. */
  readonly abattementAahConfirme: boolean
  readonly abattementActivite: number
  readonly ageEnfant: number
  readonly confirme: boolean
}

/** First month of the benefit: 1 November 2019. */
export const PREMIER_MOIS_CSS = 2019 * 12 + 10
/** First month of right that reads M-13 to M-2: décret 2021-1642 of 13 December 2021. */
const PREMIER_MOIS_TREIZE = 2022 * 12

/** By rank from the first month. */
const memoire: (ParametresCss | undefined)[] = []

/**
 * The figures in force for a month (an `indexMois` integer, from `PREMIER_MOIS_CSS`), kept once
 * built.
 * @texte CSS, art. L. 861-1 and R. 861-3 (ceilings), R. 861-5 and R. 861-7 (housing), R. 861-8
 * @interpretation before 2022, the twelve months before the claim; the décret of December 2021 is
 *   taken to read from January 2022, as the public notices of that month say.
 */
export function parametresCss(mois: number): ParametresCss {
  if (sansMemoire()) return construire(mois)
  const connus = memoire[mois - PREMIER_MOIS_CSS]
  if (connus !== undefined) return connus
  const parametres = construire(mois)
  memoire[mois - PREMIER_MOIS_CSS] = parametres
  return parametres
}

/**
 * The yearly ceiling of a household, centimes.
 * @texte CSS, art. L. 861-1, R. 861-3; the table of the yearly arrêté, not base × scale
 */
export function plafondCss(plafonds: PlafondsCss, personnes: number): number {
  const dernier = plafonds.personnes.length
  if (personnes <= dernier) return plafonds.personnes[personnes - 1]!
  return plafonds.personnes[dernier - 1]! + (personnes - dernier) * plafonds.parPersonne
}

function construire(mois: number): ParametresCss {
  const lus: MoisLus = { moisReference: mois, moisDroit: mois }
  const v = (serie: Bareme): number => getValeur(serie, lus)
  const plafonds = (table: BaremePlafondsCss): PlafondsCss => ({
    personnes: table.personnes.map(v),
    parPersonne: v(table.parPersonne),
  })
  const rsa = v(MONTANT_FORFAITAIRE_RSA)
  const dernier = mois < PREMIER_MOIS_TREIZE ? mois - 1 : mois - 2
  const forfaits = (taux: readonly Bareme[]): number[] =>
    taux.map((serie, i) => (12 * rsa * ECHELLE_RSA[i]! * v(serie)) / 10_000_000)
  return {
    mois,
    gratuite: plafonds(CSS_PLAFOND_GRATUITE),
    participation: plafonds(CSS_PLAFOND_PARTICIPATION),
    contributions: [
      css.CSS_PARTICIPATION_MOINS_DE_30_ANS,
      css.CSS_PARTICIPATION_DE_30_A_49_ANS,
      css.CSS_PARTICIPATION_DE_50_A_59_ANS,
      css.CSS_PARTICIPATION_DE_60_A_69_ANS,
      css.CSS_PARTICIPATION_PLUS_DE_69_ANS,
    ].map(v),
    forfaitAvecAide: forfaits([
      css.CSS_FORFAIT_AVEC_AIDE_1,
      css.CSS_FORFAIT_AVEC_AIDE_2,
      css.CSS_FORFAIT_AVEC_AIDE_3,
    ]),
    forfaitSansAide: forfaits([
      css.CSS_FORFAIT_SANS_AIDE_1,
      css.CSS_FORFAIT_SANS_AIDE_2,
      css.CSS_FORFAIT_SANS_AIDE_3,
    ]),
    premier: dernier - 11,
    dernier,
    abattementAah: findValeur(css.CSS_ABATTEMENT_AAH, lus)?.valeur ?? null,
    abattementAahConfirme: estConfirme(css.CSS_ABATTEMENT_AAH, lus),
    abattementActivite: v(css.CSS_ABATTEMENT_ACTIVITE),
    ageEnfant: v(css.CSS_AGE_ENFANT),
    confirme: estConfirme(CSS_PLAFOND_GRATUITE.personnes[0]!, lus),
  }
}

/** Tenths of the RSA of one person, for one, two, three persons: the forfait stops there. */
const ECHELLE_RSA: readonly number[] = [10, 15, 18]
