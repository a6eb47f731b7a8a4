import type pg from 'pg'
import type { Connexion, ConnexionStore } from '#acces'
import { instantDepuis } from '#socle'
import type { Chiffre } from './chiffre.js'
import { avecPanne } from './panne.js'

const NOTER = 'INSERT INTO connexion (sujet, quand, confirmation) VALUES ($1, $2, $3)'
const LISTER = `SELECT quand, confirmation FROM connexion
  WHERE sujet = $1 ORDER BY quand DESC LIMIT $2`

/** Log-ins in PostgreSQL, under the keyed index of the subject. */
export function createConnexionsPostgres(pool: pg.Pool, chiffre: Chiffre): ConnexionStore {
  const indexer = (sub: string): string => chiffre.indexer(`sub ${sub}`)
  return {
    noter: (sub, { quand, confirmation }) =>
      avecPanne(async () => {
        await pool.query(NOTER, [indexer(sub), quand, confirmation])
      }),
    lister: (sub, limite) =>
      avecPanne(async () => {
        const { rows } = await pool.query<{ quand: Date | string; confirmation: boolean }>(LISTER, [
          indexer(sub),
          limite,
        ])
        return rows.map(
          ({ quand, confirmation }): Connexion => ({
            quand: instantDepuis(new Date(quand).getTime()),
            confirmation,
          }),
        )
      }),
  }
}
