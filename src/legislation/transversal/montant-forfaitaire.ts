import type { TauxComposition } from './bareme-du-mois.js'

/** Who makes the montant forfaitaire of one month. */
export interface Composition {
  readonly parents: number
  readonly enfants: number
  /** The household has the majoration for isolation. */
  readonly majore: boolean
}

/**
 * Montant forfaitaire of a household, in millionths of that of one person: + 50 % for the second
 * person, + 30 % for each other, + 40 % from the third child on; or, for an isolated person,
 * 128.412 % + 42.804 % for each child.
 * @texte CASF, art. R. 262-1; CSS, art. D. 843-1
 */
export function tauxForfaitaire(composition: Composition, taux: TauxComposition): number {
  const { parents, enfants, majore } = composition
  if (majore) return taux.isolement + taux.isolementEnfant * enfants
  const personnes = parents + enfants
  let total = 1_000_000
  if (personnes >= 2) total += taux.deuxieme
  if (personnes >= 3) total += taux.troisieme
  if (personnes >= 4) total += parents === 1 ? taux.supplementaire : taux.troisieme
  if (personnes >= 5) total += (personnes - 4) * taux.supplementaire
  return total
}
