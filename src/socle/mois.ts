import { assert } from './assert.js'

declare const marqueMois: unique symbol
declare const marqueJour: unique symbol

/** A civil month « AAAA-MM »: sorts as text. */
export type Mois = string & { readonly [marqueMois]: 'Mois' }
/** A civil day « AAAA-MM-JJ »: sorts as text. */
export type Jour = string & { readonly [marqueJour]: 'Jour' }
/** An instant, ISO 8601 UTC with milliseconds: sorts as text. */
export type Instant = string & { readonly [marqueJour]: 'Instant' }

export function estMois(texte: unknown): texte is Mois {
  if (typeof texte !== 'string' || texte.length !== 7 || texte[4] !== '-') return false
  const rang = deuxChiffres(texte, 5)
  return quatreChiffres(texte) >= 0 && rang >= 1 && rang <= 12
}

/** Dates are checked by the million: digit by digit takes a quarter of the time of a pattern. */
function deuxChiffres(texte: string, debut: number): number {
  const dizaines = texte.charCodeAt(debut) - 48
  const unites = texte.charCodeAt(debut + 1) - 48
  const chiffres = dizaines >= 0 && dizaines <= 9 && unites >= 0 && unites <= 9
  return chiffres ? dizaines * 10 + unites : -1
}

/** The first four digits, or a negative number. */
function quatreChiffres(texte: string): number {
  const siecle = deuxChiffres(texte, 0)
  const annee = deuxChiffres(texte, 2)
  return siecle < 0 || annee < 0 ? -1 : siecle * 100 + annee
}

export function mois(texte: string): Mois {
  assert(estMois(texte), 'mois attendu : AAAA-MM')
  return texte
}

/** Months since year 0: the integer of hot loops. */
export function indexMois(m: Mois): number {
  return (
    ((m.charCodeAt(0) - 48) * 1000 +
      (m.charCodeAt(1) - 48) * 100 +
      (m.charCodeAt(2) - 48) * 10 +
      (m.charCodeAt(3) - 48)) *
      12 +
    (m.charCodeAt(5) - 48) * 10 +
    (m.charCodeAt(6) - 48) -
    1
  )
}

export function moisDepuisIndex(index: number): Mois {
  const annee = String(Math.floor(index / 12)).padStart(4, '0')
  return `${annee}-${String((index % 12) + 1).padStart(2, '0')}` as Mois
}

export function moisPlus(m: Mois, n: number): Mois {
  return moisDepuisIndex(indexMois(m) + n)
}

/** Whole months from `de` to `a` (negative when `a` is before). */
export function moisEntre(de: Mois, a: Mois): number {
  return indexMois(a) - indexMois(de)
}

/** Every month from `de` to `a`, both included. */
export function listMois(de: Mois, a: Mois): Mois[] {
  const liste: Mois[] = []
  for (let i = indexMois(de); i <= indexMois(a); i++) liste.push(moisDepuisIndex(i))
  return liste
}

export function joursDuMois(annee: number, moisDe1a12: number): number {
  if (moisDe1a12 === 2) {
    const bissextile = annee % 4 === 0 && (annee % 100 !== 0 || annee % 400 === 0)
    return bissextile ? 29 : 28
  }
  return moisDe1a12 === 4 || moisDe1a12 === 6 || moisDe1a12 === 9 || moisDe1a12 === 11 ? 30 : 31
}

export function estJour(texte: unknown): texte is Jour {
  if (typeof texte !== 'string' || texte.length !== 10) return false
  if (texte[4] !== '-' || texte[7] !== '-') return false
  const annee = quatreChiffres(texte)
  const numeroMois = deuxChiffres(texte, 5)
  const numeroJour = deuxChiffres(texte, 8)
  if (annee < 0 || numeroMois < 1 || numeroMois > 12) return false
  return numeroJour >= 1 && numeroJour <= joursDuMois(annee, numeroMois)
}

export function jour(texte: string): Jour {
  assert(estJour(texte), 'jour attendu : AAAA-MM-JJ')
  return texte
}

export function moisDuJour(j: Jour): Mois {
  return j.slice(0, 7) as Mois
}

export function premierJour(m: Mois): Jour {
  return `${m}-01` as Jour
}

export function dernierJour(m: Mois): Jour {
  const n = joursDuMois(Number(m.slice(0, 4)), Number(m.slice(5, 7)))
  return `${m}-${String(n).padStart(2, '0')}` as Jour
}

/** Completed years at `j` for someone born on `naissance` (29 February counts on 1 March). */
export function ageAnnees(naissance: Jour, j: Jour): number {
  const annees = Number(j.slice(0, 4)) - Number(naissance.slice(0, 4))
  return j.slice(5) < naissance.slice(5) ? annees - 1 : annees
}

const FORME_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/

/** Reads an ISO 8601 instant with its zone and gives it in UTC; undefined when it is not one. */
export function parseInstant(texte: string): Instant | undefined {
  if (!FORME_INSTANT.test(texte) || !estJour(texte.slice(0, 10))) return undefined
  const millisecondes = Date.parse(texte)
  if (Number.isNaN(millisecondes)) return undefined
  const instant = instantDepuis(millisecondes)
  // A zone may carry it out of the years 1 to 9999, where instants no longer sort as text.
  return instant.length === 24 && instant >= '0001' ? instant : undefined
}

/** The instant of a count of milliseconds since 1970 given by the caller's clock. */
export function instantDepuis(millisecondes: number): Instant {
  return new Date(millisecondes).toISOString() as Instant
}
