import assert from 'node:assert/strict'
import { test } from 'node:test'
import PDFDocument from 'pdfkit'
import { lirePolices } from './polices.js'
import { createEcriture } from './typographie.js'

const { normale } = await lirePolices()
const ecrire = createEcriture(new PDFDocument({ font: normale as unknown as string }))

/** « _ » stands for a no-break space. */
const TEXTES = [
  {
    titre: 'les signes doubles',
    texte: 'Quoi ? Non : « rien » !',
    attendu: 'Quoi_? Non_: «_rien_»_!',
  },
  { titre: 'une espace fine, que la police n’a pas', texte: '12\u202f%', attendu: '12_%' },
  {
    titre: 'un article et son numéro',
    texte: 'code, article L. 123-1',
    attendu: 'code, article_L._123-1',
  },
  { titre: 'un numéro de texte', texte: 'Décret n° 2026-220', attendu: 'Décret n°_2026-220' },
  { titre: 'des lettres d’autres pays', texte: 'Łukasz Şahin', attendu: 'Lukasz Sahin' },
  { titre: 'des accents décomposés', texte: 'e\u0301te\u0301', attendu: 'été' },
  { titre: 'un signe sans lettre voisine', texte: 'merci 🙂', attendu: 'merci ?' },
  { titre: 'les signes du calcul', texte: '− 3 × 2 ÷ 1 – 0', attendu: '− 3 × 2 ÷ 1 – 0' },
]

for (const { titre, texte, attendu } of TEXTES) {
  test(`sur le papier, ${titre}`, () => {
    assert.equal(ecrire(texte).replaceAll('\u00a0', '_'), attendu)
  })
}
