import { arrondir } from '#socle'
import { nomMois } from '../explication/cles.js'
import type { CalculRsa } from './rsa.js'

const MILLION = 1_000_000

/**
 * Figures of each montant intermédiaire, rounded to the centime for reading.
 * @texte CASF, art. R. 262-4 and R. 262-7
 */
export function intermediairesRsa(
  calcul: CalculRsa,
  reference: number,
): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const parMois: Record<string, Readonly<Record<string, number>>> = {}
  for (let k = 0; k < 3; k++) {
    const mois = calcul.mois[k]!
    parMois[nomMois(reference + k)] = {
      montantIntermediaire: arrondir(mois.triple, 3 * MILLION, 'plus-proche'),
      montantForfaitaire: arrondir(mois.montantForfaitaire, MILLION, 'plus-proche'),
      forfaitLogement: arrondir(mois.forfaitLogement, MILLION, 'plus-proche'),
      ressourcesMoyennes: arrondir(mois.ressourcesTrimestre, 3, 'plus-proche'),
      prestationsFamiliales: mois.prestationsFamiliales,
      aah: mois.aah,
    }
  }
  return parMois
}
