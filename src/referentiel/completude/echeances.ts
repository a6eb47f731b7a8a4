import { type Jour, type Mois, moisPlus } from '#socle'
import type { OrigineRessource } from '../ressource.js'

/** Days by which declarations of a month are due, for months from `depuis` on. */
export interface Echeances {
  readonly depuis: Mois
  /** Last legal day of the month after, for a monthly DSN and for a PASRAU. */
  readonly dsn: number
  readonly pasrau: number
  /** Months after which nothing more is expected of a declarant who fell silent. */
  readonly silence: number
  readonly texte: string
}

/**
 * A DSN is due the 5th or the 15th of the month after, by size of the employer; the file does not
 * say which, so « late » is said after the 15th only, never too early. A first deposit is taken up
 * to three months late: a declarant silent for longer is not awaited any more.
 * @texte cahier technique de la DSN, §1.4.2 (dépôt jusqu’à trois mois après)
 * @interpretation the 10th for PASRAU is what payers practise; no text was read for it
 */
export const ECHEANCES: readonly Echeances[] = [
  {
    depuis: '2024-01' as Mois,
    dsn: 15,
    pasrau: 10,
    silence: 3,
    texte: 'cahier technique de la DSN, §1.4.2',
  },
]

/** The parameters that rule a month declared; the first ones known for an earlier month. */
export function echeancesDu(moisPrincipal: Mois): Echeances {
  return ECHEANCES.filter((e) => e.depuis <= moisPrincipal).at(-1) ?? ECHEANCES[0]!
}

/** Last day on which the declaration of a month may come without being late. */
export function echeance(moisPrincipal: Mois, origine: OrigineRessource): Jour {
  const jour = String(echeancesDu(moisPrincipal)[origine]).padStart(2, '0')
  return `${moisPlus(moisPrincipal, 1)}-${jour}` as Jour
}
