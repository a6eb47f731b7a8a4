import { aidesDuTrimestre } from './aides-du-trimestre.js'
import type { SituationFoyer } from './situation.js'
import { EXAMEN_DE_LA_MOYENNE } from './transversal/bareme-du-mois.js'
import type { FoyerChiffre } from './transversal/foyer-chiffre.js'
import {
  lireMoisDuDroit,
  lireTrimestre,
  type TrimestreEnCours,
} from './transversal/trimestre-lu.js'

const AUCUN_MANQUE: readonly string[] = []

/**
 * Reads the three reference months of a right with their housing benefits.
 * @texte CASF, art. R. 262-7; CSS, art. R. 843-1
 */
export function lireAvecAides(
  trimestre: TrimestreEnCours,
  foyer: FoyerChiffre,
  reference: number,
): void {
  lireTrimestre(trimestre, foyer, reference)
  lireAides(trimestre, foyer.situation, reference)
}

/**
 * The housing benefits of months already read; `situation` has the lines that they look at.
 * @texte CASF, art. R. 262-7; CSS, art. R. 843-1
 */
export function lireAides(
  trimestre: TrimestreEnCours,
  situation: SituationFoyer,
  reference: number,
): void {
  const { aideLogement, aideLogementParMois } = situation.connus
  if (aideLogement !== null && aideLogementParMois === undefined) {
    trimestre.manquesAide = AUCUN_MANQUE
    for (let k = 0; k < 3; k++) trimestre.mois[k]!.aideLogement = aideLogement
    return
  }
  const { aides, manques } = aidesDuTrimestre(situation, reference)
  trimestre.manquesAide = manques
  for (let k = 0; k < 3; k++) trimestre.mois[k]!.aideLogement = aides[k]!
}

/**
 * The same for the RSA, which before 2017 took everything but the resources from the month of
 * right.
 * @texte CASF, art. R. 262-7 (version before décret 2017-122)
 */
export function lirePourRsa(
  trimestre: TrimestreEnCours,
  foyer: FoyerChiffre,
  reference: number,
): void {
  lireMoisPourRsa(trimestre, foyer, reference)
  lireAidesPourRsa(trimestre, foyer.situation, reference)
}

/**
 * The months that the RSA looks at, without their housing benefits.
 * @texte CASF, art. R. 262-7
 */
export function lireMoisPourRsa(
  trimestre: TrimestreEnCours,
  foyer: FoyerChiffre,
  reference: number,
): void {
  if (foyer.examen >= EXAMEN_DE_LA_MOYENNE) lireTrimestre(trimestre, foyer, reference)
  else lireMoisDuDroit(trimestre, foyer, reference)
}

/**
 * Their housing benefits; `situation` has the lines that they look at.
 * @texte CASF, art. R. 262-7
 */
export function lireAidesPourRsa(
  trimestre: TrimestreEnCours,
  situation: SituationFoyer,
  reference: number,
): void {
  const { examen, droit } = trimestre.foyer
  if (examen >= EXAMEN_DE_LA_MOYENNE) {
    lireAides(trimestre, situation, reference)
    return
  }
  const { aides, manques } = aidesDuTrimestre(situation, droit)
  trimestre.manquesAide = manques
  for (const mois of trimestre.mois) mois.aideLogement = aides[0]
}
