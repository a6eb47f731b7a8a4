import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { QuestionNouvelle, QuestionStore } from '#acces'
import type { Instant } from '#socle'

const [A, B] = ['a'.repeat(32), 'b'.repeat(32)] as const
const a = (heure: string): Instant => `2026-06-01T${heure}.000Z` as Instant
const question = (recu: string, rang: number, heure = '08:00:00'): QuestionNouvelle => ({
  recu,
  chaine: 3,
  rang,
  poseeLe: a(heure),
  question: 'Je n’ai aucun dossier à cette caisse : pourquoi ?',
})

export function contratQuestions(
  nom: string,
  ouvrir: () => Promise<{ questions: QuestionStore; fermer(): Promise<void> }>,
): void {
  test(`${nom} : une question par accès, reçue, répondue une fois`, async () => {
    const { questions, fermer } = await ouvrir()
    try {
      assert.equal(await questions.repondre('Q-1', 'rien', a('09:00:00')), false)
      assert.equal(await questions.poser(A, question('Q-1', 7)), true)
      assert.equal(await questions.poser(A, question('Q-2', 7)), false)
      assert.equal(await questions.poser(B, question('Q-3', 7, '08:30:00')), true)
      assert.equal(await questions.poser(A, question('Q-4', 8, '09:00:00')), true)
      const ouverte = { reponse: null, repondueLe: null }
      assert.deepEqual(await questions.listForPersonne(A), [
        { ...question('Q-4', 8, '09:00:00'), ...ouverte },
        { ...question('Q-1', 7), ...ouverte },
      ])
      const recus = async () => (await questions.listOuvertes(9)).map((q) => q.recu)
      assert.equal((await questions.listOuvertes(1))[0]?.personne, A)
      assert.deepEqual(await recus(), ['Q-1', 'Q-3', 'Q-4'])
      assert.equal(await questions.repondre('Q-1', 'Une erreur de saisie.', a('10:00:00')), true)
      assert.equal(await questions.repondre('Q-1', 'Autre chose.', a('11:00:00')), false)
      assert.deepEqual(await recus(), ['Q-3', 'Q-4'])
      const [, repondue] = await questions.listForPersonne(A)
      assert.deepEqual(
        [repondue?.reponse, repondue?.repondueLe],
        ['Une erreur de saisie.', a('10:00:00')],
      )
    } finally {
      await fermer()
    }
  })
}
