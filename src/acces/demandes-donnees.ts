import type { Instant } from '#socle'

/**
 * What a person may ask about her data.
 * @texte RGPD (règlement UE 2016/679), art. 15 (copie), 16 (rectification), 18 (limitation),
 * 21 (opposition), 17 (effacement)
 */
export const GENRES_DEMANDE = [
  'acces',
  'rectification',
  'limitation',
  'opposition',
  'opposition-droits-possibles',
  'autre',
] as const

export type GenreDemande = (typeof GENRES_DEMANDE)[number]

/** A demand of a person about her data, and what she is answered. */
export interface DemandeDonnees {
  /** Receipt given to the person, short enough to be said on the phone: « D-7KM2-X4PB ». */
  readonly recu: string
  readonly genre: GenreDemande
  readonly faiteLe: Instant
  readonly texte: string
  readonly reponse: string | null
  readonly repondueLe: Instant | null
}

export type DemandeNouvelle = Omit<DemandeDonnees, 'reponse' | 'repondueLe'>

/** One that waits for its answer, with whose it is. */
export interface DemandeOuverte extends DemandeDonnees {
  /** The key of the person, as in the journal. */
  readonly personne: string
}

/** Longest demand, in characters. */
export const LONGUEUR_DEMANDE = 2_000

/** Port: demands of persons about their data. `personne` is the key of the journal. */
export interface DemandeDonneesStore {
  /** Durable when it resolves. False when that receipt is taken: the same form sent twice. */
  deposer(personne: string, demande: DemandeNouvelle): Promise<boolean>
  /** Newest first. */
  listForPersonne(personne: string): Promise<readonly DemandeDonnees[]>
  /** Not answered yet, oldest first: the work list of those who answer. */
  listOuvertes(limite: number): Promise<readonly DemandeOuverte[]>
  /** False when there is no such demand, or it was answered. */
  repondre(recu: string, reponse: string, quand: Instant): Promise<boolean>
}
