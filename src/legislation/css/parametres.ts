import { type Bareme, estConfirme, getValeur, type MoisLus } from '../baremes/bareme.js'
import * as css from '../baremes/css.js'
import {
  type BaremePlafondsCss,
  CSS_PLAFOND_GRATUITE,
  CSS_PLAFOND_PARTICIPATION,
} from '../baremes/css-plafonds.js'
import { MONTANT_FORFAITAIRE_RSA } from '../baremes/rsa.js'

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
  readonly abattementAah: number
  readonly abattementActivite: number
  readonly ageEnfant: number
  readonly confirme: boolean
}

/** First month of the book for this benefit: the first table of ceilings that was read. */
export const PREMIER_MOIS_CSS = 2023 * 12 + 3

const memoire = new Map<number, ParametresCss>()

/**
 * The figures in force for a month (an `indexMois` integer, from `PREMIER_MOIS_CSS`), kept once
 * built.
 * @texte CSS, art. L. 861-1 and R. 861-3 (ceilings), R. 861-5 and R. 861-7 (housing)
 */
export function parametresCss(mois: number): ParametresCss {
  let parametres = memoire.get(mois)
  if (parametres === undefined) {
    parametres = construire(mois)
    memoire.set(mois, parametres)
  }
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
    abattementAah: v(css.CSS_ABATTEMENT_AAH),
    abattementActivite: v(css.CSS_ABATTEMENT_ACTIVITE),
    ageEnfant: v(css.CSS_AGE_ENFANT),
    confirme: estConfirme(CSS_PLAFOND_GRATUITE.personnes[0]!, lus),
  }
}

/** Tenths of the RSA of one person, for one, two, three persons: the forfait stops there. */
const ECHELLE_RSA: readonly number[] = [10, 15, 18]
