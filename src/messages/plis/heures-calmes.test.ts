import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Instant } from '#socle'
import { apresLeCalme, estCalme, heureDeParis } from './heures-calmes.js'

const NUIT = { de: 21, a: 8 }

const HEURES = [
  { titre: 'hiver', instant: '2026-11-12T09:42:00.000Z', heure: 10 },
  { titre: 'été', instant: '2026-07-12T09:42:00.000Z', heure: 11 },
  { titre: 'hiver, après minuit à Paris', instant: '2026-11-12T23:30:00.000Z', heure: 0 },
  { titre: 'été, après minuit à Paris', instant: '2026-07-12T22:30:00.000Z', heure: 0 },
]
for (const { titre, instant, heure } of HEURES) {
  test(`heure de Paris, ${titre}`, () => assert.equal(heureDeParis(instant as Instant), heure))
}

/** 21:00 in Paris is 20:00 UTC in winter. */
const CALMES = [
  { titre: 'une minute avant 21 h', instant: '2026-11-12T19:59:00.000Z', calme: false },
  { titre: 'à 21 h', instant: '2026-11-12T20:00:00.000Z', calme: true },
  { titre: 'à 7 h 59', instant: '2026-11-12T06:59:00.000Z', calme: true },
  { titre: 'à 8 h', instant: '2026-11-12T07:00:00.000Z', calme: false },
]
for (const { titre, instant, calme } of CALMES) {
  test(`la nuit est calme, ${titre} : ${calme}`, () => {
    assert.equal(estCalme(instant as Instant, NUIT), calme)
  })
}

const SUITES = [
  { titre: 'le soir', instant: '2026-11-12T21:17:00.000Z', calme: NUIT, le: '2026-11-13T07:00' },
  { titre: 'le matin', instant: '2026-11-13T03:00:00.000Z', calme: NUIT, le: '2026-11-13T07:00' },
  { titre: 'le jour', instant: '2026-11-12T12:17:00.000Z', calme: NUIT, le: '2026-11-12T12:17' },
  { titre: 'sans calme', instant: '2026-11-12T21:17:00.000Z', calme: null, le: '2026-11-12T21:17' },
  {
    ...{ titre: 'heures égales : aucune', instant: '2026-11-12T21:17:00.000Z' },
    ...{ calme: { de: 9, a: 9 }, le: '2026-11-12T21:17' },
  },
]
for (const { titre, instant, calme, le } of SUITES) {
  test(`part après les heures calmes, ${titre}`, () => {
    assert.equal(apresLeCalme(instant as Instant, calme).slice(0, 16), le)
  })
}
