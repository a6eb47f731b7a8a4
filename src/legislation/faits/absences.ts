import { dernierJour, indexMois, type Jour, type Mois } from '#socle'
import type { PersonneFoyer, SituationFoyer } from '../situation.js'
import type { Periode } from './faits.js'
import { joursDe, moisDe, plusMois, toucheLeMois } from './jours.js'
import type { Droit } from './presence.js'

/** Three months, date to date, or in days of a civil year. */
const TROIS_MOIS = 3
const JOURS_DE_TROIS_MOIS = 92
/** January 2017: décret 2017-122 of 1 February 2017. */
const DECRET_2017 = 2017 * 12
const JOURS_AVANT_2017 = 60
const MOIS_AVANT_2017 = 2

/**
 * Whether the month of right is lost to a stay out of France: more than three months, date to date
 * or in the civil year, leaves only the whole months of presence.
 * @texte CASF, art. R. 262-5; CSS, art. R. 842-1
 * @interpretation the prime's text has no « whole civil months » clause: the same is read.
 */
export function estHorsDeFrance({ faits }: PersonneFoyer, moisDroit: Mois): boolean {
  const absences = faits?.absences ?? []
  const mois = indexMois(moisDroit)
  if (!absences.some((absence) => toucheLeMois(absence, mois))) return false
  // A stay that goes on has lasted until the end of the month of right: nobody knows more.
  const jusqua = dernierJour(moisDroit)
  const connues = absences.map(({ de, a }) => ({ de, a: a ?? jusqua }))
  const jours = joursDansLAnnee(connues, moisDroit.slice(0, 4))
  return jours > JOURS_DE_TROIS_MOIS || connues.some(estLongue)
}

interface PeriodeFinie extends Periode {
  readonly a: Jour
}

function estLongue({ de, a }: PeriodeFinie): boolean {
  return de === null || a >= plusMois(de, TROIS_MOIS)
}

/** Days of a civil year spent out of France: a day told twice is one day. */
function joursDansLAnnee(absences: readonly PeriodeFinie[], annee: string): number {
  const [janvier, decembre] = [`${annee}-01-01` as Jour, `${annee}-12-31` as Jour]
  const rang = (jour: Jour): number => joursDe(janvier, jour)
  const touchees = absences
    .filter(({ de, a }) => (de ?? janvier) <= decembre && a >= janvier)
    .map(({ de, a }) => ({
      debut: de === null || de < janvier ? 1 : rang(de),
      fin: a > decembre ? rang(decembre) : rang(a),
    }))
    .sort((un, deux) => un.debut - deux.debut)
  let total = 0
  let compte = 0
  for (const { debut, fin } of touchees) {
    total += Math.max(0, fin - Math.max(compte, debut - 1))
    compte = Math.max(compte, fin)
  }
  return total
}

/**
 * Whether a prison or hospital stay has reached the second quarterly revision that follows its
 * beginning, more than sixty days long, and still counts for the month of right.
 * @texte CASF, art. R. 262-43 and R. 262-45; CSS, art. R. 846-8
 * @interpretation hospital: R. 262-43 and the article of the prime were not read in their version
 *   of 2017; the revision of R. 262-45 and R. 846-8 is taken. Before 2017, the RSA followed the
 *   first month after sixty days.
 */
export function aAtteintSaRevision(
  sejour: Periode | null,
  situation: SituationFoyer,
  droit: Droit,
): boolean {
  if (sejour === null) return false
  const { de, a } = sejour
  const examen = indexMois(situation.moisExamen)
  const mois = indexMois(situation.moisDroit)
  // Without a first day, it has always lasted.
  const debut = de === null ? Number.NEGATIVE_INFINITY : moisDe(de)
  if (de !== null && a !== null && joursDe(de, a) <= JOURS_AVANT_2017) return false
  if (a !== null && (droit === 'rsa' ? moisDe(a) <= mois : moisDe(a) < examen)) return false
  if (droit === 'rsa' && mois < DECRET_2017) return mois > debut + MOIS_AVANT_2017
  return examen - debut > TROIS_MOIS
}
