import type { Garde } from '#acces'
import type { Base } from '#apps/cli'
import type { MagasinsPortail } from '#apps/portail'
import type { Messages } from '#messages'
import type { Annonceur } from './annonces/annonceur.js'
import type { Configuration } from './configuration.js'
import type { ContexteServi } from './contexte.js'
import type { Ouvertures } from './ouvertures.js'
import type { Signaux } from './signaux.js'

/** A base as the servers need it. */
export type BaseServie = Base &
  Required<MagasinsPortail> & {
    readonly messages: Messages
    readonly gardeUsuelle: Garde
    /** Tells persons what the rooms announce. */
    readonly annonceur: Annonceur
  }

/** What the two servers need beyond what a command gets. */
export interface Machine {
  readonly configuration: Configuration
  readonly contexte: ContexteServi
  readonly ouvertures: Ouvertures
  readonly signaux: Signaux
}
