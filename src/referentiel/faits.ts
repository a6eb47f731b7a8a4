import type { Instant, Mois } from '#socle'
import type { CleSujet, Identifiant128 } from './registre.js'

/** What can happen to a line that a person receives; the words of contract §4. */
export type TypeFait =
  | 'nouvelle'
  | 'corrigee'
  | 'annulee'
  | 'contestee'
  | 'conclusion'
  | 'rattachee'
  | 'detachee'

/** Something that happened to what one person receives. Never holds an amount, a name or a NIR. */
export interface FaitNouveau {
  readonly quand: Instant
  readonly type: TypeFait
  /** Internal key of the person whose resources changed. */
  readonly personne: CleSujet
  readonly declaration: Identifiant128
  /** Stable identifier of the line (`RessourceSourcee.id`), null for a declaration as a whole. */
  readonly ligne: string | null
  readonly mois: Mois | null
}

export interface Fait extends FaitNouveau {
  /** From 1, in the order of publication, without hole: the cursor of a reader. */
  readonly rang: number
}

/** Port: facts in the order in which they were published, kept to be read again. */
export interface FaitStore {
  /** All of them or none; durable when it resolves. */
  publier(faits: readonly FaitNouveau[]): Promise<void>
  /** At most `limite` facts of a rank above `apres`, in order; no rank is filled afterwards. */
  list(apres: number, limite: number): Promise<readonly Fait[]>
  /** Latest first. */
  listForPersonne(personne: CleSujet, limite: number): Promise<readonly Fait[]>
}
