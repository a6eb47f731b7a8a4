import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { acteSuite, contratSuites } from '../contracts/suites.contract.js'

contratSuites('postgres', ouvrirBaseEssai)

test('suites, postgres : ni mots ni montant en clair', async () => {
  const base = await ouvrirBaseEssai()
  try {
    await base.suites.ajouter(acteSuite('D1-RSA', 0))
    const [ligne] = await base.sql<{ texte: string }>(
      `SELECT row_to_json(s)::text || encode(contenu, 'escape') AS texte FROM suite_acte s`,
    )
    assert.equal(/économies|12345/.test(ligne!.texte), false)
  } finally {
    await base.fermer()
  }
})
