import { exhaustive } from '#socle'
import type { PrestationSurDemande } from '../droits.js'
import type { SituationFoyer } from '../situation.js'
import type { FoyerChiffre } from '../transversal/foyer-chiffre.js'
import { adultesHandicapes } from './adultes-handicapes.js'
import type { SurDemande } from './conclusion.js'
import { supplementInvalidite } from './invalidite.js'
import { solidaritePersonnesAgees } from './personnes-agees.js'
import { rentreeScolaire } from './rentree-scolaire.js'
import { solidariteSpecifique } from './solidarite-specifique.js'

/**
 * A benefit that no other right of the book reads: computed apart, when asked. `faits` is the
 * household as it was given, with its optional facts.
 * @texte docs/parcours/droit-prestations.md, « Sur demande »
 */
export function surDemande(
  prestation: PrestationSurDemande,
  foyer: FoyerChiffre,
  faits: SituationFoyer,
): SurDemande {
  switch (prestation) {
    case 'allocationRentreeScolaire':
      return rentreeScolaire(foyer)
    case 'allocationSolidaritePersonnesAgees':
      return solidaritePersonnesAgees(foyer)
    case 'allocationSupplementaireInvalidite':
      return supplementInvalidite(foyer)
    case 'allocationAdultesHandicapes':
      return adultesHandicapes(foyer, faits)
    case 'allocationSolidariteSpecifique':
      return solidariteSpecifique(foyer, faits)
    default:
      return exhaustive(prestation)
  }
}
