import { type Centimes, centimes, type Jour } from '#socle'
import type { DroitRegularise } from '../liquidation/regularisation.js'

/** Delays and amounts of what follows a change after payment, from a day on. */
export interface ReglesSuites {
  readonly depuis: Jour
  /** Whole months after a payment during which it is completed or claimed back, fraud apart. */
  readonly prescriptionMois: number
  /** Days from the letter to ask that the facts be rectified, and no retention before. */
  readonly rectificationJours: number
  /** Months of silence that refuse a rectification; then months before anything is taken. */
  readonly rectificationSilenceMois: number
  readonly rectificationAttenteMois: number
  /** Months to contest; months of silence that refuse a recours or a remise. */
  readonly recoursMois: number
  readonly recoursSilenceMois: number
  /** Days between a refusal and the next retention. */
  readonly repriseJours: number
  /** Longest plan that the person gets by asking it. */
  readonly planMois: number
  /** Under it nothing is claimed back; null: no threshold is known for that right. */
  readonly seuilNonRecouvre: Readonly<Record<DroitRegularise, Centimes | null>>
}

/**
 * @texte CASF, art. L. 262-45 and CSS, art. L. 845-4 (two years); CSS, art. R. 847-1-1 and R.
 *   133-9-2 (20 days; silence of one month; then two months); CASF, art. R. 262-88 and CSS, art. L.
 *   845-2 (two months); CRPA, art. L. 231-4 (silence of two months)
 * @interpretation the 20 days and the waits, read for the prime and for family benefits, are taken
 *   for the RSA too: the longer protection. Threshold of 77 € for the RSA: CASF, art. L. 262-46
 *   sends to a decree that was not read, so letters say that the caisse confirms it; none is known
 *   for the prime. Seven days before a retention starts again after a refusal: read for family
 *   benefits, taken for all.
 */
export const REGLES_SUITES: readonly ReglesSuites[] = [
  {
    depuis: '2021-03-25' as Jour,
    prescriptionMois: 24,
    rectificationJours: 20,
    rectificationSilenceMois: 1,
    rectificationAttenteMois: 2,
    recoursMois: 2,
    recoursSilenceMois: 2,
    repriseJours: 7,
    planMois: 12,
    seuilNonRecouvre: { rsa: centimes(7_700), primeActiviteNette: null },
  },
]

export function reglesSuites(jour: Jour): ReglesSuites {
  return REGLES_SUITES.filter((r) => r.depuis <= jour).at(-1) ?? REGLES_SUITES[0]!
}

/** One slice of the scale: `taux` in hundredths over what is above `depuis`. */
export interface TrancheRetenue {
  readonly depuis: Centimes
  readonly taux: number
}

export interface BaremeRetenue {
  readonly depuis: Jour
  /** Taken whatever the income. */
  readonly forfait: Centimes
  readonly tranches: readonly TrancheRetenue[]
  /** Weighted income when nothing is known of it. */
  readonly revenuInconnu: Centimes
  readonly texte: string
}

/**
 * @texte CSS, art. D. 553-1 III; arrêté du 20 décembre 2019, art. 5 (2020: the last one read)
 * @interpretation slices of later years were not found: those of 2020 go on, which take a little
 *   more than revalued ones would; letters say that the caisse confirms the amount.
 */
export const BAREMES_RETENUE: readonly BaremeRetenue[] = [
  {
    depuis: '2020-01-01' as Jour,
    forfait: centimes(4_900),
    tranches: [
      { depuis: centimes(26_600), taux: 25 },
      { depuis: centimes(39_600), taux: 35 },
      { depuis: centimes(59_300), taux: 45 },
      { depuis: centimes(79_200), taux: 60 },
    ],
    revenuInconnu: centimes(118_600),
    texte: 'code de la sécurité sociale, article D. 553-1',
  },
]

export function baremeRetenue(jour: Jour): BaremeRetenue {
  return BAREMES_RETENUE.filter((b) => b.depuis <= jour).at(-1) ?? BAREMES_RETENUE[0]!
}
