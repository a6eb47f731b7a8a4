import pg from 'pg'
import { urlDeLaPrise } from './lieu.js'

/**
 * The members of a server are counted by the server itself: each holds a shared advisory lock on
 * a connection of its own, which vanishes with its process, even killed. Whoever obtains the same
 * lock alone is the last.
 */
const VERROU = "('x' || md5('alasource/membres'))::bit(64)::bigint"

export type Entree =
  | { readonly etat: 'entre'; readonly client: pg.Client }
  /** Nobody listens there. */
  | { readonly etat: 'absent' }
  /** Someone is there but not ready: starting, recovering, or stopping. */
  | { readonly etat: 'occupe' }

export async function entrer(prise: string): Promise<Entree> {
  const client = new pg.Client({
    connectionString: urlDeLaPrise(prise),
    application_name: 'alasource (membre)',
    connectionTimeoutMillis: 10_000,
  })
  // Without a listener, a server that stops would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
    // The lock is held alone only by a last member who is stopping the server.
    await client.query("set lock_timeout = '10s'")
    await client.query(`select pg_advisory_lock_shared(${VERROU})`)
    return { etat: 'entre', client }
  } catch (cause) {
    await client.end().catch(() => {})
    const { code } = cause as { code?: string }
    return { etat: code === 'ENOENT' || code === 'ECONNREFUSED' ? 'absent' : 'occupe' }
  }
}

/** Gives its place back. True when it was the last: the caller stops the server, then closes. */
export async function rendreSaPlace(client: pg.Client): Promise<boolean> {
  await client.query(`select pg_advisory_unlock_shared(${VERROU})`)
  const { rows } = await client.query(`select pg_try_advisory_lock(${VERROU}) as seul`)
  return rows[0]?.seul === true
}
