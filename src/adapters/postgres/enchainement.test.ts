import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { urlEssai } from '../contracts/base-postgres.contract.js'
import { enchainer, type Ordre } from './enchainement.js'
import { octetsTableau, verserUuid } from './tableau-uuid.js'

const UN: Ordre = { nom: 'un', texte: "SELECT 1, NULL, 'é'", valeurs: [] }
const SUITE: Ordre = {
  nom: 'suite',
  texte: 'SELECT n FROM generate_series(1, $1::int) n',
  valeurs: ['3'],
}
const RIEN: Ordre = { nom: 'rien', texte: 'SELECT 1 WHERE false', valeurs: [] }
const FAUTE: Ordre = { nom: 'faute', texte: 'SELECT 1 / $1::int', valeurs: ['0'] }

async function avecClient(essai: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: await urlEssai() })
  await client.connect()
  try {
    await essai(client)
  } finally {
    await client.end()
  }
}

test('chaque ordre rend ses lignes, préparé ou non', () =>
  avecClient(async (client) => {
    const attendu = [[['1', null, 'é']], [], [['1'], ['2'], ['3']]]
    for (let i = 0; i < 2; i++) {
      assert.deepEqual(await enchainer(client, [UN, RIEN, SUITE]), attendu)
    }
    const { rows } = await client.query('SELECT FROM pg_prepared_statements')
    assert.equal(rows.length, 3)
  }))

test('un ordre qui échoue défait ceux d’avant, et la connexion sert encore', () =>
  avecClient(async (client) => {
    const creer: Ordre = { nom: 'creer', texte: 'CREATE TEMP TABLE t (n int)', valeurs: [] }
    const debut: Ordre = { nom: 'debut', texte: 'BEGIN', valeurs: [] }
    await assert.rejects(enchainer(client, [creer, FAUTE, UN]), { code: '22012' })
    assert.deepEqual(await enchainer(client, [SUITE]), [[['1'], ['2'], ['3']]])
    await assert.rejects(client.query('SELECT FROM t'), { code: '42P01' })
    // A begun transaction waits for its ROLLBACK: nothing after the fault is done.
    await assert.rejects(enchainer(client, [debut, FAUTE]), { code: '22012' })
    await assert.rejects(client.query('SELECT 1'), { code: '25P02' })
    await client.query('ROLLBACK')
    assert.equal((await client.query('SELECT 1')).rowCount, 1)
  }))

test('un tableau d’uuid en binaire est celui que lit la base', () =>
  avecClient(async (client) => {
    for (const uuids of [[], ['0'.repeat(32)], ['f'.repeat(32), '0123456789abcdef'.repeat(2)]]) {
      const cible = new Uint8Array(7 + octetsTableau(uuids.length))
      const valeurs = [verserUuid(uuids, cible, 7) as Buffer]
      const texte = "SELECT replace(array_to_string($1::uuid[], ' '), '-', '')"
      const [lignes] = await enchainer(client, [{ nom: 'uuids', texte, valeurs }])
      assert.deepEqual(lignes, [[uuids.join(' ')]])
    }
  }))
