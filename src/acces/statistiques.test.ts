import assert from 'node:assert/strict'
import { test } from 'node:test'
import { diffusable } from '#acces'

const CAS = [
  { titre: 'zéro ne désigne personne', compte: 0, attendu: 0 },
  { titre: 'une personne se reconnaîtrait', compte: 1, attendu: null },
  { titre: 'juste sous le seuil', compte: 10, attendu: null },
  { titre: 'au seuil', compte: 11, attendu: 11 },
  { titre: 'au-dessus', compte: 4_211, attendu: 4_211 },
]

for (const { titre, compte, attendu } of CAS) {
  test(`statistiques : ${titre}`, () => assert.equal(diffusable(compte), attendu))
}
