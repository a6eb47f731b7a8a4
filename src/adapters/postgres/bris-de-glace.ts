import type pg from 'pg'
import type { BrisDeGlaceStore, BrisListe } from '#acces'
import type { Chiffre } from './chiffre.js'
import { avecPanne } from './panne.js'

type LigneBris = Omit<BrisListe, 'motif'> & { readonly motif: Buffer }

const contexte = (reference: string): string => `bris-de-glace ${reference}`

/** A request kept before the month was: that of the day it was asked. */
const COLONNES = `reference, organisme, application, agent, finalite, personne, motif,
  coalesce(mois_examen, to_char(demande_le AT TIME ZONE 'UTC', 'YYYY-MM')) AS "moisExamen",
  demande_le AS "demandeLe", second_agent AS "secondAgent", refuse_par AS "refusePar"`

const LISTE = `SELECT ${COLONNES}, confirme_le AS "confirmeLe",
  refuse_le AS "refuseLe", ferme_le AS "fermeLe"
  FROM bris_de_glace
 WHERE ($2::text IS NULL OR organisme = $2) AND ($3::timestamptz IS NULL OR demande_le >= $3)
 ORDER BY demande_le DESC, reference LIMIT $1`

/** Exceptional accesses in PostgreSQL; the reason may name someone, so it is encrypted. */
export function createBrisDeGlacePostgres(pool: pg.Pool, chiffre: Chiffre): BrisDeGlaceStore {
  const clair = <T extends { reference: string; motif: Buffer }>(ligne: T) => ({
    ...ligne,
    motif: chiffre.dechiffrer(ligne.motif, contexte(ligne.reference)).toString(),
  })
  const changer = (text: string, values: readonly unknown[]): Promise<boolean> =>
    avecPanne(async () => (await pool.query(text, [...values])).rowCount === 1)
  return {
    async demander(b) {
      const motif = chiffre.chiffrer(Buffer.from(b.motif), contexte(b.reference))
      await changer(
        `INSERT INTO bris_de_glace (reference, organisme, application, agent, finalite, personne,
           motif, mois_examen, demande_le) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          ...[b.reference, b.organisme, b.application, b.agent, b.finalite, b.personne],
          ...[motif, b.moisExamen, b.demandeLe],
        ],
      )
    },
    find: (reference) =>
      avecPanne(async () => {
        const { rows } = await pool.query<LigneBris>(
          `SELECT ${COLONNES} FROM bris_de_glace WHERE reference = $1`,
          [reference],
        )
        return rows[0] && clair(rows[0])
      }),
    confirmer: (reference, secondAgent, quand) =>
      changer(
        `UPDATE bris_de_glace SET second_agent = $2, confirme_le = $3
          WHERE reference = $1 AND second_agent IS NULL AND refuse_par IS NULL`,
        [reference, secondAgent, quand],
      ),
    refuser: (reference, agent, quand) =>
      changer(
        `UPDATE bris_de_glace SET refuse_par = $2, refuse_le = $3
          WHERE reference = $1 AND second_agent IS NULL AND refuse_par IS NULL`,
        [reference, agent, quand],
      ),
    fermer: (reference, quand) =>
      changer(
        `UPDATE bris_de_glace SET ferme_le = $2
          WHERE reference = $1 AND confirme_le IS NOT NULL AND ferme_le IS NULL`,
        [reference, quand],
      ),
    list: (limite, filtre = {}) =>
      avecPanne(async () => {
        const choix = [filtre.organisme ?? null, filtre.depuis ?? null]
        const { rows } = await pool.query<LigneBris>(LISTE, [limite, ...choix])
        return rows.map(clair)
      }),
  }
}
