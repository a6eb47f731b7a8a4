import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datesEnMots, de } from './mots.js'
import { phraseManque } from './phrase-manque.js'

const DATES = [
  { texte: 'CSS, art. D. 846-2', attendu: 'CSS, art. D. 846-2' },
  { texte: 'version du 31/02/2026', attendu: 'version du 31/02/2026' },
  { texte: 'Décret 2026-222 du 30/03/2026', attendu: 'Décret 2026-222 du 30\u00a0mars\u00a02026' },
  { texte: 'du 01/05/2019', attendu: 'du 1er\u00a0mai\u00a02019' },
]

for (const { texte, attendu } of DATES) {
  test(`jour dans un texte : ${texte}`, () => assert.equal(datesEnMots(texte), attendu))
}

const MOIS = [
  { mot: 'mai', attendu: 'de mai' },
  { mot: 'avril', attendu: 'd’avril' },
  { mot: 'août', attendu: 'd’août' },
  { mot: 'octobre', attendu: 'd’octobre' },
]

for (const { mot, attendu } of MOIS) {
  test(`élision : ${attendu}`, () => assert.equal(de(mot), attendu))
}

test('ce qui manque se dit sans code', () => {
  assert.equal(phraseManque('bareme-a-confirmer'), undefined)
  for (const code of ['non-calcule', 'connus.aideLogement', 'logement.loyer', 'personnes[1].x']) {
    const phrase = phraseManque(code) ?? ''
    assert.match(phrase, /^[A-Z].*\.$/)
    assert.ok(!phrase.includes(code))
  }
})
