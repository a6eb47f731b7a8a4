import type { Prestation } from '../droits.js'

/**
 * Names of the benefits, as a person reads them.
 * @texte docs/contrat.md §3
 */
export const NOMS_PRESTATIONS: Readonly<Record<Prestation, string>> = {
  rsa: 'RSA',
  primeActivite: 'prime d’activité',
  primeActiviteNette: 'prime d’activité',
  aideLogement: 'aide au logement',
  allocationsFamiliales: 'allocations familiales',
  complementFamilial: 'complément familial',
  allocationSoutienFamilial: 'allocation de soutien familial',
  pajeBase: 'allocation de base de la PAJE',
  cssGratuite: 'complémentaire santé solidaire',
  cssParticipationAnnuelle: 'participation à la complémentaire santé solidaire',
  allocationRentreeScolaire: 'allocation de rentrée scolaire',
  allocationAdultesHandicapes: 'allocation aux adultes handicapés',
  allocationSolidariteSpecifique: 'allocation de solidarité spécifique',
  allocationSolidaritePersonnesAgees: 'allocation de solidarité aux personnes âgées',
  allocationSupplementaireInvalidite: 'allocation supplémentaire d’invalidité',
}
