import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Instant } from '#socle'
import { celluleEnMots, copieEnDocument } from './copie-imprimee.js'

const CELLULES = [
  { cle: 'reponse', valeur: null, attendu: 'non indiqué' },
  { cle: 'mois', valeur: '2026-08', attendu: 'Août 2026' },
  { cle: 'dateVersement', valeur: '2026-08-27', attendu: '27 août 2026' },
  { cle: 'quand', valeur: '2026-08-31T22:05:00.000Z', attendu: '1er septembre 2026 à 0 h 05' },
  { cle: 'netVerse', valeur: 106_067, montant: true, attendu: '1 060,67 €' },
  { cle: 'organisme', valeur: 'personne', attendu: 'vous' },
  { cle: 'organisme', valeur: 'caf', attendu: 'votre Caf' },
  { cle: 'finalite', valeur: 'rsa', attendu: 'pour votre RSA' },
  { cle: 'texte', valeur: '2026-08, dit-il', attendu: '2026-08, dit-il' },
] as const

for (const { cle, valeur, attendu, ...reste } of CELLULES) {
  test(`copie imprimée : ${cle} ${valeur} se lit « ${attendu} »`, () => {
    const dite = celluleEnMots(valeur, { cle, titre: cle, ...reste })
    assert.equal(dite.replaceAll('\u00a0', ' '), attendu)
  })
}

test('copie imprimée : au-delà de 200 lignes, elle dit ce qui manque', () => {
  const rubrique = (n: number) => ({
    ...{ titre: 'Vos connexions', source: 'Ce site', colonnes: [{ cle: 'n', titre: 'Rang' }] },
    lignes: Array.from({ length: n }, (_, i) => [String(i)]),
  })
  const etablieLe = '2026-11-12T09:00:00.000Z' as Instant
  const { sections } = copieEnDocument(
    { etablieLe, rubriques: [rubrique(0), rubrique(200), rubrique(201)] },
    { nom: 'Lina Moreau', avertissement: null },
  )
  assert.deepEqual(
    sections.map((s) => [s.tableau?.lignes.length, s.paragraphes.length]),
    [
      [undefined, 2],
      [200, 1],
      [200, 2],
    ],
  )
  assert.match(sections[2]?.paragraphes[1] ?? '', /premières lignes sur 201/)
})
