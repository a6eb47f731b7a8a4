import type { CleSujet, Identifiant128 } from './registre.js'
import type { LectureRegistre } from './store.js'

/** An instant of the register, in the words of the register itself. */
export type Repere = string

/** What a reading was made of: whatever it would now give otherwise speaks of one of these. */
export interface Etendue {
  readonly sujets: readonly CleSujet[]
  /** Keys of the declarations looked up, found or not. */
  readonly cles: readonly Identifiant128[]
}

/** Port: tells whether what was read of the register a moment ago is what it would give now. */
export interface ReperesRegistre {
  /** One instant, as `ReferentielStore.lire`, and which one; undefined when it cannot be told. */
  lireSitue<T>(
    lire: (lecture: LectureRegistre) => Promise<T>,
  ): Promise<{ readonly rendu: T; readonly repere: Repere | undefined }>
  /**
   * The instant of now, when nothing came since `repere` that speaks of this; undefined when
   * something did, or when it costs less to read again than to know.
   */
  confirmer(repere: Repere, etendue: Etendue): Promise<Repere | undefined>
}
