import { type AidesConnues, aidesDuTrimestre } from './aides-du-trimestre.js'
import type { OptionsDroits, Prestation } from './droits.js'
import { type CalculPrime, calculerPrime } from './prime-activite/prime-activite.js'
import { type CalculRsa, calculerRsa } from './rsa/rsa.js'
import type { SituationFoyer } from './situation.js'
import { PREMIER_MOIS_SERVI } from './transversal/bareme-du-mois.js'
import { chiffrerFoyer, type FoyerChiffre } from './transversal/foyer-chiffre.js'
import { premierMoisReference } from './transversal/trimestre-reference.js'

/** A quarterly right, with the household and the housing benefits that it was computed from. */
export interface Calcul<T> {
  readonly foyer: FoyerChiffre
  readonly aide: AidesConnues
  readonly calcul: T
}

/** Null: not asked, or before the first month that the book computes. */
export interface Calculs {
  readonly rsa: Calcul<CalculRsa> | null
  readonly prime: Calcul<CalculPrime> | null
}

/**
 * RSA and prime d'activité of a household, those asked only. They nearly always look at the same
 * months: the household is then read once.
 * @texte CASF, art. R. 262-7; CSS, art. R. 843-1
 */
export function calculerTrimestriels(
  situation: SituationFoyer,
  demandees: readonly Prestation[],
  options: OptionsDroits,
): Calculs {
  const rsa = demandees.some(utiliseRsa) ? calculRsa(situation, options) : null
  const prime = demandees.some(utilisePrime) ? calculPrime(situation, rsa) : null
  return { rsa, prime }
}

function calculRsa(situation: SituationFoyer, options: OptionsDroits): Calculs['rsa'] {
  const reference = premierMoisReference(situation, 'rsa')
  if (reference < PREMIER_MOIS_SERVI) return null
  const foyer = chiffrerFoyer(situation, reference, options.moisCourantConnu)
  const aide = aidesDuTrimestre(situation, reference)
  return { foyer, aide, calcul: calculerRsa(foyer, aide.aides) }
}

function calculPrime(situation: SituationFoyer, rsa: Calculs['rsa']): Calculs['prime'] {
  const reference = premierMoisReference(situation, 'prime-activite')
  if (reference < PREMIER_MOIS_SERVI) return null
  const commun = rsa !== null && rsa.foyer.fenetre.reference === reference ? rsa : null
  const foyer = commun === null ? chiffrerFoyer(situation, reference) : commun.foyer
  const aide = commun === null ? aidesDuTrimestre(situation, reference) : commun.aide
  return { foyer, aide, calcul: calculerPrime(foyer, aide.aides) }
}

function utiliseRsa(prestation: Prestation): boolean {
  return (
    prestation === 'rsa' ||
    prestation === 'cssGratuite' ||
    prestation === 'cssParticipationAnnuelle'
  )
}

function utilisePrime(prestation: Prestation): boolean {
  return prestation === 'primeActivite' || prestation === 'primeActiviteNette'
}
