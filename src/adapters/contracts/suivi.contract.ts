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

/**
 * Which cases an adapter runs: the pure room decides most of them, so an adapter whose bases are
 * slow to make runs those that depend on what it keeps (`garde`).
 */
export function choisirCas<C extends { readonly garde?: true }>(
  cas: readonly C[],
  lesquels: 'tous' | 'gardes',
): readonly C[] {
  return lesquels === 'tous' ? cas : cas.filter((c) => c.garde === true)
}
