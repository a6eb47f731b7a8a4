import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexMois, mois, moisDepuisIndex } from '#socle'
import { foyer, ligne, personne, revenusDe } from '../foyer-essai.test.js'
import type { PersonneFoyer } from '../situation.js'
import { chiffrerFoyer, type FoyerChiffre } from './foyer-chiffre.js'
import { releverFoyer } from './releve-foyer.js'
import { lireMoisDuDroit, lireTrimestre, nouveauTrimestre } from './trimestre-lu.js'

const m = (nom: string): number => indexMois(mois(nom))
const parent = (plus: Partial<PersonneFoyer> = {}) => {
  const revenusFiscaux = { ...revenusDe('2025-09', 9_000), ...revenusDe('2024-09', 9_000) }
  return personne('allocataire', '1990-03-02', { revenusFiscaux, ...plus })
}
const enfant = (naissance: string, plus: Partial<PersonneFoyer> = {}) =>
  personne('enfant', naissance, plus)

function lire(chiffre: FoyerChiffre, reference: number) {
  const trimestre = nouveauTrimestre(chiffre)
  lireTrimestre(trimestre, chiffre, reference)
  return trimestre
}
/** Right of September 2025, May to July, unless said. */
const lu = (personnes: readonly PersonneFoyer[], premier = '2025-05', droit = '2025-09') =>
  lire(chiffrerFoyer(foyer(droit, personnes)), m(premier)).mois

test('un trimestre : ses trois mois, leur rang dans le relevé de douze mois', () => {
  const trimestre = lire(chiffrerFoyer(foyer('2025-09', [parent()])), m('2025-05'))
  assert.equal(trimestre.reference, m('2025-05'))
  assert.deepEqual(
    trimestre.mois.map(({ mois: nom, rang }) => [moisDepuisIndex(nom), rang]),
    [
      ['2025-05', 7],
      ['2025-06', 8],
      ['2025-07', 9],
    ],
  )
})

test('le mois du droit, lu trois fois à la place du trimestre', () => {
  const chiffre = chiffrerFoyer(foyer('2016-09', [parent(), enfant('2016-09-30')]))
  const trimestre = nouveauTrimestre(chiffre)
  lireMoisDuDroit(trimestre, chiffre, m('2016-06'))
  assert.equal(trimestre.reference, m('2016-06'))
  for (const lu of trimestre.mois) {
    assert.deepEqual([lu.mois, lu.rang, lu.enfants.length], [m('2016-09'), 11, 1])
    assert.deepEqual([lu.memeFoyer, lu.memesRevenus], [false, false])
  }
})

const PAYE = (de: string, a: string) => ({ ressources: [ligne('salaire', [de, a], 100)] })
/** Of each month: the household, then the income, are those of the month before. */
const PAREILS: readonly (readonly [string, readonly PersonneFoyer[], string])[] = [
  ['personne seule', [parent()], '-- FR FR'],
  ['un salaire de juin', [parent(PAYE('2025-06', '2025-06'))], '-- F- F-'],
  ['un salaire jusqu’en juin', [parent(PAYE('2025-01', '2025-06'))], '-- FR F-'],
  ['un salaire depuis mai', [parent(PAYE('2025-05', '2025-09'))], '-- FR FR'],
  ['un enfant de huit ans', [parent(), enfant('2017-02-10')], '-- FR FR'],
  ['un enfant né en juin', [parent(), enfant('2025-06-10')], '-- -R'],
  ['un enfant de trois ans en juin', [parent(), enfant('2022-06-10')], '-- -R'],
  ['un enfant payé en juin', [parent(), enfant('2008-02-10', PAYE('2025-06', '2025-06'))], '-- --'],
]
for (const [titre, personnes, attendu] of PAREILS) {
  test(`ce qui est d’un mois à l’autre le même : ${titre}`, () => {
    const dits = lu(personnes).map((l) => `${l.memeFoyer ? 'F' : '-'}${l.memesRevenus ? 'R' : '-'}`)
    assert.equal(dits.join(' ').slice(0, attendu.length), attendu)
  })
}

test('un barème d’avril n’est pas celui de mars', () => {
  const trimestre = lu([parent(), enfant('2017-12-10')], '2025-03', '2025-07')
  assert.deepEqual(
    trimestre.map((l) => l.memeFoyer),
    [false, false, true],
  )
})

test('sans celui qui a passé l’âge, les mêmes enfants sont la même liste', () => {
  const [mai, juin, juillet] = lu([parent(), enfant('2000-01-10'), enfant('2010-01-10')])
  assert.equal(mai.enfants.length, 1)
  assert.equal(juin.enfants, mai.enfants)
  assert.equal(juillet.enfants, mai.enfants)
  const grands = lu([parent(), enfant('2000-06-10'), enfant('2010-01-10')])
  assert.deepEqual(
    grands.map((l) => l.enfants.length),
    [2, 1, 1],
  )
})

test('chaque mois du trimestre se lit comme s’il était le premier, à tout âge d’un enfant', () => {
  for (let naissance = m('1999-01'); naissance <= m('2026-01'); naissance++) {
    for (const jour of ['01', '15']) {
      const seul = [parent(), enfant(`${moisDepuisIndex(naissance)}-${jour}`)]
      const fratrie = [...seul, personne('conjoint', '1988-01-01'), enfant('2015-03-09')]
      for (const personnes of [seul, fratrie]) {
        const chiffre = chiffrerFoyer(foyer('2025-09', personnes))
        for (const [k, suivi] of lire(chiffre, m('2025-05')).mois.entries()) {
          const [premier] = lire(chiffre, m('2025-05') + k).mois
          const titre = `${moisDepuisIndex(naissance)}-${jour}, ${moisDepuisIndex(suivi.mois)}`
          assert.equal(suivi.enfants.length, premier.enfants.length, titre)
          assert.deepEqual(suivi.familiales, premier.familiales, titre)
        }
      }
    }
  }
})

test('le relevé du foyer ne sort pas des douze mois, ni de deux parents', () => {
  const { parents } = chiffrerFoyer(foyer('2025-09', [parent(PAYE('2025-01', '2025-09'))]))
  const releve = (premier: number, combien = 1) =>
    releverFoyer(new Array(combien).fill(parents[0]), premier)?.length
  assert.deepEqual(
    [-1, 0, 8, 9].map((premier) => releve(premier)),
    [undefined, 16, 16, undefined],
  )
  assert.deepEqual([releve(7, 0), releve(7, 2), releve(7, 3)], [16, 16, undefined])
})
