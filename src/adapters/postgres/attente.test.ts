import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Instant } from '#socle'
import { contratAttente } from '../contracts/attente.contract.js'
import { ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'

contratAttente('attente, postgres', ouvrirBaseEssai)

test('attente, postgres : ni la clé ni ce qui est gardé en clair', async () => {
  const base = await ouvrirBaseEssai()
  try {
    const quand = '2026-06-01T08:00:00.000Z' as Instant
    const expireLe = '2026-06-01T10:00:00.000Z' as Instant
    await base.attente.garder('saisie secret', { contenu: 'MOREAU', expireLe, quand })
    const lignes = await base.sql('SELECT row_to_json(s)::text AS t FROM attente_portail s')
    assert.equal(lignes.length, 1)
    assert.doesNotMatch(JSON.stringify(lignes), /secret|MOREAU|4d4f52454155/i)
  } finally {
    await base.fermer()
  }
})
