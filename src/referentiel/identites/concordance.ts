import type { AncienneIdentite, TraitsIdentite } from '../registre.js'
import { aUnSignePres, type TraitsCompares } from './traits.js'

export { preparerTraits, type TraitsCompares } from './traits.js'

/** A field this long was cut by a software rather than made short by a clerk. */
const COUPE_MIN = 18
/** Below this, one letter makes another name. */
const FRAPPE_MIN = 5

function seCroisent(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const forme of a) if (b.has(forme)) return true
  return false
}

/** One is the beginning of the other, and long enough to have been cut. */
export function estCoupe(a: string, b: string): boolean {
  const [court, long] = a.length <= b.length ? [a, b] : [b, a]
  return court.length >= COUPE_MIN && long.startsWith(court)
}

/** Same birth name, or the usage name of one written as the birth name of the other. */
export function nomsConcordent(a: TraitsCompares, b: TraitsCompares): boolean {
  return (
    seCroisent(a.noms, b.noms) ||
    seCroisent(a.noms, b.nomsUsage) ||
    seCroisent(a.nomsUsage, b.noms) ||
    estCoupe(a.nom, b.nom)
  )
}

/** The shorter list of first names begins the longer one. */
export function prenomsConcordent(a: TraitsCompares, b: TraitsCompares): boolean {
  if (a.prenoms === '' || b.prenoms === '') return a.prenoms === b.prenoms
  if (a.prefixesPrenoms.has(b.prenoms) || b.prefixesPrenoms.has(a.prenoms)) return true
  return estCoupe(a.prenoms, b.prenoms)
}

function partieConcorde(a: string, b: string): boolean {
  return a === b || a === '99' || b === '99'
}

export function naissancesConcordent(a: TraitsCompares, b: TraitsCompares): boolean {
  return a.annee === b.annee && partieConcorde(a.mois, b.mois) && partieConcorde(a.jour, b.jour)
}

export function sexesConcordent(a: TraitsCompares, b: TraitsCompares): boolean {
  return a.sexe === null || b.sexe === null || a.sexe === b.sexe
}

/** Departments that bore one name or one code in some year: Corsica, Seine, Algeria and abroad. */
const FAMILLES_DEPARTEMENTS: readonly ReadonlySet<string>[] = [
  new Set(['20', '2A', '2B']),
  new Set(['75', '78', '91', '92', '93', '94', '95']),
  new Set(['91', '92', '93', '94', '95', '96', '97', '98', '99']),
]

/** Null when one of them is not told. */
export function departementsConcordent(a: TraitsCompares, b: TraitsCompares): boolean | null {
  const [x, y] = [a.departement, b.departement]
  if (x === null || y === null) return null
  return x === y || FAMILLES_DEPARTEMENTS.some((famille) => famille.has(x) && famille.has(y))
}

/** A day, a month and a year; the first of January is what one writes when the day is not known. */
function naissanceSure({ jour, mois }: TraitsCompares): boolean {
  return jour !== '99' && mois !== '99' && !(jour === '01' && mois === '01')
}

/** Two dates that name one day, known on both sides. */
export function memeNaissanceSure(a: TraitsCompares, b: TraitsCompares): boolean {
  return naissanceSure(a) && naissanceSure(b) && a.jour === b.jour && a.mois === b.mois
}

/**
 * One letter of the birth name mistyped, and nothing else: the same first name, the same known day
 * of birth, no other department. Never a first name: twins often differ by one letter of it.
 */
export function nomMalFrappe(a: TraitsCompares, b: TraitsCompares): boolean {
  return (
    Math.min(a.nom.length, b.nom.length) >= FRAPPE_MIN &&
    memeNaissanceSure(a, b) &&
    a.listePrenoms[0] === b.listePrenoms[0] &&
    departementsConcordent(a, b) !== false &&
    aUnSignePres(a.nom, b.nom)
  )
}

/**
 * A department may be written wrong by habit; it counts where the date says little (unknown, or the
 * first of January), since there many share a name and a year.
 */
export function lieuConcorde(a: TraitsCompares, b: TraitsCompares): boolean {
  return memeNaissanceSure(a, b) || departementsConcordent(a, b) !== false
}

/**
 * True when two sets of traits, declared under one number, name one person. Tolerates case,
 * accents, hyphens, apostrophes and spaces, particles, usage and birth names swapped, a list of
 * first names cut short, a long field cut by a software, an unknown day or month, one letter of the
 * birth name where all the rest is the same; nothing else. Never attaches by itself. Decision 0012.
 */
export function concordent(a: TraitsCompares, b: TraitsCompares): boolean {
  return (
    sexesConcordent(a, b) &&
    naissancesConcordent(a, b) &&
    prenomsConcordent(a, b) &&
    (nomsConcordent(a, b) || nomMalFrappe(a, b)) &&
    lieuConcorde(a, b)
  )
}

/** The identity as it was before a block S21.G00.31: what it names is replaced, the rest stays. */
export function traitsAnciens(traits: TraitsIdentite, ancienne: AncienneIdentite): TraitsIdentite {
  return {
    ...traits,
    nom: ancienne.nom ?? traits.nom,
    prenoms: ancienne.prenoms ?? traits.prenoms,
    dateNaissance: ancienne.dateNaissance ?? traits.dateNaissance,
  }
}

/** One text per identity, so that equal declarations share one variante. */
export function texteCanonique(
  traits: TraitsIdentite,
  anciennes: readonly AncienneIdentite[],
): string {
  const { nom, nomUsage, prenoms, sexe, dateNaissance, departementNaissance } = traits
  const avant = anciennes.map((a) => [a.nom, a.prenoms, a.dateNaissance])
  const lieu = departementNaissance ?? null
  return JSON.stringify([nom, nomUsage, prenoms, sexe, dateNaissance, avant, lieu])
}
