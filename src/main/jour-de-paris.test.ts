import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantDepuis } from '#socle'
import { jourDeParis } from './jour-de-paris.js'

test('the civil day is the one of the system’s time zones, hour by hour near each change', () => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' })
  let compares = 0
  for (let annee = 1997; annee <= 2040; annee += 1) {
    for (const [mois, jour] of [
      [0, 1],
      [2, 24],
      [5, 30],
      [9, 24],
      [11, 31],
    ] as const) {
      for (let heure = 0; heure < 24 * 8; heure += 1) {
        const ms = Date.UTC(annee, mois, jour, heure, 30)
        assert.equal(jourDeParis(instantDepuis(ms)), format.format(ms), new Date(ms).toISOString())
        compares += 1
      }
    }
  }
  assert.equal(compares, 44 * 5 * 24 * 8)
})
