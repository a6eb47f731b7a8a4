import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import pg from 'pg'
import { type EntreeJournal, texteCanonique } from '#acces'
import { openPostgres } from '#adapters/postgres'
import { CLE_ESSAI, ouvrirBaseEssai, urlEssai } from '../contracts/base-postgres.contract.js'
import { trace } from '../contracts/journal.contract.js'

const sha256 = (texte: string | Buffer): string => createHash('sha256').update(texte).digest('hex')

/** A base whose journal was begun by version 0.1: one chain, entries without fields. */
async function baseAncienne(client: pg.Client, schema: string): Promise<void> {
  const nom = '0002-journal.sql'
  const url = new URL(`../../../src/adapters/postgres/migrations/${nom}`, import.meta.url)
  const sql = readFileSync(url)
  await client.query(`CREATE SCHEMA ${schema}`)
  await client.query(sql.toString())
  await client.query(
    `CREATE TABLE migration (numero integer PRIMARY KEY, nom text NOT NULL, empreinte text NOT NULL,
       appliquee_le timestamptz NOT NULL DEFAULT now())`,
  )
  await client.query('INSERT INTO migration VALUES (2, $1, $2)', [nom, sha256(sql)])
  let empreinte = '0'.repeat(64)
  for (let rang = 1; rang <= 5; rang += 1) {
    const t = trace(rang)
    empreinte = sha256(`${empreinte}\n${texteCanonique(0, rang, t)}`)
    await client.query(
      `INSERT INTO journal (rang, quand, organisme, agent, finalite, dossier, personne, objet,
         empreinte) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, decode($9, 'hex'))`,
      [rang, t.quand, t.organisme, t.agent, t.finalite, t.dossier, t.personne, t.objet, empreinte],
    )
  }
}

test('le journal de la version 0.1 est repris, vérifié, montré et continué', async () => {
  const url = await urlEssai()
  const schema = `essai_${randomBytes(8).toString('hex')}`
  const client = new pg.Client({ connectionString: url, options: `-c search_path=${schema}` })
  await client.connect()
  try {
    await baseAncienne(client, schema)
    const base = await openPostgres({ url, cleNir: CLE_ESSAI, schema })
    assert.deepEqual(await base.journal.verifier(), { entrees: 5, valide: true })
    await base.journal.ecrire([trace(6)])
    const siennes = await base.journal.listForPersonne('a'.repeat(32), 10)
    const place = ({ chaine, rang }: EntreeJournal) => [chaine, rang]
    assert.deepEqual(siennes.map(place).at(0), [6, 1])
    assert.deepEqual(siennes.map(place).at(-1), [0, 1])
    assert.deepEqual(await base.journal.verifier(), { entrees: 6, valide: true })
    await client.query('ALTER TABLE journal DISABLE TRIGGER journal_en_ajout_seul')
    await client.query(`UPDATE journal SET agent = 'x' WHERE chaine = 0 AND rang = 4`)
    assert.equal((await base.journal.verifier()).premiereRupture, 4)
    await base.fermer()
  } finally {
    await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)
    await client.end()
  }
})

test('le journal qui n’écrit plus est une panne, et reprend quand il est rétabli', async () => {
  const base = await ouvrirBaseEssai()
  try {
    await base.sql('ALTER TABLE journal_bout RENAME TO ailleurs')
    await assert.rejects(base.journal.ecrire([trace(1)]), {
      name: 'Panne',
      code: 'journal-indisponible',
    })
    await base.sql('ALTER TABLE ailleurs RENAME TO journal_bout')
    await base.journal.ecrire([trace(2)])
    assert.deepEqual(await base.journal.verifier(), { entrees: 1, valide: true })
  } finally {
    await base.fermer()
  }
})
