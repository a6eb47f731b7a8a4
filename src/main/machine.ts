import type { LienIdentiteStore, QuestionStore } from '#acces'
import type { Base } from '#apps/cli'
import type { ReleveStore } from '#referentiel'
import type { Configuration } from './configuration.js'
import type { ContexteServi } from './contexte.js'
import type { Ouvertures } from './ouvertures.js'
import type { Signaux } from './signaux.js'

/** A base as the servers need it. */
export interface BaseServie extends Base {
  readonly liens: LienIdentiteStore
  readonly questions: QuestionStore
  readonly releves: ReleveStore
}

/** What the two servers need beyond what a command gets. */
export interface Machine {
  readonly configuration: Configuration
  readonly contexte: ContexteServi
  readonly ouvertures: Ouvertures
  readonly signaux: Signaux
}
