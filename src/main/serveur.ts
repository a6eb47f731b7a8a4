import type { FournisseurIdentite, JournalStore, LienIdentiteStore } from '#acces'
import type { Allocations } from '#allocations'
import type { PersonneDemo } from '#apps/demo'
import type { Theme } from '#apps/web'
import type { Referentiel } from '#referentiel'
import type { Instant, Jour } from '#socle'

export interface OptionsServeur {
  readonly referentiel: Referentiel
  readonly allocations: Allocations
  readonly journal: JournalStore
  readonly liens: LienIdentiteStore
  /** The clock of sessions and traces. */
  readonly horloge: () => Instant
  /** The civil day that the pages take for today (ALASOURCE_AUJOURDHUI in the demonstration). */
  readonly aujourdhui: () => Jour
  /** The port that will be listened to: part of the addresses given to the identity provider. */
  readonly port: number
  readonly theme: Theme
  /** Present in the demonstration only: brings the banner and the stand-in of FranceConnect. */
  readonly demo?: { readonly personnes: () => Promise<readonly PersonneDemo[]> }
  /** The real provider, outside the demonstration; without any, log-in says it is closed. */
  readonly fournisseur?: FournisseurIdentite
}

export interface Serveur {
  /** Listens on 127.0.0.1; rejects with a Panne `port-pris` when the port is taken. */
  ecouter(): Promise<{ readonly adresse: string }>
  /** Ends the requests in course, then closes. */
  fermer(): Promise<void>
}
