import assert from 'node:assert/strict'
import { test } from 'node:test'
import { enClair, SIMPLE_EN_PANNE, SIMPLE_REFUSE, TEXTES_SIMPLES } from './textes.js'

const MOTS_MAX = 15
/** Words that a simple page does without. */
const DIFFICILES = new RegExp(
  [
    ...['trimestriel', 'rectifi', 'allocat', 'liquid', 'notifi', 'prestation', 'référentiel'],
    ...['déclarant', 'bonification', 'forfait', 'recours', 'indu\\b', 'contest', 'prérempl'],
    ...['saisi[er]', 'veuillez', '\\bNIR', 'DSN', 'PASRAU'],
  ].join('|'),
  'i',
)

const toutes = [
  ...TEXTES_SIMPLES.flatMap((t) => t.phrases),
  ...[...SIMPLE_EN_PANNE, ...SIMPLE_REFUSE, ...enClair('/?')],
]

const phrasesDe = (texte: string): string[] => texte.split(/(?<=[.!?])\s+(?=\p{Lu})/u)
const motsDe = (phrase: string): number =>
  phrase.split(/\s+/u).filter((m) => /\p{L}|\d/u.test(m)).length

test('version simple : 15 mots par phrase, deux phrases par ligne, aucun mot difficile', () => {
  const fautes = toutes.flatMap((texte) => [
    ...phrasesDe(texte)
      .filter((p) => motsDe(p) > MOTS_MAX)
      .map((p) => `${motsDe(p)} mots : ${p}`),
    ...(phrasesDe(texte).length > 3 ? [`trop d’idées : ${texte}`] : []),
    ...(DIFFICILES.test(texte) ? [`mot difficile : ${texte}`] : []),
  ])
  assert.deepEqual(fautes, [])
})

test('version simple : huit lignes au plus par page', () => {
  assert.deepEqual(
    TEXTES_SIMPLES.filter((t) => t.phrases.length > 8).map((t) => String(t.pour)),
    [],
  )
})

const PAGES = [
  ['/', /argent que vos employeurs/],
  ['/mes-ressources', /Nous les rangeons par trois mois/],
  ['/mes-ressources/2026-10', /montre un mois/],
  ['/mes-ressources/2026-10/abc', /montre un paiement/],
  ['/mes-ressources/releve', /Un relevé est une feuille/],
  ['/ma-declaration/ressources', /Les montants sont déjà écrits/],
  ['/mes-droits', /montre vos aides/],
  ['/mes-droits/2026-11/rsa', /montre le calcul/],
  ['/mes-droits/courriers/N-1', /Cette lettre/],
  ['/mes-signalements/S-1', /où en est votre signalement/],
  ['/inconnue', /Une personne peut vous répondre/],
] as const

for (const [chemin, attendu] of PAGES) {
  test(`version simple : ${chemin} a ses mots à elle`, () => {
    assert.match(enClair(chemin).join(' '), attendu)
  })
}
