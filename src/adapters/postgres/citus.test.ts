import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import pg from 'pg'
import { openPostgres } from '#adapters/postgres'
import { CLE_ESSAI } from '../contracts/base-postgres.contract.js'
import { recevoir, referentielDe } from '../contracts/referentiel.contract.js'
import { SCENARIOS } from '../contracts/scenarios.contract.js'

const URL_CITUS = process.env.ALASOURCE_TEST_CITUS_URL
const REPARTITION = new URL('../../../src/adapters/postgres/citus.sql', import.meta.url)
const skip = URL_CITUS
  ? false
  : 'no Citus here: give a server that has the extension in ALASOURCE_TEST_CITUS_URL'

test('le registre réparti par Citus garde et rend ce qu’il reçoit', { skip }, async () => {
  const schema = `essai_citus_${randomBytes(4).toString('hex')}`
  const options = { url: URL_CITUS!, schema, cleNir: CLE_ESSAI, parts: 2 }
  await (await openPostgres(options)).fermer()
  const client = new pg.Client({
    connectionString: options.url,
    options: `-c search_path=${schema},public`,
  })
  await client.connect()
  try {
    await client.query('CREATE EXTENSION IF NOT EXISTS citus')
    await client.query(readFileSync(REPARTITION, 'utf8'))
    const base = await openPostgres(options)
    for (const arrivee of SCENARIOS.flatMap((s) => s.arrivees)) {
      assert.notEqual((await recevoir(referentielDe(base), arrivee)).statut, 'rejete')
    }
    await base.fermer()
    const { rows } = await client.query('SELECT count(*)::int AS n FROM ligne_ressource')
    assert.ok(rows[0].n > 0)
  } finally {
    await client.query(`DROP SCHEMA ${schema} CASCADE`)
    await client.end()
  }
})
