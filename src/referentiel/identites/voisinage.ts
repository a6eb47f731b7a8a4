import type { Variante } from '../registre.js'
import { identitesAnciennes } from './changement.js'
import { preparerTraits, type TraitsCompares } from './traits.js'

/** A keyed index: without the key of the base, nobody can try names. */
type Indexer = (texte: string) => string

function cle(indexer: Indexer, ...traits: readonly string[]): string {
  return indexer(`voisin ${traits.join(' ')}`)
}

/**
 * Under what an identity is found again by those it resembles: two of its three traits each time
 * (name and birth, first name and birth, name and first name and year), usage name included. Opaque
 * keys: no trait stands in the index.
 */
export function clesVoisinage(variante: Variante, indexer: Indexer): readonly string[] {
  const identites = [variante.traits, ...identitesAnciennes(variante)]
  return [...new Set(identites.map(preparerTraits).flatMap((t) => clesDe(t, indexer)))]
}

function clesDe(t: TraitsCompares, indexer: Indexer): string[] {
  const prenom = t.listePrenoms[0] ?? ''
  const naissance = `${t.jour}${t.mois}${t.annee}`
  const noms = new Set([t.nom, ...t.nomsUsage])
  return [
    cle(indexer, 'p', prenom, naissance),
    ...[...noms].flatMap((nom) => [
      cle(indexer, 'n', nom, naissance),
      cle(indexer, 'a', nom, prenom, t.annee),
    ]),
  ]
}

/**
 * What to look for when an identity may be mistyped: as it is, with name and first name swapped,
 * with day and month swapped.
 */
export function clesRecherchees(variante: Variante, indexer: Indexer): readonly string[] {
  const t = preparerTraits(variante.traits)
  const prenom = t.listePrenoms[0] ?? ''
  const inverse = `${t.mois}${t.jour}${t.annee}`
  const naissance = `${t.jour}${t.mois}${t.annee}`
  return [
    ...new Set([
      ...clesVoisinage(variante, indexer),
      cle(indexer, 'n', prenom, naissance),
      cle(indexer, 'p', t.nom, naissance),
      cle(indexer, 'a', prenom, t.nom, t.annee),
      cle(indexer, 'n', t.nom, inverse),
      cle(indexer, 'p', prenom, inverse),
    ]),
  ]
}

/**
 * Numbers one slip of the pen away from a NIR: a digit changed, or two neighbours swapped; sex and
 * year included. About 120, all well formed or not: those that nobody bears are simply not found.
 */
export function numerosProches(nir: string): readonly string[] {
  const proches = new Set<string>()
  for (let i = 0; i < nir.length; i++) {
    for (let chiffre = 0; chiffre <= 9; chiffre++) {
      proches.add(nir.slice(0, i) + chiffre + nir.slice(i + 1))
    }
    if (i > 0) proches.add(nir.slice(0, i - 1) + nir[i] + nir[i - 1] + nir.slice(i + 1))
  }
  proches.delete(nir)
  return [...proches]
}
