import { findValeur } from '../baremes/bareme.js'
import { AAH_MONTANT } from '../baremes/minima.js'
import { inconnu } from './conclusion.js'
import type { SurDemande } from './sur-demande.js'

/**
 * What can be said of a benefit that another body decides on facts that no flow carries: the
 * amount of the barème when it is known, and that the right itself is not computed.
 * @texte CSS, art. L. 821-1 and D. 821-3; code du travail, art. L. 5423-1
 */
export function montantsConnus(
  prestation: 'allocationAdultesHandicapes' | 'allocationSolidariteSpecifique',
  droit: number,
): SurDemande {
  if (prestation === 'allocationSolidariteSpecifique') return inconnu('non-calcule')
  const lue = findValeur(AAH_MONTANT, { moisReference: droit, moisDroit: droit })
  if (lue === undefined) return inconnu('non-calcule')
  return inconnu('non-calcule', [
    {
      libelle: 'Le montant le plus élevé de l’allocation aux adultes handicapés, ce mois-ci',
      valeurs: { montantMaximal: lue.valeur },
      regle:
        'le droit dépend du taux d’incapacité que reconnaît la commission des droits et de ' +
        'l’autonomie : il n’est pas calculé ici',
      article: 'CSS, art. L. 821-1 et D. 821-3',
      resultat: null,
    },
  ])
}
