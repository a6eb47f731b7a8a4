import type pg from 'pg'
import { type DebitStore, ECART_HORLOGES_MINUTES } from '#acces'
import { avecPanne } from './panne.js'

/** Written even when nothing is left: `pris` then tells what was asked, and gives nothing. */
const PRENDRE = `
  INSERT INTO debit_partenaire AS d (application, minute, pris) VALUES ($1, $2, $3)
  ON CONFLICT (application) DO UPDATE SET
    minute = CASE WHEN d.minute BETWEEN $2 AND $2 + ${ECART_HORLOGES_MINUTES}
                  THEN d.minute ELSE $2 END,
    pris = CASE WHEN d.minute BETWEEN $2 AND $2 + ${ECART_HORLOGES_MINUTES}
                THEN least(d.pris, $4) + $3 ELSE $3 END
  RETURNING pris`

/** Requests of partners in the minute, in PostgreSQL: one row for each application. */
export function createDebitsPostgres(pool: pg.Pool): DebitStore {
  return {
    prendre: ({ application, minute, voulu, limite }) =>
      avecPanne(async () => {
        const { rows } = await pool.query<{ pris: number }>({
          name: 'debit-prendre',
          text: PRENDRE,
          values: [application, minute, voulu, limite],
        })
        const pris = rows[0]?.pris ?? voulu
        const accorde = Math.max(0, Math.min(voulu, limite - (pris - voulu)))
        return { accorde, reste: Math.max(0, limite - pris) }
      }),
  }
}
