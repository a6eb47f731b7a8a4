import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Jour, jour, mois } from '#socle'
import { rappelDuJour, semaineDe } from './ronde.js'

const DOSSIER = { numero: 'D1', moisDemande: mois('2025-12'), organisme: 'caf' } as const

/** December 2026: open on 1 November, due on the 30th. */
const JOURS = [
  { titre: 'le jour de l’ouverture', jour: '2026-11-01', attendu: 'N06' },
  { titre: 'la veille du premier rappel', jour: '2026-11-22', attendu: 'N06' },
  { titre: 'sept jours avant', jour: '2026-11-23', attendu: 'N07' },
  { titre: 'deux jours avant', jour: '2026-11-28', attendu: 'N08' },
  { titre: 'le dernier jour', jour: '2026-11-30', attendu: 'N08' },
  { titre: 'le lendemain', jour: '2026-12-01', attendu: 'N09' },
]
for (const { titre, jour: j, attendu } of JOURS) {
  test(`rappel ${titre}`, () => {
    assert.equal(rappelDuJour(DOSSIER, [], jour(j))?.code, attendu)
  })
}

test('une déclaration envoyée n’a plus de rappel ; une autre ne compte pas', () => {
  const le = jour('2026-11-28')
  assert.equal(rappelDuJour(DOSSIER, [{ moisExamen: mois('2026-12') }], le), undefined)
  assert.equal(rappelDuJour(DOSSIER, [{ moisExamen: mois('2026-09') }], le)?.code, 'N08')
})

test('le même rappel a le même fait, quel que soit le jour où on le dit', () => {
  const faits = ['2026-11-23', '2026-11-25'].map((j) => rappelDuJour(DOSSIER, [], jour(j))?.fait)
  assert.equal(faits[0], faits[1])
})

const SEMAINES = [
  { titre: 'du lundi au dimanche', un: '2026-11-09', autre: '2026-11-15', meme: true },
  { titre: 'du dimanche au lundi', un: '2026-11-15', autre: '2026-11-16', meme: false },
]
for (const { titre, un, autre, meme } of SEMAINES) {
  test(`semaine, ${titre}`, () => {
    assert.equal(semaineDe(un as Jour) === semaineDe(autre as Jour), meme)
  })
}
