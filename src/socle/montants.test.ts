import assert from 'node:assert/strict'
import { test } from 'node:test'
import { arrondir, centimes, ecrireMontant, enEuros, parseMontant } from './index.js'

const MONTANTS = [
  { titre: 'un montant ordinaire', texte: '1234.56', attendu: 123456 },
  { titre: 'des zéros devant', texte: '0000.54', attendu: 54 },
  { titre: 'un négatif avec zéro devant', texte: '-01.11', attendu: -111 },
  { titre: 'moins zéro est zéro', texte: '-0.00', attendu: 0 },
  { titre: 'une virgule est refusée', texte: '12,50', attendu: undefined },
  { titre: 'un plus est refusé', texte: '+12.50', attendu: undefined },
  { titre: 'une seule décimale est refusée', texte: '12.5', attendu: undefined },
  { titre: 'au-delà des entiers sûrs', texte: '99999999999999999.99', attendu: undefined },
]

for (const { titre, texte, attendu } of MONTANTS) {
  test(`parseMontant : ${titre}`, () => assert.equal(parseMontant(texte), attendu))
}

test('écrire puis lire rend le même montant', () => {
  for (const n of [0, 1, -1, 99, 100, -12345, 123456789]) {
    assert.equal(parseMontant(ecrireMontant(centimes(n))), n)
  }
})

test('enEuros : espaces insécables, virgule, vrai moins', () => {
  assert.equal(enEuros(123456), '1\u00a0234,56\u00a0€')
  assert.equal(enEuros(-5), '\u22120,05\u00a0€')
})

test('arrondir : le demi s’éloigne de zéro', () => {
  assert.equal(arrondir(5, 2, 'plus-proche'), 3)
  assert.equal(arrondir(-5, 2, 'plus-proche'), -3)
  assert.equal(arrondir(7, 3, 'plus-proche'), 2)
  assert.equal(arrondir(7, 3, 'inferieur'), 2)
  assert.equal(arrondir(7, 3, 'superieur'), 3)
})
