import type { BaremeDuMois } from '../transversal/bareme-du-mois.js'
import type { FoyerChiffre, PersonneChiffree } from '../transversal/foyer-chiffre.js'
import { enfantsDuMois, ouvreMajoration } from '../transversal/isolement.js'
import { tauxForfaitaire } from '../transversal/montant-forfaitaire.js'
import type { RessourcesTrimestre } from './ressources-rsa.js'

/**
 * Children counted for the RSA of a month: a child whose own resources exceed what he adds to the
 * montant forfaitaire is left out, with his resources. `ressources` are those of the quarter, by `rang`.
 * @texte CASF, art. R. 262-3
 */
export function enfantsRetenus(
  foyer: FoyerChiffre,
  lecture: { readonly mois: number; readonly bareme: BaremeDuMois },
  ressources: readonly RessourcesTrimestre[],
): readonly PersonneChiffree[] {
  const candidats = enfantsDuMois(foyer, lecture.mois, lecture.bareme.taux.ageCharge)
  if (candidats.every((enfant) => ressources[enfant.rang]!.retenues === 0)) return candidats
  const retenues = (enfant: PersonneChiffree): number => ressources[enfant.rang]!.retenues
  const parRessources = [...candidats].sort((a, b) => retenues(a) - retenues(b))
  const retenus: PersonneChiffree[] = []
  for (const enfant of parRessources) {
    const apport = apportAuForfait(foyer, [retenus, [...retenus, enfant]], lecture)
    if (retenues(enfant) * 1_000_000 <= 3 * apport) retenus.push(enfant)
  }
  return retenus
}

/** What a child adds to the montant forfaitaire, millionths of a centime. */
function apportAuForfait(
  foyer: FoyerChiffre,
  [sans, avec]: readonly [readonly PersonneChiffree[], readonly PersonneChiffree[]],
  { mois, bareme }: { readonly mois: number; readonly bareme: BaremeDuMois },
): number {
  const forfait = (enfants: readonly PersonneChiffree[]): number => {
    const majore = ouvreMajoration(foyer, enfants, { mois, taux: bareme.taux })
    const composition = { parents: foyer.parents.length, enfants: enfants.length, majore }
    return bareme.rsa.montantForfaitaire * tauxForfaitaire(composition, bareme.taux)
  }
  return forfait(avec) - forfait(sans)
}
