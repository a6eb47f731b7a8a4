import type pg from 'pg'
import type { SessionStore } from '#acces'
import type { Chiffre } from './chiffre.js'
import { avecPanne } from './panne.js'

const GARDER = `
  INSERT INTO session_portail (empreinte, contenu, expire_le) VALUES ($1, $2, $3)
  ON CONFLICT (empreinte) DO UPDATE SET contenu = excluded.contenu, expire_le = excluded.expire_le`

/** Sessions of the portal in PostgreSQL. */
export function createSessionsPostgres(pool: pg.Pool, chiffre: Chiffre): SessionStore {
  const indexer = (id: string): string => chiffre.indexer(`session ${id}`)
  const contexte = (empreinte: string): string => `session ${empreinte}`
  return {
    lire: (id, maintenant) =>
      avecPanne(async () => {
        const empreinte = indexer(id)
        const { rows } = await pool.query<{ contenu: Buffer }>(
          'SELECT contenu FROM session_portail WHERE empreinte = $1 AND expire_le > $2',
          [empreinte, maintenant],
        )
        return rows[0] && chiffre.dechiffrer(rows[0].contenu, contexte(empreinte)).toString()
      }),
    garder: (id, { contenu, expireLe, quand }) =>
      avecPanne(async () => {
        const empreinte = indexer(id)
        const scelle = chiffre.chiffrer(Buffer.from(contenu), contexte(empreinte))
        await pool.query(GARDER, [empreinte, scelle, expireLe])
        await pool.query('DELETE FROM session_portail WHERE expire_le <= $1', [quand])
      }),
    oublier: (id) =>
      avecPanne(async () => {
        await pool.query('DELETE FROM session_portail WHERE empreinte = $1', [indexer(id)])
      }),
  }
}
