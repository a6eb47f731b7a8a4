import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  ageAnnees,
  dernierJour,
  estJour,
  jour,
  jourDepuisNumero,
  jourPlus,
  jourPlusMoisFinDeMois,
  listMois,
  mois,
  moisEntre,
  moisPlus,
  numeroJour,
  parseInstant,
} from './index.js'

test('les mois franchissent l’année dans les deux sens', () => {
  assert.equal(moisPlus(mois('2026-01'), -2), '2025-11')
  assert.equal(moisPlus(mois('2025-11'), 3), '2026-02')
  assert.equal(moisEntre(mois('2025-11'), mois('2026-02')), 3)
  assert.deepEqual(listMois(mois('2025-12'), mois('2026-01')), ['2025-12', '2026-01'])
})

test('un jour impossible est refusé', () => {
  assert.ok(estJour('2024-02-29'))
  assert.ok(!estJour('2025-02-29'))
  assert.ok(!estJour('1900-02-29'))
  assert.ok(!estJour('2026-13-01'))
})

test('numeroJour et son inverse parcourent 400 ans', () => {
  assert.equal(numeroJour(jour('1970-01-01')), 0)
  const debut = numeroJour(jour('1899-12-31'))
  for (let n = debut; n < debut + 146097; n += 97) assert.equal(numeroJour(jourDepuisNumero(n)), n)
  assert.equal(jourPlus(jour('2024-02-28'), 2), '2024-03-01')
})

test('ajouter un mois au 31 donne le dernier jour du mois', () => {
  assert.equal(jourPlusMoisFinDeMois(jour('2025-01-31'), 1), '2025-02-28')
  assert.equal(dernierJour(mois('2024-02')), '2024-02-29')
})

test('l’âge change le jour de l’anniversaire', () => {
  assert.equal(ageAnnees(jour('2000-05-12'), jour('2025-05-11')), 24)
  assert.equal(ageAnnees(jour('2000-05-12'), jour('2025-05-12')), 25)
})

test('un instant porte sa zone et s’écrit en UTC', () => {
  assert.equal(parseInstant('2026-04-12T10:00:00+02:00'), '2026-04-12T08:00:00.000Z')
  assert.equal(parseInstant('2026-04-12'), undefined)
  assert.equal(parseInstant('2026-02-30T10:00:00Z'), undefined)
})
