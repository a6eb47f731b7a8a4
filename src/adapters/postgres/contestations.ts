import type pg from 'pg'
import type { ActeContestation, ContestationStore } from '#referentiel'
import { dansTransaction } from './connexion.js'
import { ecrireFaits } from './faits.js'
import { avecPanne } from './panne.js'

const LIRE = `
  SELECT sujet, ligne, rang, genre, mois, quand, auteur, reference,
         montant_retenu AS "montantRetenu", suite
    FROM contestation WHERE sujet = ANY ($1) ORDER BY sujet, ligne, rang`

const AJOUTER = `
  INSERT INTO contestation
         (sujet, ligne, rang, genre, mois, quand, auteur, reference, montant_retenu, suite)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING`

/** Acts on contested lines in PostgreSQL. */
export function createContestationsPostgres(pool: pg.Pool): ContestationStore {
  return {
    list: (sujets) =>
      avecPanne(async () => {
        if (sujets.length === 0) return []
        const requete = { name: 'contestations', text: LIRE, values: [sujets] }
        return (await pool.query<ActeContestation>(requete)).rows
      }),
    ajouter: (a, faits) =>
      avecPanne(() =>
        dansTransaction(pool, 'BEGIN', async (client) => {
          const { rowCount } = await client.query(AJOUTER, [
            ...[a.sujet, a.ligne, a.rang, a.genre, a.mois, a.quand, a.auteur, a.reference],
            ...[a.montantRetenu, a.suite],
          ])
          if (rowCount === 1) await ecrireFaits(client, faits)
          return rowCount === 1
        }),
      ),
  }
}
