import { indexMois, type Mois } from '#socle'
import { estConnue } from '../regles/connues.js'
import type { Organisme, SituationFoyer } from '../situation.js'

/** Rights whose reference quarter may differ while a body changes over (D2). */
export type DroitTrimestriel = 'rsa' | 'prime-activite'

interface Bascule {
  readonly organisme: Organisme
  readonly droit: DroitTrimestriel
  /** First month of examination that looks at M-4..M-2. */
  readonly depuis: Mois
  readonly texte: string
}

/**
 * First month of examination that looks at the fourth, third and second months before it.
 * @interpretation MSA: the date is fixed by an arrêté that was not read; press, July and September
 *   2025. The experiment of October 2024 in five départements is asked by `trimestreReference`.
 */
const BASCULES: readonly Bascule[] = [
  {
    organisme: 'caf',
    droit: 'rsa',
    depuis: '2025-03' as Mois,
    texte: 'décret 2025-185 du 26 février 2025',
  },
  {
    organisme: 'caf',
    droit: 'prime-activite',
    depuis: '2025-03' as Mois,
    texte: 'décret 2025-185 du 26 février 2025',
  },
  {
    organisme: 'msa',
    droit: 'prime-activite',
    depuis: '2025-07' as Mois,
    texte: 'arrêté d’application à la MSA',
  },
  {
    organisme: 'msa',
    droit: 'rsa',
    depuis: '2025-09' as Mois,
    texte: 'arrêté d’application à la MSA',
  },
]

/**
 * First of the three reference months, an `indexMois` integer: they follow the month of
 * examination, so the three months of a rights quarter share them.
 * @texte CASF, art. R. 262-7 I and II; CSS, art. R. 843-1 I and III; décret 2025-185
 */
export function premierMoisReference(situation: SituationFoyer, droit: DroitTrimestriel): number {
  const examen = indexMois(situation.moisExamen)
  return regardeQuatreMoisAvant(situation, droit) ? examen - 4 : examen - 3
}

function regardeQuatreMoisAvant(situation: SituationFoyer, droit: DroitTrimestriel): boolean {
  if (situation.trimestreReference !== null) return situation.trimestreReference === 'M-4..M-2'
  for (const bascule of BASCULES) {
    if (bascule.droit === droit && bascule.organisme === situation.organisme) {
      return situation.moisExamen >= bascule.depuis && estConnue(bascule)
    }
  }
  return false
}
