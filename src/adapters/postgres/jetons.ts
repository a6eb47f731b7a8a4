import type pg from 'pg'
import { FRAICHEUR_JETON_MS, type Jeton, type JetonStore } from '#acces'
import { avecPanne } from './panne.js'

const CONSOMMER = `
  INSERT INTO assertion_consommee (application, jti, expire_le) VALUES ($1, $2, $3)
  ON CONFLICT DO NOTHING`

const ECRIRE = `
  INSERT INTO jeton (empreinte, application, finalites, certificat, expire_le)
  VALUES (decode($1, 'hex'), $2, $3, $4, $5)`

const LIRE = `
  SELECT encode(empreinte, 'hex') AS empreinte, application, finalites, certificat,
         expire_le AS "expireLe"
    FROM jeton WHERE empreinte = decode($1, 'hex')`

/** Above this count, what was kept is dropped and read again. */
const TENUS_MAX = 10_000

/** Tokens in PostgreSQL: by their digest, kept for a moment by each process. */
export function createJetonsPostgres(pool: pg.Pool): JetonStore {
  const tenus = new Map<string, { readonly jeton: Jeton; readonly le: number }>()
  return {
    consommer: (application, jti, expireLe) =>
      avecPanne(async () => {
        const { rowCount } = await pool.query(CONSOMMER, [application, jti, expireLe])
        return rowCount === 1
      }),
    enregistrer: ({ empreinte, application, finalites, certificat, expireLe }) =>
      avecPanne(async () => {
        await pool.query(ECRIRE, [empreinte, application, finalites, certificat, expireLe])
      }),
    find: (empreinte) =>
      avecPanne(async () => {
        const maintenant = performance.now()
        const tenu = tenus.get(empreinte)
        if (tenu && maintenant - tenu.le < FRAICHEUR_JETON_MS) return tenu.jeton
        const { rows } = await pool.query<Jeton & pg.QueryResultRow>({
          name: 'jeton',
          text: LIRE,
          values: [empreinte],
        })
        const [jeton] = rows
        if (tenus.size > TENUS_MAX) tenus.clear()
        if (jeton === undefined) tenus.delete(empreinte)
        else tenus.set(empreinte, { jeton, le: maintenant })
        return jeton
      }),
    revoquer: (empreinte) =>
      avecPanne(async () => {
        tenus.delete(empreinte)
        await pool.query("DELETE FROM jeton WHERE empreinte = decode($1, 'hex')", [empreinte])
      }),
    oublier: (avant) =>
      avecPanne(async () => {
        await pool.query('DELETE FROM jeton WHERE expire_le < $1', [avant])
        await pool.query('DELETE FROM assertion_consommee WHERE expire_le < $1', [avant])
      }),
  }
}
