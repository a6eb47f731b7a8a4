import type { Etape } from '#socle'
import type { PersonneChiffree } from '../transversal/foyer-chiffre.js'
import type { TrimestreLu } from '../transversal/trimestre-lu.js'
import type { CalculRsa } from './rsa.js'

/**
 * An income of the quarter that was paid no more since, told beside the RSA: it may be left out
 * once its end is proven (the fact `interruptions`). It changes no amount here.
 * @texte CASF, art. R. 262-13
 * @interpretation of itself, the book takes as interrupted only what stops from the month of
 *   examination on; what stopped between the quarter and that month has to be said.
 */
export function revenusArretes(trimestre: TrimestreLu, calcul: CalculRsa): readonly Etape[] {
  if (!trimestre.moisCourantConnu || estExclu(calcul)) return []
  const { parents } = trimestre.foyer
  return parents.some((parent) => aCesse(parent, trimestre, calcul)) ? [A_DIRE] : []
}

const A_DIRE: Etape = Object.freeze({
  libelle: 'À dire à votre caisse : un revenu de ces trois mois s’est arrêté depuis',
  valeurs: Object.freeze({}),
  regle: 'sa fin prouvée, et sans rien à la place, il ne compte plus jusqu’au prochain réexamen',
  article: 'CASF, art. R. 262-13',
  resultat: null,
})

/** A refusal that no income explains. */
function estExclu({ refus }: CalculRsa): boolean {
  return refus !== null && refus !== 'ressources-elevees' && refus !== 'sous-seuil-versement'
}

function aCesse(
  { rang, releve }: PersonneChiffree,
  { foyer, reference }: TrimestreLu,
  { ressources }: CalculRsa,
): boolean {
  const { professionnelles, chomage, neutralisees } = ressources[rang]!
  if (professionnelles + chomage <= neutralisees) return false
  for (let m = reference + 3; m <= foyer.droit; m++) {
    const rangMois = m - foyer.premierMois
    const recu = releve.professionnelles[rangMois]! + releve.chomage[rangMois]!
    if (recu !== 0 || releve.substitution[rangMois] !== 0) return false
  }
  return true
}
