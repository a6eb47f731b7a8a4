import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import type { Instant, Jour } from '#socle'
import { type BasePostgresEssai, ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { LINA, Monde, mois } from '../contracts/identites.contract.js'
import { contratReperes, Pages } from '../contracts/reperes.contract.js'

contratReperes('postgres', ouvrirBaseEssai)

const surUneBase = (titre: string, faire: (base: BasePostgresEssai) => Promise<void>): void => {
  test(`postgres : ${titre}`, async () => {
    const base = await ouvrirBaseEssai()
    try {
      await faire(base)
    } finally {
      await base.fermer()
    }
  })
}

surUneBase('un fichier commencé avant la lecture et validé après se voit', async (base) => {
  await new Monde(base).recevoir(mois('2026-01', 1_00))
  const pages = new Pages(base)
  const lent = new pg.Client({
    connectionString: base.url,
    options: `-c search_path=${base.schema}`,
  })
  await lent.connect()
  try {
    // A file that is another revision of hers, as ingestion writes it, by a transaction left open.
    await lent.query('BEGIN')
    await lent.query(COPIER_FICHIER)
    await lent.query(COPIER_DECLARATION)
    const avant = await pages.montrer(LINA)
    await pages.verifier(LINA, 'pendant')
    await lent.query('COMMIT')
    await pages.verifier(LINA, 'après')
    assert.notEqual(await pages.montrer(LINA), avant)
  } finally {
    await lent.end()
  }
})

const COPIER_FICHIER = `
  INSERT INTO fichier (id, empreinte, nom, octets, recu_le)
  SELECT gen_random_uuid(), empreinte || '\\x00', nom, octets, recu_le FROM fichier`
const COPIER_DECLARATION = `
  INSERT INTO declaration
  SELECT (jsonb_populate_record(d, jsonb_build_object(
           'id', gen_random_uuid(), 'ordre', 9,
           'fichier', (SELECT id FROM fichier WHERE ecrit = pg_current_xact_id())))).*
    FROM declaration d`

surUneBase('ce que la purge retire ne se voit plus, même lu juste avant', async (base) => {
  await new Monde(base).recevoir(mois('2026-01', 1_00), mois('2026-02', 2_00))
  const pages = new Pages(base)
  const avant = await pages.montrer(LINA)
  const quand = '2029-06-10T08:00:00.000Z' as Instant
  await base.purge.purger({ au: '2031-06-10' as Jour, aBlanc: true, quand })
  assert.equal(await pages.montrer(LINA), avant)
  await base.purge.purger({ au: '2031-06-10' as Jour, aBlanc: false, quand })
  await pages.verifier(LINA, 'après la purge')
  assert.notEqual(await pages.montrer(LINA), avant)
})

surUneBase(
  'une base reprise d’une sauvegarde, aux numéros à venir, répond de même',
  async (base) => {
    const m = new Monde(base)
    await m.recevoir(mois('2026-01', 1_00))
    await base.sql("UPDATE fichier SET ecrit = '1000000000000'")
    const pages = new Pages(base)
    const avant = await pages.montrer(LINA)
    const confirmees = pages.confirmees
    assert.equal(await pages.montrer(LINA), avant)
    assert.equal(pages.confirmees, confirmees + 1)
    await m.recevoir(mois('2026-02', 2_00))
    await pages.verifier(LINA, 'après')
  },
)

surUneBase('après trop d’arrivées, relire coûte moins que chercher', async (base) => {
  const m = new Monde(base)
  await m.recevoir(mois('2026-01', 1_00))
  const { repere } = await base.reperes.lireSitue(async () => undefined)
  assert.match(repere ?? '', /^\d+$/)
  const large = Array.from({ length: 600 }, (_, n) => mois('2026-03', n + 1))
  const avant = await base.reperes.confirmer(repere!, { sujets: [], cles: [] })
  assert.ok(avant !== undefined)
  await m.recevoir(...large.map((d, n) => ({ ...d, ordre: n + 1 })))
  assert.equal(await base.reperes.confirmer(repere!, { sujets: [], cles: [] }), undefined)
})
