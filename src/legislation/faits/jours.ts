import { dernierJour, indexMois, type Jour, type Mois, moisDepuisIndex, moisDuJour } from '#socle'
import type { Periode } from './faits.js'

/**
 * Whether a day is in a period.
 * @texte docs/decisions/0010-faits-facultatifs.md
 */
export function contient({ de, a }: Periode, jour: Jour): boolean {
  return (de === null || de <= jour) && (a === null || jour <= a)
}

/**
 * Whether a period covers a whole month.
 * @texte docs/decisions/0010-faits-facultatifs.md
 */
export function couvreLeMois({ de, a }: Periode, mois: number): boolean {
  const m = moisDepuisIndex(mois)
  return (de === null || de <= `${m}-01`) && (a === null || a >= dernierJour(m))
}

/**
 * Whether a period has a day in a month.
 * @texte docs/decisions/0010-faits-facultatifs.md
 */
export function toucheLeMois({ de, a }: Periode, mois: number): boolean {
  const m = moisDepuisIndex(mois)
  return (de === null || de <= dernierJour(m)) && (a === null || a >= `${m}-01`)
}

/**
 * `indexMois` of a day.
 * @texte Code civil, months as the calendar counts them
 */
export function moisDe(jour: Jour): number {
  return indexMois(moisDuJour(jour))
}

/**
 * The same day some months later, or the last day of a shorter month: « de date à date ».
 * @texte CASF, art. R. 262-5; CSS, art. R. 842-1
 */
export function plusMois(jour: Jour, mois: number): Jour {
  const m: Mois = moisDepuisIndex(moisDe(jour) + mois)
  const fin = dernierJour(m)
  const voulu = `${m}${jour.slice(7)}`
  return (voulu < fin ? voulu : fin) as Jour
}

/**
 * Days from the first one to the last one, both included.
 * @texte CASF, art. R. 262-5 (total duration in a civil year)
 */
export function joursDe(de: Jour, a: Jour): number {
  return rangDuJour(a) - rangDuJour(de) + 1
}

/** Days since 1 March of year 0, so that a leap day ends its year. */
function rangDuJour(jour: Jour): number {
  const m = Number(jour.slice(5, 7))
  const annee = Number(jour.slice(0, 4)) - (m <= 2 ? 1 : 0)
  const dansLAnnee = Math.floor((153 * ((m + 9) % 12) + 2) / 5) + Number(jour.slice(8, 10))
  const bissextiles = Math.floor(annee / 4) - Math.floor(annee / 100) + Math.floor(annee / 400)
  return 365 * annee + bissextiles + dansLAnnee
}
