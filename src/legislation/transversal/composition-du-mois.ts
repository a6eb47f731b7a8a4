import type { Brouillon } from './brouillon.js'
import type { FoyerChiffre, PersonneChiffree } from './foyer-chiffre.js'
import { ouvreMajoration } from './isolement.js'
import type { Composition } from './montant-forfaitaire.js'
import type { MoisLu } from './trimestre-lu.js'

/**
 * Who makes the montant forfaitaire of a month; writes it in `composition`.
 * @texte CASF, art. R. 262-1 and R. 262-4; CSS, art. D. 843-1 and R. 843-1
 */
export function lireComposition(
  composition: Brouillon<Composition>,
  foyer: FoyerChiffre,
  { enfants, lu }: { readonly enfants: readonly PersonneChiffree[]; readonly lu: MoisLu },
): void {
  composition.parents = foyer.comptes
  composition.enfants = enfants.length
  composition.majore = ouvreMajoration(foyer, enfants, lu)
  composition.sansAlternes = foyer.alternes === null ? null : sansAlternes(foyer, enfants, lu)
}

function sansAlternes(
  foyer: FoyerChiffre,
  enfants: readonly PersonneChiffree[],
  lu: MoisLu,
): Composition | null {
  const siens = enfants.filter(({ personne }) => foyer.alternes?.has(personne.id) !== true)
  if (siens.length === enfants.length) return null
  return {
    parents: foyer.comptes,
    enfants: siens.length,
    majore: ouvreMajoration(foyer, siens, lu),
    sansAlternes: null,
  }
}
