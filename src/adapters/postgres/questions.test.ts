import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Instant } from '#socle'
import { ouvrirBaseEssai } from '../contracts/base-postgres.contract.js'
import { contratQuestions } from '../contracts/questions.contract.js'

contratQuestions('questions, postgres', ouvrirBaseEssai)

test('questions, postgres : le texte n’est pas en clair', async () => {
  const base = await ouvrirBaseEssai()
  try {
    await base.questions.poser('a'.repeat(32), {
      ...{ recu: 'Q-1', chaine: 1, rang: 1, poseeLe: '2026-06-01T08:00:00.000Z' as Instant },
      question: 'Camille Fictive a-t-elle regardé ?',
    })
    const [ligne] = await base.sql<{ texte: string }>(
      `SELECT row_to_json(q)::text || encode(question, 'escape') AS texte FROM question_acces q`,
    )
    assert.equal(ligne!.texte.includes('Camille'), false)
  } finally {
    await base.fermer()
  }
})
