import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Instant, type Jour, jourDeParis } from '#socle'
import { horlogeDemonstration } from './horloge-demonstration.js'

const HIVER = '2026-11-12' as Jour
const ETE = '2026-07-14' as Jour
const CAS = [
  { titre: 'hiver, hiver', jour: HIVER, vrai: '2027-02-03T09:42:00.000Z', attendu: 'T09:42' },
  { titre: 'été, hiver', jour: HIVER, vrai: '2027-07-03T08:42:00.000Z', attendu: 'T09:42' },
  { titre: 'hiver, été', jour: ETE, vrai: '2025-01-03T09:42:00.000Z', attendu: 'T08:42' },
  {
    titre: 'passé minuit à Paris',
    jour: HIVER,
    vrai: '2027-07-02T22:30:00.000Z',
    attendu: 'T23:30',
  },
  { titre: 'le jour même', jour: HIVER, vrai: '2026-11-12T22:59:00.000Z', attendu: 'T22:59' },
]

for (const { titre, jour, vrai, attendu } of CAS) {
  test(`horloge de la démonstration : ${titre}`, () => {
    const dite = horlogeDemonstration(jour, () => vrai as Instant)()
    assert.equal(jourDeParis(dite), jour)
    assert.equal(dite.slice(10, 16), attendu)
  })
}

test('horloge de la démonstration : elle avance, et passe au lendemain', () => {
  let vrai = '2027-02-03T22:50:00.000Z' as Instant
  const horloge = horlogeDemonstration(HIVER, () => vrai)
  assert.equal(horloge(), '2026-11-12T22:50:00.000Z')
  vrai = '2027-02-03T23:10:00.000Z' as Instant
  assert.equal(jourDeParis(horloge()), '2026-11-13')
})
