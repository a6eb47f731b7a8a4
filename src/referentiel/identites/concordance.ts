import type { AncienneIdentite, TraitsIdentite } from '../registre.js'

/** Particles that payroll software keeps or drops. */
const PARTICULES: ReadonlySet<string> = new Set(['DE', 'DU', 'DES', 'D'])
const ARTICLES: ReadonlySet<string> = new Set(['LA', 'LE', 'LES', 'L'])
/** Combining marks: what is left of an accent after decomposition. */
const DIACRITIQUES = /[\u0300-\u036f]/g
const SEPARATEURS = /[^A-Z0-9]+/

/** Traits in the only form that is ever compared. */
export interface TraitsCompares {
  /** Forms of the birth name: whole, without particle, without particle and article. */
  readonly noms: ReadonlySet<string>
  readonly nomsUsage: ReadonlySet<string>
  /** « JEANPIERRE », « JEANPIERREMARIE »: the list of first names cut after each of them. */
  readonly prefixesPrenoms: ReadonlySet<string>
  readonly prenoms: string
  readonly sexe: string | null
  readonly jour: string
  readonly mois: string
  readonly annee: string
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
}

function formesNom(nom: string): Set<string> {
  const tous = mots(nom)
  const sansParticule = tous.filter((mot) => !PARTICULES.has(mot))
  const sansArticle = tous.filter(
    (mot, i) => !PARTICULES.has(mot) && !(ARTICLES.has(mot) && PARTICULES.has(tous[i - 1] ?? '')),
  )
  const formes = [tous, sansParticule, sansArticle].map((liste) => liste.join(''))
  return new Set(formes.filter((forme) => forme !== ''))
}

/** A hyphen binds one first name; a space or a comma begins the next. */
function prefixes(prenoms: string): string[] {
  const liste = capitales(prenoms)
    .split(/[\s,;]+/)
    .map((prenom) => prenom.replace(/[^A-Z0-9]/g, ''))
    .filter((prenom) => prenom !== '')
  return liste.map((_, i) => liste.slice(0, i + 1).join(''))
}

export function preparerTraits(traits: TraitsIdentite): TraitsCompares {
  const liste = prefixes(traits.prenoms)
  return {
    noms: formesNom(traits.nom),
    nomsUsage: formesNom(traits.nomUsage ?? ''),
    prefixesPrenoms: new Set(liste),
    prenoms: liste.at(-1) ?? '',
    sexe: traits.sexe,
    jour: traits.dateNaissance.slice(0, 2),
    mois: traits.dateNaissance.slice(2, 4),
    annee: traits.dateNaissance.slice(4),
  }
}

function seCroisent(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const forme of a) if (b.has(forme)) return true
  return false
}

/** Same birth name, or the usage name of one written as the birth name of the other. */
function nomsConcordent(a: TraitsCompares, b: TraitsCompares): boolean {
  return (
    seCroisent(a.noms, b.noms) || seCroisent(a.noms, b.nomsUsage) || seCroisent(a.nomsUsage, b.noms)
  )
}

/** The shorter list of first names begins the longer one. */
function prenomsConcordent(a: TraitsCompares, b: TraitsCompares): boolean {
  if (a.prenoms === '' || b.prenoms === '') return a.prenoms === b.prenoms
  return a.prefixesPrenoms.has(b.prenoms) || b.prefixesPrenoms.has(a.prenoms)
}

function partieConcorde(a: string, b: string): boolean {
  return a === b || a === '99' || b === '99'
}

function naissancesConcordent(a: TraitsCompares, b: TraitsCompares): boolean {
  return a.annee === b.annee && partieConcorde(a.mois, b.mois) && partieConcorde(a.jour, b.jour)
}

/**
 * True when two sets of traits, declared under one number, name one person. Tolerates case,
 * accents, hyphens, apostrophes and spaces, particles, usage and birth names swapped, a list of
 * first names cut short, an unknown day or month; nothing else. Never attaches by itself.
 */
export function concordent(a: TraitsCompares, b: TraitsCompares): boolean {
  const sexesConcordent = a.sexe === null || b.sexe === null || a.sexe === b.sexe
  return (
    sexesConcordent && naissancesConcordent(a, b) && prenomsConcordent(a, b) && nomsConcordent(a, b)
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
  const { nom, nomUsage, prenoms, sexe, dateNaissance } = traits
  const avant = anciennes.map((a) => [a.nom, a.prenoms, a.dateNaissance])
  return JSON.stringify([nom, nomUsage, prenoms, sexe, dateNaissance, avant])
}
