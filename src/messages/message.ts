import type { Instant, Jour } from '#socle'
import type { Famille } from './modeles/modele.js'

/** Where the words of a message come from. */
export type Origine =
  /** A template of this product, pinned at the version in force on the day of the fact. */
  | {
      readonly genre: 'modele'
      readonly code: string
      readonly version: number
      readonly valeurs: Readonly<Record<string, string>>
    }
  /** Words of a body, as they came by the API. */
  | {
      readonly genre: 'organisme'
      readonly organisme: string
      readonly nom: string
      readonly titre: string
      readonly texte: string
      /** The person may answer. */
      readonly reponse: boolean
    }

export interface Reponse {
  readonly quand: Instant
  readonly texte: string
}

/** A message in the portal of one person. */
export interface Message {
  /** « M-7F3K2Q9B », unique. */
  readonly reference: string
  /** Internal key of the person. */
  readonly personne: string
  readonly quand: Instant
  /** Civil day of the fact, as the pages count days. */
  readonly jour: Jour
  readonly famille: Famille
  /** What it tells, so that it is told once: « signalement S-2026-004117 3 ». */
  readonly fait: string
  readonly origine: Origine
  readonly luLe: Instant | null
  readonly archiveLe: Instant | null
  /** What the person answered, oldest first. */
  readonly reponses: readonly Reponse[]
}

/** A fact in the words of this room: `main` makes it from what the other rooms announce. */
export interface FaitAnnonce {
  readonly personne: string
  /** Code of the template. */
  readonly code: string
  /** Identity of the fact; told again, nothing more is written. */
  readonly fait: string
  readonly quand: Instant
  readonly jour: Jour
  /** In words; every value that the template names. */
  readonly valeurs?: Readonly<Record<string, string>>
}
