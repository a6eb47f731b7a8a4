import { type Centimes, indexMois, moisDepuisIndex, ZERO } from '#socle'
import { type AideLogement, aideLogement } from './aides-logement/index.js'
import type { SituationFoyer } from './situation.js'
import { type AidesTrimestre, estAvantageEnNature } from './transversal/forfait-logement.js'

/** What the forfait logement of RSA and prime needs of the housing benefit. */
export interface AidesConnues {
  /** Of the three reference months; zeros when they are not known. */
  readonly aides: AidesTrimestre
  /** Answers missing to know them. */
  readonly manques: readonly string[]
}

const AUCUN_MANQUE: readonly string[] = []
/** Housing benefit on the resources of the last twelve months: décret 2019-1574, January 2021. */
const PREMIER_MOIS_AIDE = 2021 * 12
const A_DONNER: readonly string[] = ['connus.aideLogement']
const SANS_AIDE: AidesConnues = { aides: [ZERO, ZERO, ZERO], manques: AUCUN_MANQUE }

/**
 * The housing benefit of each reference month: the amount given, or the amount computed. A home
 * that is an advantage in kind needs none.
 * @texte CASF, art. R. 262-7 (benefits of the Caf, month by month), R. 262-9 and R. 262-10
 */
export function aidesDuTrimestre(situation: SituationFoyer, reference: number): AidesConnues {
  if (situation.connus.aideLogementParMois !== undefined) return aidesSuivies(situation, reference)
  const connue = situation.connus.aideLogement
  if (connue !== null) return { aides: [connue, connue, connue], manques: AUCUN_MANQUE }
  if (estAvantageEnNature(situation.logement)) return SANS_AIDE
  if (reference < PREMIER_MOIS_AIDE) return { aides: SANS_AIDE.aides, manques: A_DONNER }
  const aides: [Centimes, Centimes, Centimes] = [ZERO, ZERO, ZERO]
  for (let k = 0; k < 3; k++) {
    const { montant, manques } = aideLogement(situation, reference + k)
    if (montant === null) return { aides: SANS_AIDE.aides, manques: nommer(manques) }
    aides[k] = montant
  }
  return { aides, manques: AUCUN_MANQUE }
}

/** Months that a simulation has followed, or computed before its first month. */
function aidesSuivies(situation: SituationFoyer, reference: number): AidesConnues {
  if (estAvantageEnNature(situation.logement)) return SANS_AIDE
  const { aideLogementParMois: suivies = {}, aideLogement: connue } = situation.connus
  const aides: [Centimes, Centimes, Centimes] = [ZERO, ZERO, ZERO]
  for (let k = 0; k < 3; k++) {
    const montant = suivies[moisDepuisIndex(reference + k)] ?? connue
    if (montant === null) {
      return { aides: SANS_AIDE.aides, manques: quiManquent(situation, reference + k) }
    }
    aides[k] = montant
  }
  return { aides, manques: AUCUN_MANQUE }
}

/** A month that nothing followed: the answers that its benefit lacks, or the benefit itself. */
function quiManquent(situation: SituationFoyer, mois: number): readonly string[] {
  if (mois < PREMIER_MOIS_AIDE) return A_DONNER
  const { manques } = aideLogement(situation, mois)
  return manques.length > 0 ? nommer(manques) : A_DONNER
}

/** A benefit that the book does not compute can still be given: the answer to ask for. */
function nommer(manques: readonly string[]): readonly string[] {
  return manques.map((m) => (m === 'non-calcule' ? 'connus.aideLogement' : m))
}

/**
 * The housing benefit of the month of right; null before the first month that the book computes.
 * @texte CCH, livre VIII; docs/contrat.md §3, `connus.aideLogement`
 */
export function aideLogementDuDroit(situation: SituationFoyer): AideLogement | null {
  const mois = indexMois(situation.moisDroit)
  if (mois < PREMIER_MOIS_AIDE && situation.connus.aideLogement === null) return null
  return aideLogement(situation, Math.max(mois, PREMIER_MOIS_AIDE))
}
