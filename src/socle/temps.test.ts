import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  ageAnnees,
  dernierJour,
  estJour,
  estMois,
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

test('un mois, un jour : des chiffres à leur place, rien avant ni après', () => {
  assert.ok(estMois('2026-01') && estMois('0000-12'))
  const MOIS = ['2026-00', '2026-13', '2026-1', '2026-011', '2026-01\n', ' 2026-01', '2026/01']
  for (const texte of [...MOIS, '202x-01', '2026-0x', '٢٠٢٦-٠١', '', 202601, null, undefined]) {
    assert.ok(!estMois(texte), String(texte))
  }
  assert.ok(estJour('2026-12-31'))
  const JOURS = ['2026-04-31', '2026-04-00', '2026-00-10', '2026-4-1', '2026-04-1x', '2026-04-1 ']
  for (const texte of [...JOURS, '2026-04_01', 'x026-04-01', '2026-04-01T', '2026-04', 0, null]) {
    assert.ok(!estJour(texte), String(texte))
  }
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
  assert.equal(parseInstant('0001-01-01T00:00:00+14:00'), undefined)
  assert.equal(parseInstant('9999-12-31T23:59:59-12:00'), undefined)
  assert.equal(parseInstant('9999-12-31T23:59:59Z'), '9999-12-31T23:59:59.000Z')
})
