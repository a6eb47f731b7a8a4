import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPostgres } from '#adapters/postgres'
import type { Instant } from '#socle'
import { CLE_ESSAI, ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { contratBrisDeGlace } from '../contracts/bris-de-glace.contract.js'
import { contratSurveillance } from '../contracts/surveillance.contract.js'

contratSurveillance('surveillance, postgres', ouvrirBaseEssai)
contratBrisDeGlace('bris de glace, postgres', ouvrirBaseEssai)

test('surveillance, postgres : deux processus partagent les compteurs', async () => {
  const base = await ouvrirBaseEssai()
  try {
    const autre = await openPostgres({ url: base.url, schema: base.schema, cleNir: CLE_ESSAI })
    const seuils = { minute: 15, heure: 100, jour: 100 }
    const demande = { cible: 'agent:caf/7', requis: 1, voulu: 2, seuils }
    const accords = await Promise.all(
      Array.from({ length: 40 }, (_, n) => {
        const { surveillance } = n % 2 === 0 ? base : autre
        return surveillance.reserver([demande], '2026-06-01T08:00:00.000Z' as Instant)
      }),
    )
    await autre.fermer()
    assert.equal(
      accords.flat().reduce((n, x) => n + x.accorde, 0),
      seuils.minute,
    )
  } finally {
    await base.fermer()
  }
})
