import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexMois, type Jour, jour, mois } from '#socle'
import { contient, couvreLeMois, joursDe, moisDe, plusMois, toucheLeMois } from './jours.js'

const j = (texte: string | null): Jour | null => (texte === null ? null : jour(texte))
const MARS = indexMois(mois('2026-03'))

/** From a day to a day: does it hold 15 March, cover March, touch March? */
const PERIODES: readonly (readonly [string | null, string | null, boolean, boolean, boolean])[] = [
  [null, null, true, true, true],
  ['2026-03-15', '2026-03-15', true, false, true],
  ['2026-03-16', null, false, false, true],
  [null, '2026-03-14', false, false, true],
  ['2026-03-01', '2026-03-31', true, true, true],
  ['2026-03-02', '2026-03-31', true, false, true],
  ['2026-03-01', '2026-03-30', true, false, true],
  ['2026-03-31', null, false, false, true],
  ['2026-04-01', null, false, false, false],
  [null, '2026-03-01', false, false, true],
  [null, '2026-02-28', false, false, false],
]
for (const [de, a, tient, couvre, touche] of PERIODES) {
  test(`de ${de ?? '…'} à ${a ?? '…'} : le 15 mars, tout mars, un jour de mars`, () => {
    const periode = { de: j(de), a: j(a) }
    assert.deepEqual(
      [
        contient(periode, jour('2026-03-15')),
        couvreLeMois(periode, MARS),
        toucheLeMois(periode, MARS),
      ],
      [tient, couvre, touche],
    )
  })
}

test('de date à date : le même jour, ou le dernier d’un mois plus court', () => {
  for (const [de, plus, a] of [
    ['2026-01-15', 1, '2026-02-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2026-05-31', -3, '2026-02-28'],
    ['2020-02-29', 12, '2021-02-28'],
  ] as const) {
    assert.equal(plusMois(jour(de), plus), a, `${de} + ${plus}`)
  }
})

test('jours comptés du premier au dernier, bissextiles comprises', () => {
  for (const [de, a, jours] of [
    ['2026-03-01', '2026-03-01', 1],
    ['2026-02-28', '2026-03-01', 2],
    ['2024-02-28', '2024-03-01', 3],
    ['2026-01-01', '2026-12-31', 365],
    ['2024-01-01', '2024-12-31', 366],
    ['2000-01-01', '2000-12-31', 366],
    ['1900-01-01', '1900-12-31', 365],
    ['2025-12-31', '2026-01-01', 2],
    ['2026-01-01', '2026-04-02', 92],
    ['2026-06-30', '2026-08-01', 33],
  ] as const) {
    assert.equal(joursDe(jour(de), jour(a)), jours, `${de} → ${a}`)
  }
})

test('le mois d’un jour', () => assert.equal(moisDe(jour('2026-03-31')), MARS))
