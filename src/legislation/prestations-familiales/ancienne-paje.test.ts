import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foyer, personne, revenusDe } from '../foyer-essai.test.js'
import { calculerDroits } from '../index.js'

function paje(mois: string, naissances: readonly string[], euros: number, couple = false) {
  const parents = [
    personne('allocataire', '1985-01-01', { revenusFiscaux: revenusDe(mois, euros) }),
    ...(couple ? [personne('conjoint', '1985-01-01')] : []),
  ]
  const enfants = naissances.map((naissance) => personne('enfant', naissance))
  const { droits, manques, refus } = calculerDroits(foyer(mois, [...parents, ...enfants]), {
    prestations: ['pajeBase'],
  })
  return droits.pajeBase ?? manques.pajeBase ?? refus.pajeBase
}

test('enfant né d’avril 2014 à mars 2018 : montants gelés, plafonds publiés de 2016', () => {
  const un = ['2016-02-10']
  // Published ceilings of 2016, one child: 30,027 and 35,872 for one income (24,612 and 29,403,
  // 22 % more for a child); a lone parent has 8,121 and 9,703 more.
  assert.equal(paje('2016-06', un, 30_026, true), 18_554)
  assert.equal(paje('2016-06', un, 30_027, true), 9_277)
  assert.equal(paje('2016-06', un, 35_871, true), 9_277)
  assert.equal(paje('2016-06', un, 35_872, true), 0)
  assert.equal(paje('2016-06', un, 38_147), 18_554)
  assert.equal(paje('2016-06', un, 38_148), 9_277)
  // three children: 22 % each
  const trois = ['2016-02-10', '2012-01-01', '2010-01-01']
  assert.equal(paje('2016-06', trois, 40_855, true), 18_554)
  assert.equal(paje('2016-06', trois, 40_856, true), 9_277)
})

test('l’ancien droit suit son enfant jusqu’à ses trois ans', () => {
  assert.equal(paje('2021-02', ['2018-03-15'], 0), 18_554)
  assert.equal(paje('2021-03', ['2018-03-15'], 0), 0)
  // Born in April 2018: 41.65 % of 414.40
  assert.equal(paje('2021-03', ['2018-04-01'], 0), 17_260)
  // Beside him, a younger one opens no other allocation de base.
  assert.equal(paje('2020-06', ['2018-03-15', '2020-01-01'], 0), 18_554)
  assert.deepEqual(paje('2016-06', ['2014-03-31'], 0), ['non-calcule'])
})

test('le RSA et la prime comptent l’ancienne allocation de base', () => {
  const rsa = (naissance: string) =>
    calculerDroits(
      foyer('2017-06', [
        personne('allocataire', '1985-01-01'),
        personne('conjoint', '1985-01-01'),
        personne('enfant', naissance),
      ]),
      { prestations: ['rsa'] },
    ).droits.rsa
  assert.equal(Number(rsa('2010-01-01')) - Number(rsa('2016-01-01')), 18_554)
})
