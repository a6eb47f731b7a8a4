import type pg from 'pg'
import type { Fait, FaitNouveau, FaitStore } from '#referentiel'
import { dansTransaction } from './connexion.js'
import { avecPanne } from './panne.js'

/** Any constant: publications follow one another, so a rank once read is never filled later. */
const VERROU = 728_301_971

const ECRIRE = `
  INSERT INTO fait (rang, quand, type, personne, declaration, ligne, mois)
  SELECT (SELECT coalesce(max(rang), 0) FROM fait) + f.position,
         f.quand, f.type, f.personne, f.declaration, f.ligne, f.mois
    FROM unnest($1::timestamptz[], $2::text[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[])
         WITH ORDINALITY AS f (quand, type, personne, declaration, ligne, mois, position)`

const COLONNES = 'rang, quand, type, personne, declaration, ligne, mois'

/** Adds facts inside a transaction: what they tell is written with them, or not at all. */
export async function ecrireFaits(
  client: pg.ClientBase,
  faits: readonly FaitNouveau[],
): Promise<void> {
  if (faits.length === 0) return
  await client.query('SELECT pg_advisory_xact_lock($1)', [VERROU])
  await client.query(ECRIRE, [
    faits.map((f) => f.quand),
    faits.map((f) => f.type),
    faits.map((f) => f.personne),
    faits.map((f) => f.declaration),
    faits.map((f) => f.ligne),
    faits.map((f) => f.mois),
  ])
}

/** Facts in PostgreSQL. */
export function createFaitsPostgres(pool: pg.Pool): FaitStore {
  const lire = (text: string, values: readonly unknown[]): Promise<Fait[]> =>
    avecPanne(async () => (await pool.query<Fait>(text, [...values])).rows)
  return {
    publier: (faits) =>
      avecPanne(() => dansTransaction(pool, 'BEGIN', (client) => ecrireFaits(client, faits))),
    list: (apres, limite) =>
      lire(`SELECT ${COLONNES} FROM fait WHERE rang > $1 ORDER BY rang LIMIT $2`, [apres, limite]),
    listForPersonne: (personne, limite) =>
      lire(`SELECT ${COLONNES} FROM fait WHERE personne = $1 ORDER BY rang DESC LIMIT $2`, [
        personne,
        limite,
      ]),
  }
}
