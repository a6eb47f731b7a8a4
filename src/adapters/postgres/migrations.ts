import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type pg from 'pg'
import { Panne } from '#socle'
import { dansTransaction } from './connexion.js'

/** SQL stays in the sources, one file per step, read from the root of the package. */
const DOSSIER = new URL('../../../src/adapters/postgres/migrations/', import.meta.url)
const NOM = /^(\d{4})-[a-z0-9-]+\.sql$/
/** Any constant: two processes that open a base at once migrate it one after the other. */
const VERROU = 728_301_955

interface Migration {
  readonly numero: number
  readonly nom: string
  readonly sql: string
  readonly empreinte: string
}

function listMigrations(): Migration[] {
  return readdirSync(DOSSIER)
    .filter((nom) => NOM.test(nom))
    .sort()
    .map((nom) => {
      const sql = readFileSync(new URL(nom, DOSSIER), 'utf8')
      const empreinte = createHash('sha256').update(sql).digest('hex')
      return { numero: Number(nom.slice(0, 4)), nom, sql, empreinte }
    })
}

/**
 * Brings the schema up to date, each step once and all of them in one transaction. A step that
 * changed since it was applied, or a base made by a later version, is a Panne `base-corrompue`.
 */
export async function migrer(pool: pg.Pool, schema: string): Promise<void> {
  const migrations = listMigrations()
  await dansTransaction(pool, 'BEGIN', async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [VERROU])
    const { rows: schemas } = await client.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [
      schema,
    ])
    if (schemas.length === 0) await client.query(`CREATE SCHEMA ${schema}`)
    await client.query(
      `CREATE TABLE IF NOT EXISTS migration (
         numero integer PRIMARY KEY, nom text NOT NULL, empreinte text NOT NULL,
         appliquee_le timestamptz NOT NULL DEFAULT now())`,
    )
    const { rows } = await client.query<Migration>('SELECT numero, nom, empreinte FROM migration')
    verifier(migrations, rows)
    const faites = new Set(rows.map((r) => r.numero))
    for (const { numero, nom, sql, empreinte } of migrations) {
      if (faites.has(numero)) continue
      await client.query(sql)
      await client.query('INSERT INTO migration (numero, nom, empreinte) VALUES ($1, $2, $3)', [
        numero,
        nom,
        empreinte,
      ])
    }
  })
}

function verifier(
  migrations: readonly Migration[],
  faites: readonly Pick<Migration, 'numero' | 'nom' | 'empreinte'>[],
): void {
  for (const faite of faites) {
    const connue = migrations.find((m) => m.numero === faite.numero)
    if (connue?.empreinte === faite.empreinte) continue
    const message = connue
      ? `L’étape ${faite.nom} de la base n’est pas celle de cette version d’alasource. ` +
        'Reprenez la version qui a fait cette base, ou une base neuve.'
      : `La base vient d’une version plus récente d’alasource (étape ${faite.nom}). ` +
        'Mettez alasource à jour.'
    throw new Panne('base-corrompue', message)
  }
}
