import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CLASSES_REVENU, natureDeClasse, natureDuContrat } from './index.js'

const CONTRATS = [
  { titre: 'un CDI', natureContrat: '01', dispositif: '99', attendu: 'salaire' },
  { titre: 'un apprenti', natureContrat: '02', dispositif: '65', attendu: 'remuneration-apprenti' },
  {
    titre: 'un apprenti du secteur public',
    natureContrat: '10',
    dispositif: '81',
    attendu: 'remuneration-apprenti',
  },
  { titre: 'un stagiaire', natureContrat: '29', dispositif: '99', attendu: 'gratification-stage' },
  {
    titre: 'un stagiaire de la formation professionnelle',
    natureContrat: '90',
    dispositif: '92',
    attendu: 'remuneration-stagiaire-formation',
  },
  { titre: 'rien de connu', natureContrat: null, dispositif: null, attendu: 'salaire' },
]

for (const { titre, natureContrat, dispositif, attendu } of CONTRATS) {
  test(`ce que verse un employeur à ${titre}`, () => {
    assert.equal(natureDuContrat({ natureContrat, dispositif }), attendu)
  })
}

test('classes de revenu : codes distincts, une nature pour chacune, autre pour l’inconnue', () => {
  const codes = CLASSES_REVENU.map((c) => c.classe)
  assert.equal(new Set(codes).size, codes.length)
  for (const { classe, nature } of CLASSES_REVENU) assert.equal(natureDeClasse(classe), nature)
  assert.equal(natureDeClasse('11'), 'chomage')
  assert.equal(natureDeClasse('00'), 'autre')
  assert.equal(natureDeClasse(null), 'autre')
})
