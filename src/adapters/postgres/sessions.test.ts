import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Instant } from '#socle'
import { ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { contratSessions } from '../contracts/sessions.contract.js'

contratSessions('sessions, postgres', ouvrirBaseEssai)

test('sessions, postgres : ni le secret du cookie ni la personne en clair', async () => {
  const base = await ouvrirBaseEssai()
  try {
    const quand = '2026-06-01T08:00:00.000Z' as Instant
    const expireLe = '2026-06-01T10:00:00.000Z' as Instant
    await base.sessions.ouvrir('secret-du-cookie', {
      ...{ contenu: 'MOREAU', vueLe: quand, expireLe, quand },
    })
    const lignes = await base.sql('SELECT row_to_json(s)::text AS t FROM session_portail s')
    assert.equal(lignes.length, 1)
    assert.doesNotMatch(JSON.stringify(lignes), /secret-du-cookie|MOREAU|4d4f52454155/i)
  } finally {
    await base.fermer()
  }
})
