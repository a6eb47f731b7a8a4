import type { Instant } from '#socle'

/**
 * Port: sessions of the portal, so that a restart of the server logs nobody out. The identifier is
 * the secret of a cookie: an adapter keeps its keyed index only. The content names the person: an
 * adapter that writes on a disk encrypts it, bound to that index.
 */
export interface SessionStore {
  /** Undefined when there is none, or when its time is over. */
  lire(id: string, maintenant: Instant): Promise<string | undefined>
  /** Takes the place of what was kept; forgets those whose time is over. */
  garder(
    id: string,
    session: { readonly contenu: string; readonly expireLe: Instant; readonly quand: Instant },
  ): Promise<void>
  oublier(id: string): Promise<void>
}
