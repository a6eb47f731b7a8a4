import type { FoyerChiffre, PersonneChiffree } from '../transversal/foyer-chiffre.js'
import { ouvreMajoration } from '../transversal/isolement.js'
import { tauxForfaitaire } from '../transversal/montant-forfaitaire.js'
import type { MoisLu } from '../transversal/trimestre-lu.js'
import type { RessourcesTrimestre } from './ressources-rsa.js'

/**
 * Children counted for the RSA of a month: a child whose own resources exceed what he adds to the
 * montant forfaitaire is left out, with his resources. `ressources` are those of the quarter, by
 * `rang`.
 * @texte CASF, art. R. 262-3
 */
export function enfantsRetenus(
  foyer: FoyerChiffre,
  lu: MoisLu,
  ressources: readonly RessourcesTrimestre[],
): readonly PersonneChiffree[] {
  const candidats = lu.enfants
  if (foyer.enfantsSansRevenu || sansRessources(candidats, ressources)) return candidats
  const retenues = (enfant: PersonneChiffree): number => ressources[enfant.rang]!.retenues
  const parRessources = [...candidats].sort((a, b) => retenues(a) - retenues(b))
  const retenus: PersonneChiffree[] = []
  for (const enfant of parRessources) {
    const apport = apportAuForfait(foyer, [retenus, [...retenus, enfant]], lu)
    if (retenues(enfant) * 1_000_000 <= 3 * apport) retenus.push(enfant)
  }
  return retenus
}

function sansRessources(
  enfants: readonly PersonneChiffree[],
  ressources: readonly RessourcesTrimestre[],
): boolean {
  for (let i = 0; i < enfants.length; i++) {
    if (ressources[enfants[i]!.rang]!.retenues !== 0) return false
  }
  return true
}

/** What a child adds to the montant forfaitaire, millionths of a centime. */
function apportAuForfait(
  foyer: FoyerChiffre,
  [sans, avec]: readonly [readonly PersonneChiffree[], readonly PersonneChiffree[]],
  lu: MoisLu,
): number {
  const forfait = (enfants: readonly PersonneChiffree[]): number => {
    const majore = ouvreMajoration(foyer, enfants, lu)
    const composition = {
      parents: foyer.comptes,
      enfants: enfants.length,
      majore,
      sansAlternes: null,
    }
    return lu.bareme.rsa.montantForfaitaire * tauxForfaitaire(composition, lu.bareme.taux)
  }
  return forfait(avec) - forfait(sans)
}
