import type pg from 'pg'
import type { CurseurStore } from '#allocations'
import { avecPanne } from './panne.js'

/** Cursors in PostgreSQL. */
export function createCurseursPostgres(pool: pg.Pool): CurseurStore {
  return {
    lire: (nom) =>
      avecPanne(async () => {
        const text = 'SELECT rang FROM curseur WHERE nom = $1'
        const { rows } = await pool.query<{ rang: string | number }>(text, [nom])
        return Number(rows[0]?.rang ?? 0)
      }),
    avancer: (nom, rang) =>
      avecPanne(async () => {
        await pool.query(
          `INSERT INTO curseur (nom, rang) VALUES ($1, $2)
           ON CONFLICT (nom) DO UPDATE SET rang = greatest(curseur.rang, excluded.rang)`,
          [nom, rang],
        )
      }),
  }
}
