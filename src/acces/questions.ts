import type { Instant } from '#socle'

/** What a person asks about one access to her data, and what she is answered. */
export interface QuestionAcces {
  /** Receipt given to the person, short enough to be said on the phone. */
  readonly recu: string
  /** The entry of the journal that she asks about. */
  readonly chaine: number
  readonly rang: number
  readonly poseeLe: Instant
  readonly question: string
  readonly reponse: string | null
  readonly repondueLe: Instant | null
}

export type QuestionNouvelle = Omit<QuestionAcces, 'reponse' | 'repondueLe'>

/** One that waits for its answer, with whose it is. */
export interface QuestionOuverte extends QuestionAcces {
  /** The key under which the access is in the journal. */
  readonly personne: string
}

/** Longest question, in characters. */
export const LONGUEUR_QUESTION = 500
/** Longest answer. */
export const LONGUEUR_REPONSE = 2_000

/** Port: the questions of persons about accesses. `personne` is the key of the journal. */
export interface QuestionStore {
  /** Durable when it resolves. False when she has asked about that access already. */
  poser(personne: string, question: QuestionNouvelle): Promise<boolean>
  /** Newest first. */
  listForPersonne(personne: string): Promise<readonly QuestionAcces[]>
  /** Not answered yet, oldest first: the work list of those who answer. */
  listOuvertes(limite: number): Promise<readonly QuestionOuverte[]>
  /** False when there is no such question, or it was answered. */
  repondre(recu: string, reponse: string, quand: Instant): Promise<boolean>
}
