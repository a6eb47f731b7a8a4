import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  acteAccompagnement,
  contratAccompagnements,
} from '../contracts/accompagnements.contract.js'
import { ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'

contratAccompagnements('postgres', ouvrirBaseEssai)

test('accompagnement, postgres : aucun mot en clair', async () => {
  const base = await ouvrirBaseEssai()
  try {
    await base.accompagnements.ajouter(acteAccompagnement('D1', 0))
    const [ligne] = await base.sql<{ texte: string }>(
      `SELECT row_to_json(s)::text || encode(contenu, 'escape') AS texte
         FROM accompagnement_acte s`,
    )
    assert.equal(/enfants/.test(ligne!.texte), false)
  } finally {
    await base.fermer()
  }
})
