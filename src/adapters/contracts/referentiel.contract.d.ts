import type { Acces, JournalStore } from '#acces'
import { type RapportIngestion, type Referentiel, type ReferentielStore } from '#referentiel'
import type { Instant } from '#socle'
import { type Arrivee } from './scenarios.contract.js'
/** A base of its own for one test. */
export interface BaseEssai {
  readonly store: ReferentielStore
  readonly journal: JournalStore
  fermer(): Promise<void>
}
export declare const ACCES: Acces
export declare const MAINTENANT: Instant
export declare function referentielDe(base: BaseEssai): Referentiel
export declare function recevoir(
  referentiel: Referentiel,
  { octets, recuLe }: Arrivee,
): Promise<RapportIngestion>
/** Every fact of contract §2, then what the acts promise, over one adapter. */
export declare function contratReferentiel(nom: string, ouvrir: () => Promise<BaseEssai>): void
