import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Etape } from '#socle'
import { cellule, lireValeurs, titreDeColonne } from './calcul-etape.js'

const NOMS = new Map([['p1', 'Vous']])
const ETAPE: Etape = {
  libelle: 'On ajoute une bonification',
  valeurs: {
    'tauxMillioniemes.2026-04': 598_500,
    'heuresDebut.2026-04': 59,
    'smicHoraire.2026-04': 1_202,
    '2026-04': 15_830,
  },
  regle: 'en proportion du revenu',
  article: 'CSS, art. D. 843-2',
  resultat: 15_830,
}

const COLONNES = [
  { colonne: 'tauxMillioniemes', titre: 'Taux', texte: /^59,85 %$/ },
  { colonne: 'heuresDebut', titre: 'Début, en heures de SMIC', texte: /^59$/ },
  { colonne: 'smicHoraire', titre: 'SMIC, une heure', texte: /^12,02/ },
  { colonne: '', titre: 'Total', texte: /^158,30/ },
]

for (const { colonne, titre, texte } of COLONNES) {
  test(`une valeur qui change dans le trimestre garde son unité : ${titre}`, () => {
    assert.equal(titreDeColonne(colonne, 4, NOMS), titre)
    assert.match(cellule(ETAPE, colonne, '2026-04' as never).replaceAll('\u00a0', ' '), texte)
  })
}

test('qui n’a rien un mois a zéro, jamais une case vide', () => {
  assert.equal(cellule(ETAPE, 'p1', '2026-04' as never).replaceAll('\u00a0', ' '), '0,00 €')
})

test('une personne est nommée, jamais son identifiant', () => {
  assert.equal(titreDeColonne('p1', 2, NOMS), 'Vous')
})

test('un chiffre de la loi, le même chaque mois, se dit une fois ; un autre a sa colonne', () => {
  const lue = lireValeurs(
    {
      ...ETAPE,
      valeurs: {
        ...{ '2026-05': 1, '2026-06': 2, personnes: 3 },
        ...{ 'smicHoraire.2026-05': 1_202, 'smicHoraire.2026-06': 1_231 },
        ...{ 'heuresDebut.2026-05': 59, 'heuresDebut.2026-06': 59 },
        ...{ 'autres.2026-05': 0, 'autres.2026-06': 0 },
      },
    },
    new Map(),
  )
  assert.deepEqual(lue, {
    mois: ['2026-05', '2026-06'],
    colonnes: ['', 'smicHoraire', 'autres'],
    faits: [
      ['Personnes comptées', '3'],
      ['Début, en heures de SMIC', '59'],
    ],
  })
})
