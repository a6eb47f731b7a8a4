import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Instant, nirFictif } from '#socle'
import { ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { contratLiensIdentite } from '../contracts/liens-identite.contract.js'

contratLiensIdentite('postgres', ouvrirBaseEssai)

test('postgres : la table des liens ne montre ni le sujet ni le numéro', async () => {
  const base = await ouvrirBaseEssai()
  try {
    const traits = { sexe: 2, annee: 1990, moisNaissance: 1, departement: '75' } as const
    const nir = nirFictif({ ...traits, commune: 950, ordre: 1 })
    await base.liens.lier('sujet-visible', nir, '2026-11-12T09:42:00.000Z' as Instant)
    const [ligne] = await base.sql<{ texte: string }>(
      `SELECT row_to_json(l)::text || encode(nir, 'escape') AS texte FROM lien_identite l`,
    )
    assert.ok(ligne)
    assert.equal(ligne.texte.includes('sujet-visible'), false)
    assert.equal(ligne.texte.includes(nir), false)
  } finally {
    await base.fermer()
  }
})
