import type { JournalStore } from '#acces'
import type { ContestationStore, FaitStore, ReferentielStore } from '#referentiel'

/** A base of its own for one test, with what follows a line through time. */
export interface BaseSuivi {
  readonly store: ReferentielStore
  readonly journal: JournalStore
  readonly faits: FaitStore
  readonly contestations: ContestationStore
  fermer(): Promise<void>
}
