import type { Instant } from '#socle'

/** One log-in of a person, as she sees it in her account. */
export interface Connexion {
  readonly quand: Instant
  /** Given again during a session, before a sensitive act. */
  readonly confirmation: boolean
}

/**
 * Port: the log-ins of a subject of the identity provider. Neither the address nor the device is
 * kept: the person recognises a log-in by its hour, and nothing more is needed for that.
 */
export interface ConnexionStore {
  noter(sub: string, connexion: Connexion): Promise<void>
  /** Newest first, at most `limite`. */
  lister(sub: string, limite: number): Promise<readonly Connexion[]>
}
