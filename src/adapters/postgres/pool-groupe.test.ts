import assert from 'node:assert/strict'
import { test } from 'node:test'
import { urlEssai } from '../contracts/base-postgres.contract.js'
import { createPoolCles } from './connexion.js'

const QUI = 'SELECT pg_backend_pid() AS pid, $1::int AS n'
const FAUTE = 'SELECT 1 / $1::int'

async function avecPool(
  essai: (pool: ReturnType<typeof createPoolCles>) => Promise<void>,
): Promise<void> {
  const pool = createPoolCles({ url: await urlEssai(), cleNir: '' })
  try {
    await essai(pool)
  } finally {
    await pool.end()
  }
}

test('ce qui est demandé ensemble part par une connexion, chacun a sa réponse', () =>
  avecPool(async (pool) => {
    for (let tour = 0; tour < 2; tour++) {
      // Asked by several parts of a page, some of them a few promises later.
      const lus = await Promise.all(
        [1, 2, 3].map(async (n) => {
          for (let i = 0; i < n; i++) await null
          return (await pool.query<{ pid: number; n: number }>(QUI, [n])).rows[0]!
        }),
      )
      assert.deepEqual(
        lus.map((l) => l.n),
        [1, 2, 3],
      )
      assert.equal(new Set(lus.map((l) => l.pid)).size, 1)
      assert.equal(pool.totalCount, 1)
    }
  }))

test('un ordre qui échoue ne défait ni ceux d’avant ni ceux d’après', () =>
  avecPool(async (pool) => {
    await pool.query('CREATE TABLE pg_temp.t (n int)')
    const noter = (n: number) => pool.query('INSERT INTO pg_temp.t VALUES ($1)', [n])
    const [avant, faute, apres, lus] = await Promise.allSettled([
      ...[noter(1), pool.query(FAUTE, [0]), noter(2)],
      pool.query('SELECT n FROM pg_temp.t WHERE n > $1 ORDER BY n', [0]),
    ])
    assert.equal(avant?.status, 'fulfilled')
    assert.equal(faute?.status === 'rejected' && (faute.reason as { code: string }).code, '22012')
    assert.equal(apres?.status, 'fulfilled')
    assert.deepEqual(lus?.status === 'fulfilled' && lus.value.rows, [{ n: 1 }, { n: 2 }])
    // The connection of a fault is thrown away, its temporary table with it.
    await assert.rejects(noter(3), { code: '42P01' })
  }))

test('une connexion coupée rejette tout ce qu’elle portait, et la suivante répond', () =>
  avecPool(async (pool) => {
    const coupes = await Promise.allSettled([
      pool.query('SELECT pg_terminate_backend(pg_backend_pid())'),
      ...[1, 2].map((n) => pool.query(QUI, [n])),
    ])
    assert.deepEqual(
      coupes.map((c) => c.status),
      ['rejected', 'rejected', 'rejected'],
    )
    assert.equal((await pool.query(QUI, [4])).rows[0].n, 4)
  }))
