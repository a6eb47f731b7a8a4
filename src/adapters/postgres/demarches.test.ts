import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Instant, jour } from '#socle'
import { ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { contratDemarches } from '../contracts/demarches.contract.js'

contratDemarches('démarches, postgres', ouvrirBaseEssai)

test('démarches, postgres : ce qui est tapé n’est pas en clair', async () => {
  const base = await ouvrirBaseEssai()
  try {
    const iban = 'FR7630006000011234567890189'
    await base.demarches.garderBrouillon('a'.repeat(32), {
      ...{ numero: 'Q-1', type: 'rsa', commenceeLe: '2026-11-12T08:00:00.000Z' as Instant },
      ...{ jour: jour('2026-11-12'), jusquAu: jour('2027-02-12'), rang: 0, saisie: { iban } },
    })
    const [ligne] = await base.sql<{ texte: string }>(
      `SELECT row_to_json(b)::text || encode(contenu, 'escape') AS texte
         FROM demarche_brouillon b`,
    )
    assert.equal(ligne!.texte.includes(iban), false)
  } finally {
    await base.fermer()
  }
})
