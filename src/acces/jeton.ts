import type { Instant } from '#socle'
import type { FinalitePartenaire } from './profil.js'

/** A token given to an application: known by its digest, so that the base cannot replay it. */
export interface Jeton {
  /** SHA-256 of the token, hexadecimal. */
  readonly empreinte: string
  readonly application: string
  /** Finalités that the token may be used for. */
  readonly finalites: readonly FinalitePartenaire[]
  /** Thumbprint of the certificate that it is bound to (RFC 8705); null when it is not. */
  readonly certificat: string | null
  readonly expireLe: Instant
}

/** Port: tokens in course and proofs already used, shared by all the processes. */
export interface JetonStore {
  /** False when that application already used this identifier of an assertion. */
  consommer(application: string, jti: string, expireLe: Instant): Promise<boolean>
  enregistrer(jeton: Jeton): Promise<void>
  /** May be `FRAICHEUR_JETON_MS` old: a revoked token stops within that time. */
  find(empreinte: string): Promise<Jeton | undefined>
  revoquer(empreinte: string): Promise<void>
  /** Forgets tokens and proofs that expired before that instant. */
  oublier(avant: Instant): Promise<void>
}

export const FRAICHEUR_JETON_MS = 2_000
