import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  CLASSES_REVENU,
  choisirClassesRevenu,
  lireClassesRevenu,
  natureDeClasse,
  natureDuContrat,
} from './index.js'

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

const estNature = (nom: string): boolean => nom === 'chomage' || nom === 'retraite'
const UNE = { classe: '41', nature: 'chomage', libelle: 'allocation' }

const TABLES = [
  { titre: 'pas du JSON', texte: '[', fautes: 1 },
  { titre: 'pas une liste', texte: '{}', fautes: 1 },
  { titre: 'vide', texte: '[]', fautes: 1 },
  { titre: 'classe à un chiffre', texte: JSON.stringify([{ ...UNE, classe: '4' }]), fautes: 1 },
  { titre: 'nature inconnue', texte: JSON.stringify([{ ...UNE, nature: 'paie' }]), fautes: 1 },
  { titre: 'clé inconnue', texte: JSON.stringify([{ ...UNE, note: '' }]), fautes: 1 },
  { titre: 'deux fois la même', texte: JSON.stringify([UNE, UNE]), fautes: 1 },
  { titre: 'rien de bon', texte: '[{}]', fautes: 3 },
]

for (const { titre, texte, fautes } of TABLES) {
  test(`table de classes refusée : ${titre}`, () => {
    const lue = lireClassesRevenu(texte, estNature)
    assert.equal(lue.ok ? 0 : lue.erreur.length, fautes)
  })
}

test('une table d’opérateur prend la place de la convention, tout entière', () => {
  const lue = lireClassesRevenu(JSON.stringify([UNE]), estNature)
  assert.ok(lue.ok)
  choisirClassesRevenu(lue.valeur)
  try {
    assert.equal(natureDeClasse('41'), 'chomage')
    assert.equal(natureDeClasse('11'), 'autre')
  } finally {
    choisirClassesRevenu(CLASSES_REVENU)
  }
  assert.equal(natureDeClasse('11'), 'chomage')
})
