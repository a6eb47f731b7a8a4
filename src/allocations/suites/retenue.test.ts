import assert from 'node:assert/strict'
import { test } from 'node:test'
import { retenueMensuelle } from '#allocations'
import { centimes, jour } from '#socle'

/** Amounts worked out by hand from the slices of the arrêté du 20 décembre 2019, art. 5. */
const CAS = [
  ['aucun revenu : la part fixe seule', 0, 4_900],
  ['au bord de la première tranche', 26_600, 4_900],
  ['dans la première tranche, 25 %', 36_600, 7_400],
  ['dans la deuxième, 35 %', 49_600, 4_900 + 3_250 + 3_500],
  ['dans la troisième, 45 %', 69_300, 4_900 + 3_250 + 6_895 + 4_500],
  ['au-dessus, 60 %', 89_200, 4_900 + 3_250 + 6_895 + 8_955 + 6_000],
  ['revenu inconnu : celui que le texte suppose', null, 4_900 + 3_250 + 6_895 + 8_955 + 23_640],
] as const

for (const [titre, revenu, attendu] of CAS) {
  test(`retenue : ${titre}`, () => {
    const pondere = revenu === null ? null : centimes(revenu)
    assert.equal(retenueMensuelle(pondere, jour('2026-11-12')), attendu)
  })
}
