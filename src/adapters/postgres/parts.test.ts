import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import pg from 'pg'
import { openPostgres } from '#adapters/postgres'
import { CLE_ESSAI, urlEssai } from '../contracts/base-postgres.contract.js'

const MIGRATIONS = new URL('../../../src/adapters/postgres/migrations/', import.meta.url)
const TABLES = ['temoignage', 'ligne_ressource', 'variante', 'lien', 'dossier_personne']

type Sql = (texte: string) => Promise<Record<string, unknown>[]>

async function avecSchema(essai: (sql: Sql, schema: string) => Promise<void>): Promise<void> {
  const schema = `essai_parts_${randomBytes(4).toString('hex')}`
  const client = new pg.Client({
    connectionString: await urlEssai(),
    options: `-c search_path=${schema}`,
  })
  await client.connect()
  try {
    await essai(async (texte) => (await client.query(texte)).rows, schema)
  } finally {
    await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)
    await client.end()
  }
}

test('les tables de personnes sont en seize parts, et une personne n’en touche qu’une', () =>
  avecSchema(async (sql, schema) => {
    await (await openPostgres({ url: await urlEssai(), schema, cleNir: CLE_ESSAI })).fermer()
    for (const table of TABLES) {
      const parts = await sql(`SELECT 1 FROM pg_inherits WHERE inhparent = '${table}'::regclass`)
      assert.equal(parts.length, 16, table)
    }
    await sql('SET plan_cache_mode = force_generic_plan')
    await sql('PREPARE un (uuid) AS SELECT * FROM ligne_ressource t WHERE t.sujet = $1')
    const plan = await sql(`EXPLAIN EXECUTE un ('00000000-0000-0000-0000-000000000001')`)
    const texte = plan.map((l) => l['QUERY PLAN']).join('\n')
    assert.match(texte, /Subplans Removed: 15/)
    assert.match(texte, /Index Scan/)
  }))

test('une base d’avant les parts garde ses lignes, ses clés et ses références', () =>
  avecSchema(async (sql, schema) => {
    await sql(`CREATE SCHEMA ${schema}`)
    const anciennes = readdirSync(MIGRATIONS).filter((nom) => nom < '0005')
    assert.equal(anciennes.length, 4)
    for (const nom of anciennes) await sql(readFileSync(new URL(nom, MIGRATIONS), 'utf8'))
    await sql(`INSERT INTO dossier (numero, contenu) VALUES ('D1', '')`)
    await sql(`INSERT INTO dossier_personne
               SELECT md5(n::text)::uuid, 'D1', true FROM generate_series(1, 300) n`)
    await sql(readFileSync(new URL('0005-partitions.sql', MIGRATIONS), 'utf8'))
    const gardees = `SELECT count(*)::int AS n, count(DISTINCT tableoid)::int AS parts,
                            count(*) FILTER (WHERE sujet = md5('7')::uuid)::int AS sept
                       FROM dossier_personne`
    assert.deepEqual(await sql(gardees), [{ n: 300, parts: 16, sept: 1 }])
    const doublon = `INSERT INTO dossier_personne VALUES (md5('7')::uuid, 'D1', true)`
    await assert.rejects(sql(doublon), { code: '23505' })
    const orphelin = `INSERT INTO dossier_personne VALUES (md5('x')::uuid, 'D2', true)`
    await assert.rejects(sql(orphelin), { code: '23503' })
    const indexes = await sql(
      `SELECT 1 FROM pg_indexes WHERE tablename = 'dossier_personne'
          AND schemaname = '${schema}'`,
    )
    assert.equal(indexes.length, 2)
    await sql(`DELETE FROM dossier WHERE numero = 'D1'`)
    assert.deepEqual(await sql(gardees), [{ n: 0, parts: 0, sept: 0 }])
  }))
