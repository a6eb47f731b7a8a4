import type { Jour } from '#socle'

/** What the law fixes of the accompaniment, by date. Parts are whole hundredths of the RSA. */
export interface ReglesAccompagnement {
  readonly depuis: Jour
  /** Weeks to orient, then the public employment service orients. */
  readonly orientationSemaines: number
  /** Months to draw up and sign the contract once oriented. */
  readonly contratMois: number
  /** Hours of activity a week, unless adjusted. */
  readonly heuresParSemaine: number
  /** Days to give observations before a decision. */
  readonly observationsJours: number
  readonly partMin: number
  /** Where the household has somebody else, or an isolated parent. */
  readonly partMaxFoyer: number
  /** Months of a first sanction, then of a breach that lasts or comes again. */
  readonly premiereMois: readonly [number, number]
  readonly suivanteMois: readonly [number, number]
  /** Months to contest; months of silence that refuse. */
  readonly recoursMois: number
  readonly recoursSilenceMois: number
  /** Months before its end when a contract is said to end soon. */
  readonly finContratMois: number
}

/**
 * @texte CASF, art. L. 262-37 and R. 262-68, R. 262-68-1, R. 262-68-6 (parts and months); art. D.
 *   262-65-2 (six weeks); art. L. 262-47 and R. 262-88, CRPA, art. L. 231-4 (recours, two months)
 * @interpretation days to give observations: the text in force was not found; the one month of the
 *   rules before 2025 is kept. One month to sign the contract: told by public documents, article
 *   not read. Both are parameters, as is the month before a contract ends (a Département's usage).
 */
export const REGLES_ACCOMPAGNEMENT: readonly ReglesAccompagnement[] = [
  {
    depuis: '2025-06-01' as Jour,
    orientationSemaines: 6,
    contratMois: 1,
    heuresParSemaine: 15,
    observationsJours: 30,
    partMin: 30,
    partMaxFoyer: 50,
    premiereMois: [1, 2],
    suivanteMois: [1, 4],
    recoursMois: 2,
    recoursSilenceMois: 2,
    finContratMois: 1,
  },
]

/** Undefined before the first day that is known here: an act of that time is refused. */
export function reglesAccompagnement(jour: Jour): ReglesAccompagnement | undefined {
  return REGLES_ACCOMPAGNEMENT.filter((r) => r.depuis <= jour).at(-1)
}
