import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Instant, Jour } from '#socle'
import { contratAssistance } from '../contracts/assistance.contract.js'
import { ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'

contratAssistance('assistance, postgres', ouvrirBaseEssai)

test('assistance, postgres : ni nom ni sujet en clair dans la base', async () => {
  const base = await ouvrirBaseEssai()
  try {
    const quand = '2026-06-01T08:00:00.000Z' as Instant
    const identite = {
      nomNaissance: 'FICTIVE',
      prenoms: 'Aline',
      dateNaissance: '1990-05-04' as Jour,
    }
    await base.assistance.ouvrir('sujet-clair', { reference: 'A-1', ouverteLe: quand, identite })
    await base.assistance.clore('A-1', { par: 'agent-1', quand, texte: 'Aline a rappelé.' })
    const lignes = await base.sql(`SELECT row_to_json(x)::text AS t FROM assistance x
      UNION ALL SELECT row_to_json(x)::text FROM assistance_acte x`)
    assert.equal(lignes.length, 2)
    assert.doesNotMatch(JSON.stringify(lignes), /FICTIVE|Aline|sujet-clair|1990/)
  } finally {
    await base.fermer()
  }
})
