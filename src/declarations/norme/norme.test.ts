import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listCodes } from '../controles/regles.js'
import { libelleRubrique, libelleValeur } from '../neodes/rubriques-lues.js'
import { findRubrique, NORME, rubrique, VERSIONS } from './norme.js'

test('la table : 63 blocs dans l’ordre du message, chaque parent avant ses enfants', () => {
  assert.equal(NORME.blocs.length, 63)
  assert.equal(NORME.codes.length, 588)
  assert.ok(NORME.parent.every((parent, b) => parent < b))
  assert.ok(NORME.blocs.indexOf('S21.G00.82') < NORME.blocs.indexOf('S21.G00.20'))
  assert.ok(NORME.blocs.indexOf('S21.G00.13') < NORME.blocs.indexOf('S21.G00.11'))
})

test('chaque rubrique et chaque code ont un libellé', () => {
  NORME.codes.forEach((code, r) => {
    assert.ok(libelleRubrique(code), code)
    if (NORME.listes[r] === '') return
    for (const version of VERSIONS) {
      for (const valeur of listCodes(r, version)) assert.ok(libelleValeur(code, valeur), code)
    }
  })
})

const LISTES = [
  { code: 'S21.G00.51.011', valeur: '027', P24V01: true, P25V01: false, P26V01: false },
  { code: 'S21.G00.58.003', valeur: '10', P24V01: false, P25V01: false, P26V01: true },
  { code: 'S21.G00.58.003', valeur: '03', P24V01: true, P25V01: true, P26V01: true },
  { code: 'S21.G00.62.002', valeur: '119', P24V01: false, P25V01: true, P26V01: true },
  { code: 'S21.G00.40.020', valeur: '999', P24V01: true, P25V01: true, P26V01: false },
]

for (const { code, valeur, ...attendus } of LISTES) {
  for (const version of VERSIONS) {
    test(`${code} = ${valeur} dans ${version}`, () => {
      assert.equal(listCodes(rubrique(code), version).has(valeur), attendus[version])
    })
  }
}

test('une rubrique que la norme ne connaît pas', () => {
  assert.equal(findRubrique('S21.G00.59.001'), -1)
  assert.ok(findRubrique('S21.G00.60.600') > 0)
})
