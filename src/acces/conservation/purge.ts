import type { Instant, Jour } from '#socle'
import type { CategorieConservee } from './durees.js'

/** What was taken away of one table for one month, and the proof of it. */
export interface RetraitPurge {
  readonly categorie: CategorieConservee
  readonly table: string
  /** « AAAA-MM », or null for rows that belong to no month. */
  readonly mois: string | null
  readonly lignes: number
  /** SHA-256 of the SHA-256 of each row, in order: whoever has the rows can make it again. */
  readonly empreinte: string
}

export interface RapportPurge {
  readonly au: Jour
  readonly aBlanc: boolean
  readonly retraits: readonly RetraitPurge[]
  /** Persons and months kept beyond their time because a line of them is contested. */
  readonly retenues: number
  readonly lignes: number
  /** SHA-256 of the JSON of `retraits`: the one written in the journal. */
  readonly empreinte: string
}

export interface OptionsPurge {
  /** The day whose durations are applied. */
  readonly au: Jour
  /** Counts and hashes all that would go, and leaves it. */
  readonly aBlanc: boolean
  readonly quand: Instant
}

/** Port: takes away what has lived its time, save what is held. A Panne leaves all in place. */
export interface Purge {
  purger(options: OptionsPurge): Promise<RapportPurge>
}

/** Under which the purges are traced: they read no one. */
export const PERSONNE_AUCUNE = '0'.repeat(32)
