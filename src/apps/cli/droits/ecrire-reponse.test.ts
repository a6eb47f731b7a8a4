import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import {
  calculerDroits,
  type OptionsDroits,
  parseSituation,
  type ReponseDroits,
} from '#legislation'
import { ecrireReponse } from './ecrire-reponse.js'

const fichier = new URL('../../../../tests/situations/openfisca-400.ndjson', import.meta.url)
const lignes = readFileSync(fichier, 'utf8').trim().split('\n')

const OPTIONS: readonly OptionsDroits[] = [
  { prestations: ['rsa', 'primeActivite'] },
  {},
  { explication: true, intermediaires: true },
]

test('le texte d’une réponse est celui de JSON.stringify', () => {
  for (const ligne of lignes) {
    const lu = parseSituation(JSON.parse(ligne).situation)
    assert.ok(lu.ok)
    for (const options of OPTIONS) {
      const reponse = calculerDroits(lu.valeur, options)
      assert.equal(ecrireReponse(reponse), JSON.stringify(reponse))
    }
  }
})

test('un identifiant, un code, un manque à protéger le sont', () => {
  const reponse = {
    id: 'a"\\\n\u2028é',
    droits: { rsa: null, cssGratuite: false },
    refus: { cssGratuite: 'a"b' },
    manques: { rsa: ['personnes[0]."x"'] },
    explication: undefined,
  } as unknown as ReponseDroits
  assert.equal(ecrireReponse(reponse), JSON.stringify(reponse))
})
