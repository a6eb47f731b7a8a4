import type { Instant } from '#socle'

/**
 * Port: sessions of the portal, so that a restart of the server logs nobody out and any server
 * takes the next page of a person. The identifier is the secret of a cookie: an adapter keeps its
 * keyed index only. The content names the person: an adapter that writes on a disk encrypts it,
 * bound to that index.
 */
export interface SessionStore {
  /** Undefined when there is none, or when its time is over. */
  lire(id: string, maintenant: Instant): Promise<SessionGardee | undefined>
  /** A new one; forgets those whose time is over. */
  ouvrir(id: string, session: SessionGardee & DureeSession & { quand: Instant }): Promise<void>
  /** Another content. Nothing when it was closed meanwhile: a log-out is never undone. */
  changer(id: string, session: SessionGardee & DureeSession): Promise<void>
  /** Seen again: its content stays, whoever changed it. The last sight never goes back. */
  voir(id: string, vue: DureeSession & Pick<SessionGardee, 'vueLe'>): Promise<void>
  oublier(id: string): Promise<void>
}

export interface SessionGardee {
  readonly contenu: string
  readonly vueLe: Instant
}

export interface DureeSession {
  readonly expireLe: Instant
}
