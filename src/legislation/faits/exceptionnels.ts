import { indexMois, type Mois, moisDepuisIndex } from '#socle'
import type { LigneRessource } from '../situation.js'
import type { Lecture } from './lecture.js'

/** Nature of a back pay, of an indemnity of end of contract, of an unusual bonus. */
export const EXCEPTIONNEL = 'salaire-exceptionnel'

/** First examination that reads them like the others: décret 2025-185. */
const COMME_LES_AUTRES = { caf: '2025-03', msa: '2025-09' }

/**
 * The lines that one montant intermédiaire of the RSA reads: until 2025, an exceptional income of
 * work is wholly that of its month, instead of being spread over the quarter.
 * @texte CASF, art. R. 262-7, II, 3° and R. 262-12 (versions from 2017 to February 2025)
 * @interpretation whether an income is exceptional (arrêté du 17 décembre 2009) is said by its
 *   nature, not judged here; MSA: with its RSA of September 2025.
 */
export function lignesDuMois(
  lignes: readonly LigneRessource[],
  mois: Mois,
  { situation, droit, reference }: Lecture,
): readonly LigneRessource[] {
  const tard = situation.moisExamen >= COMME_LES_AUTRES[situation.organisme]
  const concerne = droit === 'rsa' && !tard && situation.moisExamen >= '2017-01'
  if (!concerne) return lignes
  const hors = (m: number): boolean => m < reference || m > reference + 2
  return lignes.flatMap((ligne) => {
    if (ligne.nature !== EXCEPTIONNEL) return [ligne]
    const gardees: LigneRessource[] = []
    for (let m = indexMois(ligne.de); m <= indexMois(ligne.a); m++) {
      const duMois = moisDepuisIndex(m)
      const seule = { ...ligne, de: duMois, a: duMois }
      if (hors(m)) gardees.push(seule)
      else if (duMois === mois) gardees.push(seule, seule, seule)
    }
    return gardees
  })
}
