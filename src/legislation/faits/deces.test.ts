import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Jour } from '#socle'
import { enfantCompte } from './deces.js'
import { essai } from './foyers-essai.js'

/** A child, the day looked at, whether he counts; examination of September 2025. */
const JOURS: readonly (readonly [string, object, string, boolean])[] = [
  ['vivant', {}, '2025-05-31', true],
  ['mineur, la veille', { deces: '2025-05-31' }, '2025-05-30', true],
  ['mineur, le jour', { deces: '2025-05-31' }, '2025-05-31', true],
  // L. 262-21 keeps a minor only; a major child counts until the day before
  ['majeur, la veille', { naissance: '2005-01-01', deces: '2025-05-31' }, '2025-05-30', true],
  ['majeur, le jour', { naissance: '2005-01-01', deces: '2025-05-31' }, '2025-05-31', false],
  // Before the death, the day looked at decides; after it, that of the death
  ['parti avant', parti('2025-04-30'), '2025-05-30', false],
  ['parti avant, encore là en avril', parti('2025-04-30'), '2025-04-30', true],
  ['parti avant, le jour', parti('2025-04-30'), '2025-05-31', false],
  ['parti ce jour, après', parti('2025-05-31'), '2025-06-30', true],
]

function parti(a: string): object {
  return { presence: { de: '2017-05-05', a }, deces: '2025-05-31' }
}

for (const [titre, enfant, jour, attendu] of JOURS) {
  test(`enfant décédé : ${titre}, regardé le ${jour} (CASF, art. L. 262-21)`, () => {
    const foyer = essai({ enfants: [enfant] })
    assert.equal(enfantCompte(foyer.personnes[1]!, jour as Jour, foyer), attendu)
  })
}
