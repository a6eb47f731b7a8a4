import { assert } from './assert.js'
import { estNir, type Nir } from './nir.js'

/** Codes of commune that no French commune bears: the highest in use is 62 909. */
const COMMUNE_MIN = 950
const COMMUNE_MAX = 989

export interface TraitsNirFictif {
  readonly sexe: 1 | 2
  readonly annee: number
  readonly moisNaissance: number
  /** « 01 » to « 95 », « 2A », « 2B ». */
  readonly departement: string
  /** 950 to 989. */
  readonly commune: number
  /** 1 to 998. */
  readonly ordre: number
}

/**
 * The project's one rule for fictional NIR: a well-formed number with a valid key, whose code of
 * commune (950 to 989 in a metropolitan department) belongs to no commune, so that no living person
 * can bear it. Decided in docs/decisions/0005-nir-fictifs.md.
 */
export function nirFictif(t: TraitsNirFictif): Nir {
  assert(t.commune >= COMMUNE_MIN && t.commune <= COMMUNE_MAX, 'commune fictive : 950 à 989')
  const deux = (n: number): string => String(n % 100).padStart(2, '0')
  const trois = (n: number): string => String(n).padStart(3, '0')
  const naissance = `${deux(t.annee)}${deux(t.moisNaissance)}${t.departement}${trois(t.commune)}`
  const texte = `${t.sexe}${naissance}${trois(t.ordre)}`
  assert(estNir(texte), 'traits hors de la forme d’un NIR')
  return texte
}

/** True for a number made by the project's rule. */
export function estNirFictif(nir: Nir): boolean {
  const commune = Number(nir.slice(7, 10))
  const departement = nir.slice(5, 7)
  const metropole = departement === '2A' || departement === '2B' || Number(departement) <= 95
  return metropole && commune >= COMMUNE_MIN && commune <= COMMUNE_MAX
}
