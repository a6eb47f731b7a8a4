import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPostgres } from '#adapters/postgres'
import { CLE_ESSAI, ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { contratDebits } from '../contracts/debits.contract.js'

contratDebits('débit, postgres', ouvrirBaseEssai)

test('débit, postgres : deux processus partagent la minute', async () => {
  const base = await ouvrirBaseEssai()
  const autre = await openPostgres({ url: base.url, schema: base.schema, cleNir: CLE_ESSAI })
  try {
    const prise = { application: 'caf', minute: 7, voulu: 3, limite: 50 }
    const accords = await Promise.all(
      Array.from({ length: 40 }, (_, n) => (n % 2 ? base : autre).debits.prendre(prise)),
    )
    assert.equal(
      accords.reduce((n, { accorde }) => n + accorde, 0),
      prise.limite,
    )
  } finally {
    await autre.fermer()
    await base.fermer()
  }
})
