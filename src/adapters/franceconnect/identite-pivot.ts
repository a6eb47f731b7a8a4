import type { IdentitePivot } from '#acces'
import { estJour } from '#socle'

/** Claims of the signed userinfo; all are text, absent ones are refused by name. */
export interface Affirmations {
  readonly sub: string
  readonly [nom: string]: unknown
}

/** Reads the pivot identity; undefined when a trait that we need is missing or malformed. */
export function lireIdentitePivot(usager: Affirmations): IdentitePivot | undefined {
  const nomNaissance = texte(usager.family_name)
  const prenoms = texte(usager.given_name)
  const naissance = texte(usager.birthdate)
  const sexe = SEXES.get(texte(usager.gender) ?? '')
  if (!nomNaissance || !prenoms || sexe === undefined || !estJour(naissance)) return undefined
  return {
    sub: usager.sub,
    nomNaissance,
    nomUsage: texte(usager.preferred_username) ?? null,
    prenoms,
    dateNaissance: naissance,
    sexe,
    lieuNaissance: texte(usager.birthplace) ?? null,
    paysNaissance: texte(usager.birthcountry) ?? '99100',
  }
}

const SEXES: ReadonlyMap<string, IdentitePivot['sexe']> = new Map([
  ['female', 'feminin'],
  ['male', 'masculin'],
])

function texte(valeur: unknown): string | undefined {
  return typeof valeur === 'string' && valeur !== '' ? valeur : undefined
}
