import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centimes, type Instant, mois } from '#socle'
import { ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { contratReleves } from '../contracts/releves.contract.js'

contratReleves('relevés, postgres', ouvrirBaseEssai)

test('relevés, postgres : ni code ni montant en clair', async () => {
  const base = await ouvrirBaseEssai()
  try {
    await base.releves.garder('a'.repeat(32), {
      ...{ numero: 'R-1', code: 'ABCDEFGHJKLM', delivreLe: '2026-11-12T08:00:00.000Z' as Instant },
      ...{ de: mois('2026-08'), a: mois('2026-10'), champs: ['net-social'], lignes: 1 },
      totaux: { 'net-social': centimes(123_456) },
    })
    const [ligne] = await base.sql<{ texte: string }>(
      `SELECT row_to_json(r)::text || encode(contenu, 'escape') AS texte FROM releve r`,
    )
    assert.equal(/ABCDEFGHJKLM|123456/.test(ligne!.texte), false)
  } finally {
    await base.fermer()
  }
})
