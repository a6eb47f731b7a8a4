import type { TraitsIdentite } from '../registre.js'

/** Particles that payroll software keeps or drops. */
const PARTICULES: ReadonlySet<string> = new Set(['DE', 'DU', 'DES', 'D'])
const ARTICLES: ReadonlySet<string> = new Set(['LA', 'LE', 'LES', 'L'])
const ABREGES: ReadonlyMap<string, string> = new Map([
  ['ST', 'SAINT'],
  ['STE', 'SAINTE'],
])
/** Combining marks: what is left of an accent after decomposition. */
const DIACRITIQUES = /[\u0300-\u036f]/g
const SEPARATEURS = /[^A-Z0-9]+/
const TREMAS = /[ÄÖÜ]/g

/** Traits in the only form that is ever compared. */
export interface TraitsCompares {
  /** The birth name, letters only. */
  readonly nom: string
  /** Words of the birth name. */
  readonly mots: readonly string[]
  /** Forms of the birth name: whole, without particle, without particle and article. */
  readonly noms: ReadonlySet<string>
  readonly nomsUsage: ReadonlySet<string>
  /** First names one by one, in the order declared; a compound name counts for one. */
  readonly listePrenoms: readonly string[]
  /** « JEANPIERRE », « JEANPIERREMARIE »: the list of first names cut after each of them. */
  readonly prefixesPrenoms: ReadonlySet<string>
  readonly prenoms: string
  readonly sexe: string | null
  readonly jour: string
  readonly mois: string
  readonly annee: string
  /** Department of birth as declared, null when the message has none. */
  readonly departement: string | null
}

/** Capitals without accents or ligatures; every other sign is kept for the caller to cut on. */
function capitales(texte: string): string {
  return texte
    .toUpperCase()
    .replaceAll('Œ', 'OE')
    .replaceAll('Æ', 'AE')
    .normalize('NFD')
    .replace(DIACRITIQUES, '')
}

function mots(texte: string): string[] {
  return capitales(texte)
    .split(SEPARATEURS)
    .filter((mot) => mot !== '')
    .map((mot) => ABREGES.get(mot) ?? mot)
}

function formesNom(nom: string): Set<string> {
  const tous = mots(nom)
  const sansParticule = tous.filter((mot) => !PARTICULES.has(mot))
  const sansArticle = tous.filter(
    (mot, i) => !PARTICULES.has(mot) && !(ARTICLES.has(mot) && PARTICULES.has(tous[i - 1] ?? '')),
  )
  const formes = [tous, sansParticule, sansArticle].map((liste) => liste.join(''))
  const majuscules = nom.toUpperCase()
  // « MÜLLER » is also written « MUELLER ».
  const avecE = majuscules.replace(TREMAS, (lettre) => `${lettre}E`)
  if (avecE !== majuscules) formes.push(mots(avecE).join(''))
  return new Set(formes.filter((forme) => forme !== ''))
}

/** A hyphen binds one first name; a space or a comma begins the next. */
function listePrenoms(prenoms: string): string[] {
  return capitales(prenoms)
    .split(/[\s,;]+/)
    .map((prenom) => prenom.replace(/[^A-Z0-9]/g, ''))
    .filter((prenom) => prenom !== '')
}

export function preparerTraits(traits: TraitsIdentite): TraitsCompares {
  const liste = listePrenoms(traits.prenoms)
  const prefixes = liste.map((_, i) => liste.slice(0, i + 1).join(''))
  const parties = mots(traits.nom)
  return {
    nom: parties.join(''),
    mots: parties,
    noms: formesNom(traits.nom),
    nomsUsage: formesNom(traits.nomUsage ?? ''),
    listePrenoms: liste,
    prefixesPrenoms: new Set(prefixes),
    prenoms: prefixes.at(-1) ?? '',
    sexe: traits.sexe,
    jour: traits.dateNaissance.slice(0, 2),
    mois: traits.dateNaissance.slice(2, 4),
    annee: traits.dateNaissance.slice(4),
    departement: traits.departementNaissance ?? null,
  }
}

/** True when one sign more, less, changed or swapped with its neighbour tells two texts apart. */
export function aUnSignePres(a: string, b: string): boolean {
  const [court, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - court.length > 1) return false
  let i = 0
  while (i < court.length && court[i] === long[i]) i++
  if (court.length < long.length) return court.slice(i) === long.slice(i + 1)
  if (court.slice(i + 1) === long.slice(i + 1)) return true
  return court[i] === long[i + 1] && court[i + 1] === long[i] && memeFin(court, long, i + 2)
}

function memeFin(a: string, b: string, i: number): boolean {
  return a.slice(i) === b.slice(i)
}
