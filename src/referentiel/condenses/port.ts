import type { Mois } from '#socle'
import type { CleSujet } from '../registre.js'
import type { Verrou } from '../restitution/ports.js'
import type { LectureRegistre } from '../store.js'
import type { Condense, CondenseLu } from './condense.js'

/** Months asked of each person of a lock, in the same order. */
export interface FenetreCondense {
  readonly de: Mois
  readonly a: Mois
}

/**
 * Port: statements read for a partner, under the second lock. Undefined for a person who has none,
 * or whose one may not know a file already received: she is then read from the register.
 */
export interface LectureCondenses {
  lireCondenses(
    verrou: Verrou,
    fenetres: readonly FenetreCondense[],
  ): Promise<readonly (CondenseLu | undefined)[]>
}

/** What one step did. `complet` is false when there is more to do. */
export interface AvanceeCondenses {
  readonly fichiers: number
  readonly sujets: number
  readonly complet: boolean
}

/** Makes the statements of some persons, from the register; none for those who cannot have one. */
export type EtablirCondenses = (
  lecture: LectureRegistre,
  sujets: readonly CleSujet[],
) => Promise<readonly Condense[]>

/** Port: statements, kept beside the register. One writer at a time. */
export interface CondenseStore {
  /**
   * Forgets the statements that files received since may contradict, then makes some again: at most
   * `limite` files, and `limite` persons.
   */
  avancer(limite: number, etablir: EtablirCondenses): Promise<AvanceeCondenses>
  /** Forgets these, which will be made again. */
  oublier(sujets: readonly CleSujet[]): Promise<void>
  /** Statements after a subject, in order, with the register on the same instant. */
  comparer<T>(
    page: { readonly apres: CleSujet | null; readonly limite: number },
    lire: (lecture: LectureRegistre, condenses: readonly Condense[]) => Promise<T>,
  ): Promise<T>
}
