import { AAH } from '../ressources/postes.js'
import { ensemblePostes, totalMois } from '../ressources/releve.js'
import type { FoyerChiffre, PersonneChiffree } from '../transversal/foyer-chiffre.js'
import { ouvreMajoration } from '../transversal/isolement.js'
import { tauxForfaitaire } from '../transversal/montant-forfaitaire.js'
import type { MoisLu } from '../transversal/trimestre-lu.js'

const TOUTES = ensemblePostes(0, 1, 2, 3, 4, 5, 6, 7, AAH, 9)

/**
 * Children counted for one month by the first version of the letter, for the quarters examined
 * before June 2016: all the resources of the child at most what he adds to the montant forfaitaire,
 * which depends on his rank.
 * @texte Cnaf, lettre-réseau 2015-165 (version of January 2016; the version of June 2016, 55 % of
 *   the SMIC, holds for new quarters only)
 */
export function enfantsDeJanvier(foyer: FoyerChiffre, lu: MoisLu): readonly PersonneChiffree[] {
  const ressources = (enfant: PersonneChiffree): number => totalMois(enfant.releve, TOUTES, lu.rang)
  const parRessources = [...lu.enfants].sort((a, b) => ressources(a) - ressources(b))
  const retenus: PersonneChiffree[] = []
  for (const enfant of parRessources) {
    const apport = forfait(foyer, [...retenus, enfant], lu) - forfait(foyer, retenus, lu)
    if (ressources(enfant) * 1_000_000 <= apport) retenus.push(enfant)
  }
  return lu.enfants.filter((enfant) => retenus.includes(enfant))
}

function forfait(foyer: FoyerChiffre, enfants: readonly PersonneChiffree[], lu: MoisLu): number {
  const majore = ouvreMajoration(foyer, enfants, lu)
  const composition = {
    parents: foyer.comptes,
    enfants: enfants.length,
    majore,
    sansAlternes: null,
  }
  return lu.bareme.prime.montantForfaitaire * tauxForfaitaire(composition, lu.bareme.taux)
}
