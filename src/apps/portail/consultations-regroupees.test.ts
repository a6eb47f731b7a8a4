import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EntreeJournal } from '#acces'
import { grouperParMois } from './consultations-regroupees.js'

let rang = 0
function acces(quand: string, organisme: string, suite: Partial<EntreeJournal> = {}) {
  rang += 1
  return {
    ...{ chaine: 1, rang, quand, organisme, agent: 'a', finalite: 'rsa', dossier: 'D1' },
    ...{ personne: 'p', objet: 'ressources-mensuelles', de: '2026-08', a: '2026-10' },
    ...suite,
  } as unknown as EntreeJournal
}
const moi = (quand: string, suite: Partial<EntreeJournal> = {}) =>
  acces(quand, 'personne', { finalite: 'information-de-la-personne', ...suite })

test('ses propres lectures d’un jour font une ligne ; celle d’un organisme la coupe', () => {
  const entrees = [
    moi('2026-11-12T09:42:10.000Z'),
    moi('2026-11-12T09:42:05.000Z'),
    moi('2026-11-12T09:30:00.000Z', { objet: 'histoire' }),
    acces('2026-11-12T09:20:00.000Z', 'caf'),
    moi('2026-11-12T09:10:00.000Z'),
    moi('2026-11-11T09:10:00.000Z'),
    acces('2026-11-02T09:20:30.000Z', 'caf'),
    acces('2026-11-02T09:20:00.000Z', 'caf'),
    acces('2026-11-02T08:20:00.000Z', 'caf'),
    acces('2026-10-31T23:20:00.000Z', 'msa'),
    acces('2026-10-31T22:20:00.000Z', 'msa'),
  ]
  const dites = grouperParMois(entrees, new Map()).map(({ mois, rangees }) => [
    mois,
    rangees.map((r) => `${r.entree.organisme} ${r.lectures.map((l) => l.fois).join('+')}`),
  ])
  assert.deepEqual(dites, [
    // Midnight in Paris: the last evening of October in universal time is of November.
    ['2026-11', ['personne 2+1', 'caf 1', 'personne 1', 'personne 1', 'caf 2', 'caf 1', 'msa 1']],
    ['2026-10', ['msa 1']],
  ])
})
