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
  const retenus: PersonneChiffree[] = []
  let forfait = montantForfaitaire(foyer, retenus, lu)
  for (const enfant of parRessources(candidats, ressources)) {
    retenus.push(enfant)
    const avecLui = montantForfaitaire(foyer, retenus, lu)
    if (ressources[enfant.rang]!.retenues * 1_000_000 <= 3 * (avecLui - forfait)) forfait = avecLui
    else retenus.pop()
  }
  return retenus
}

/** The least resources first; equal ones stay in their order. */
function parRessources(
  candidats: readonly PersonneChiffree[],
  ressources: readonly RessourcesTrimestre[],
): readonly PersonneChiffree[] {
  const ordonnes = candidats.slice()
  for (let i = 1; i < ordonnes.length; i++) {
    const enfant = ordonnes[i]!
    const { retenues } = ressources[enfant.rang]!
    let place = i
    for (; place > 0; place--) {
      const avant = ordonnes[place - 1]!
      if (ressources[avant.rang]!.retenues <= retenues) break
      ordonnes[place] = avant
    }
    ordonnes[place] = enfant
  }
  return ordonnes
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

/** Of the parents and these children, millionths of a centime. */
function montantForfaitaire(
  foyer: FoyerChiffre,
  enfants: readonly PersonneChiffree[],
  lu: MoisLu,
): number {
  const { rsa, taux } = lu.bareme
  const composition = {
    parents: foyer.comptes,
    enfants: enfants.length,
    majore: ouvreMajoration(foyer, enfants, lu),
    sansAlternes: null,
  }
  return rsa.montantForfaitaire * tauxForfaitaire(composition, taux)
}
