import assert from 'node:assert/strict'
import { createHash, createHmac, hkdfSync } from 'node:crypto'
import { test } from 'node:test'
import { CLE_ESSAI } from '../contracts/base-postgres.contract.js'
import { createChiffre, empreintesDe } from './chiffre.js'

const cle = Buffer.from(hkdfSync('sha256', CLE_ESSAI, 'alasource', 'index', 32))

const TEXTES = [
  { titre: 'un texte vide', texte: '' },
  { titre: 'un numéro', texte: 'nir 1' },
  { titre: 'des accents', texte: 'traits ["Éloïse","D’Ñuñez"]' },
  { titre: 'un caractère hors du plan de base', texte: 'nom 𝒜' },
  { titre: 'une moitié de paire', texte: 'nom \ud835' },
  { titre: 'un texte de la longueur d’un bloc', texte: 'x'.repeat(64) },
  { titre: 'le plus long des textes courts, en accents', texte: 'é'.repeat(512) },
  { titre: 'un texte long', texte: 'é'.repeat(513) },
]

for (const { titre, texte } of TEXTES) {
  test(`les empreintes sont celles de Node : ${titre}`, () => {
    const { indexer, hacher } = empreintesDe(createChiffre(CLE_ESSAI))
    const attendue = createHmac('sha256', cle).update(texte).digest('hex').slice(0, 32)
    // Twice, after another: nothing of one text stays for the next.
    for (let i = 0; i < 2; i++) {
      assert.equal(indexer(texte), attendue)
      assert.notEqual(indexer(`${texte} et un autre, plus long`), attendue)
    }
    assert.equal(hacher(texte), createHash('sha256').update(texte).digest('hex').slice(0, 32))
  })
}
