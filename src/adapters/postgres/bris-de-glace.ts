import type pg from 'pg'
import type { BrisDeGlace, BrisDeGlaceStore } from '#acces'
import type { Chiffre } from './chiffre.js'
import { avecPanne } from './panne.js'

type LigneBris = Omit<BrisDeGlace, 'motif'> & { readonly motif: Buffer }

const contexte = (reference: string): string => `bris-de-glace ${reference}`

/** Exceptional accesses in PostgreSQL; the reason may name someone, so it is encrypted. */
export function createBrisDeGlacePostgres(pool: pg.Pool, chiffre: Chiffre): BrisDeGlaceStore {
  return {
    demander: (b) =>
      avecPanne(async () => {
        const motif = chiffre.chiffrer(Buffer.from(b.motif), contexte(b.reference))
        await pool.query(
          `INSERT INTO bris_de_glace (reference, organisme, agent, finalite, personne, motif,
             demande_le) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
          [b.reference, b.organisme, b.agent, b.finalite, b.personne, motif, b.demandeLe],
        )
      }),
    find: (reference) =>
      avecPanne(async () => {
        const { rows } = await pool.query<LigneBris>(
          `SELECT reference, organisme, agent, finalite, personne, motif,
                  demande_le AS "demandeLe", second_agent AS "secondAgent"
             FROM bris_de_glace WHERE reference = $1`,
          [reference],
        )
        const [ligne] = rows
        if (ligne === undefined) return undefined
        const motif = chiffre.dechiffrer(ligne.motif, contexte(reference)).toString()
        return { ...ligne, motif }
      }),
    confirmer: (reference, secondAgent, quand) =>
      avecPanne(async () => {
        const { rowCount } = await pool.query(
          `UPDATE bris_de_glace SET second_agent = $2, confirme_le = $3
            WHERE reference = $1 AND second_agent IS NULL`,
          [reference, secondAgent, quand],
        )
        return rowCount === 1
      }),
  }
}
