import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phrasePlan } from './mots.js'

const CAS = [
  {
    mensualite: 1_000,
    reste: 2_809,
    attendu: /10,00 € .* en 3 fois\. La dernière est de 8,09 €\.$/,
  },
  { mensualite: 1_000, reste: 3_000, attendu: /10,00 € .* en 3 fois\.$/ },
  { mensualite: 1_000, reste: 1_001, attendu: /en 2 fois\. La dernière est de 0,01 €\.$/ },
  { mensualite: 1_000, reste: 1_000, attendu: /^10,00 € .* en une fois/ },
  { mensualite: 1_000, reste: 999, attendu: /^9,99 € .* en une fois/ },
]

for (const { mensualite, reste, attendu } of CAS) {
  test(`plan : ${mensualite} par mois, ${reste} à rendre`, () => {
    assert.match(phrasePlan(mensualite, reste).replace(/\u00a0/g, ' '), attendu)
  })
}
