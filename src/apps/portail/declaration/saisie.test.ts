import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lireMontant } from './saisie.js'

const CAS: readonly (readonly [string, number | undefined])[] = [
  ['', undefined],
  ['abc', undefined],
  ['-12', undefined],
  ['12,345', undefined],
  ['1.2.3', undefined],
  ['100 000,01', undefined],
  ['100 000', 10_000_000],
  ['0', 0],
  ['412', 41_200],
  ['412,4', 41_240],
  ['412.40 €', 41_240],
  ['1 234,56', 123_456],
  ['1\u202f234,56\u00a0€', 123_456],
]

for (const [texte, attendu] of CAS) {
  test(`montant tapé « ${texte} »`, () => assert.equal(lireMontant(texte), attendu))
}
