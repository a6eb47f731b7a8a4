import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Instant } from '#socle'
import { ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { contratDemandesDonnees } from '../contracts/demandes-donnees.contract.js'

contratDemandesDonnees('demandes sur les données, postgres', ouvrirBaseEssai)

test('demandes sur les données, postgres : le texte n’est pas en clair', async () => {
  const base = await ouvrirBaseEssai()
  try {
    await base.demandesDonnees.deposer('a'.repeat(32), {
      ...{ recu: 'D-1', genre: 'autre', faiteLe: '2026-06-01T08:00:00.000Z' as Instant },
      texte: 'Camille Fictive a regardé mes données.',
    })
    const [ligne] = await base.sql<{ texte: string }>(
      `SELECT row_to_json(d)::text || encode(texte, 'escape') AS texte FROM demande_donnees d`,
    )
    assert.equal(ligne!.texte.includes('Camille'), false)
  } finally {
    await base.fermer()
  }
})
