import type { TauxComposition } from './bareme-du-mois.js'

/** Who makes the montant forfaitaire of one month. */
export interface Composition {
  readonly parents: number
  readonly enfants: number
  /** The household has the majoration for isolation. */
  readonly majore: boolean
  /** The same household without its children in shared custody; null: it has none. */
  readonly sansAlternes: Composition | null
}

/**
 * Montant forfaitaire of a household, in millionths of that of one person: + 50 % for the second
 * person, + 30 % for each other, + 40 % from the third child on; or, for an isolated person,
 * 128.412 % + 42.804 % for each child.
 * @texte CASF, art. R. 262-1; CSS, art. D. 843-1
 */
export function tauxForfaitaire(composition: Composition, taux: TauxComposition): number {
  const { parents, enfants, majore, sansAlternes } = composition
  if (sansAlternes !== null) return tauxPartage(composition, sansAlternes, taux)
  if (majore) return taux.isolement + taux.isolementEnfant * enfants
  const personnes = parents + enfants
  if (personnes < 2) return 1_000_000
  const deRang = Math.max(0, enfants - taux.enfantsAuTaux)
  const autres = personnes - 2 - deRang
  return 1_000_000 + taux.deuxieme + autres * taux.troisieme + deRang * taux.supplementaire
}

/**
 * A child in shared custody gives each parent half of what he adds, and half of the majoration for
 * isolation that he opens.
 * @texte CE, 21 July 2017, no 398911 (RSA)
 * @interpretation the prime follows: D. 843-1 of the CSS has the words of R. 262-1 of the CASF
 */
function tauxPartage(avec: Composition, sans: Composition, taux: TauxComposition): number {
  const entier = tauxForfaitaire({ ...avec, sansAlternes: null }, taux)
  return (entier + tauxForfaitaire(sans, taux)) / 2
}
