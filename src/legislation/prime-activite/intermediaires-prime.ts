import { arrondir } from '#socle'
import { nomMois } from '../explication/cles.js'
import type { CalculPrime } from './mois-prime.js'

const MILLION = 1_000_000

/**
 * Figures of the prime of each reference month, rounded to the centime for reading.
 * @texte CSS, art. L. 842-3 and R. 843-1
 */
export function intermediairesPrime(
  calcul: CalculPrime,
  reference: number,
): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const parMois: Record<string, Readonly<Record<string, number>>> = {}
  for (let k = 0; k < 3; k++) {
    const mois = calcul.mois[k]!
    parMois[nomMois(reference + k)] = {
      primeIntermediaire: arrondir(mois.prime, MILLION, 'plus-proche'),
      revenuActivite: mois.activite,
      autresRessources: mois.autres + mois.prestationsFamiliales,
      montantForfaitaire: arrondir(mois.montantForfaitaire, MILLION, 'plus-proche'),
      forfaitLogement: arrondir(mois.forfaitLogement, MILLION, 'plus-proche'),
      bonifications: arrondir(mois.bonifications, MILLION, 'plus-proche'),
    }
  }
  return parMois
}
