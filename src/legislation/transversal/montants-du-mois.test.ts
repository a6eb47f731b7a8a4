import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centimes, indexMois, mois } from '#socle'
import { foyer, personne } from '../foyer-essai.test.js'
import type { Logement } from '../situation.js'
import { baremeDuMois } from './bareme-du-mois.js'
import { baremesDeReference, baremesDuTrimestre } from './baremes-du-trimestre.js'
import { estAvantageEnNature, forfaitLogement, tauxLogement } from './forfait-logement.js'
import { chiffrerFoyer } from './foyer-chiffre.js'
import { ouvreMajoration } from './isolement.js'
import { tauxForfaitaire } from './montant-forfaitaire.js'

const m = (nom: string): number => indexMois(mois(nom))
const bareme = baremeDuMois(m('2025-06'), m('2025-09'))
const { taux } = bareme

test('montant forfaitaire selon les personnes : R. 262-1', () => {
  const part = (parents: number, enfants: number, majore = false) =>
    tauxForfaitaire({ parents, enfants, majore, sansAlternes: null }, taux)
  // One parent: 1, 1.5, 1.8, then 40 % from the third child on.
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((n) => part(1, n)),
    [1_000_000, 1_500_000, 1_800_000, 2_200_000, 2_600_000],
  )
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((n) => part(2, n)),
    [1_500_000, 1_800_000, 2_100_000, 2_500_000, 2_900_000],
  )
  assert.deepEqual(
    [0, 1, 2].map((n) => part(1, n, true)),
    [1_284_120, 1_712_160, 2_140_200],
  )
  assert.equal(part(0, 1), 1_000_000)
})

test('un enfant en résidence alternée ajoute la moitié : CE, 398911', () => {
  const sans = { parents: 1, enfants: 0, majore: false, sansAlternes: null }
  // Alone 1, with the child 1.5: 1.25. With the majoration 1.71216: 1.35608.
  const avec = (majore: boolean) =>
    tauxForfaitaire({ parents: 1, enfants: 1, majore, sansAlternes: sans }, taux)
  assert.deepEqual([avec(false), avec(true)], [1_250_000, 1_356_080])
})

test('forfait logement : 12 %, 16 % de 1,5, 16,5 % de 1,8', () => {
  const forfaits = [0, 1, 2, 3, 4].map((n) => tauxLogement(n, taux))
  assert.deepEqual(forfaits, [120_000, 120_000, 240_000, 297_000, 297_000])
})

test('forfait logement : entier en nature, sinon l’aide dans sa limite', () => {
  const forfait = 7_758_240_000
  const retenu = (nature: boolean, aide: number) => forfaitLogement(forfait, nature, centimes(aide))
  assert.equal(retenu(true, 0), forfait)
  assert.deepEqual([retenu(false, 0), retenu(false, 7_758)], [0, 7_758_000_000])
  assert.deepEqual([retenu(false, 7_759), retenu(false, 30_000)], [forfait, forfait])
})

test('un logement sans charge est un avantage en nature : R. 262-9', () => {
  const nature = (statut: string, plus: object = {}) =>
    estAvantageEnNature({
      ...{ statut, loyer: null, zone: null, colocation: false, participationFrais: false },
      ...plus,
    } as Logement)
  for (const statut of ['proprietaire', 'primo-accedant']) {
    assert.equal(nature(statut), true)
    assert.equal(nature(statut, { loyer: 0 }), true)
    assert.equal(nature(statut, { loyer: 1 }), false)
    assert.equal(nature(statut, { participationFrais: true }), true)
  }
  assert.equal(nature('loge-gratuitement'), true)
  assert.equal(nature('loge-gratuitement', { participationFrais: true }), false)
  for (const statut of ['locataire-vide', 'sans-domicile']) assert.equal(nature(statut), false)
})

test('majoration : grossesse, isolement récent, enfant de moins de trois ans', () => {
  const ouvre = (naissances: readonly string[], plus: object = {}, tous = true) => {
    const personnes = [
      personne('allocataire', '1990-01-01'),
      ...naissances.map((n) => personne('enfant', n)),
    ]
    const lu = { ...chiffrerFoyer(foyer('2025-09', personnes)), ...plus }
    const enfants = tous ? lu.enfants : [...lu.enfants]
    return ouvreMajoration(lu, enfants, { mois: m('2025-06'), bareme })
  }
  for (const tous of [true, false]) {
    assert.equal(ouvre([], {}, tous), false)
    assert.equal(ouvre([], { isolementRecent: true }, tous), false)
    assert.equal(ouvre([], { enceinte: true }, tous), true)
    assert.equal(ouvre(['2010-01-01'], { isolementRecent: true }, tous), true)
    assert.equal(ouvre(['2022-07-01'], {}, tous), true)
    assert.equal(ouvre(['2022-06-30'], {}, tous), false)
    assert.equal(ouvre(['2022-07-01', '2010-01-01'], {}, tous), true)
    assert.equal(ouvre(['2010-01-01', '2022-07-01'], {}, tous), true)
    assert.equal(ouvre(['2024-01-01'], { isole: false, enceinte: true }, tous), false)
  }
})

test('un barème est servi d’août 2015, pour un droit des quinze mois qui suivent', () => {
  const lire = (reference: string, droit: string) => () => baremeDuMois(m(reference), m(droit))
  assert.throws(lire('2015-07', '2016-01'))
  assert.equal(lire('2015-08', '2016-01')().prime.montantForfaitaire, 52_416)
  assert.throws(lire('2025-10', '2025-09'))
  assert.equal(lire('2025-09', '2025-09')().rsa.montantForfaitaire, 64_652)
  assert.equal(lire('2024-06', '2025-09')().rsa.ageMinimal, 25)
  assert.throws(lire('2024-05', '2025-09'))
})

test('barèmes d’un trimestre : trois mois qui se suivent, et ce qui change', () => {
  const trimestre = baremesDuTrimestre(m('2025-05'), m('2025-09'))
  assert.deepEqual(
    trimestre.map((b) => b.mois),
    [m('2025-05'), m('2025-06'), m('2025-07')],
  )
  assert.equal(trimestre[0].bareme, trimestre[2].bareme)
  assert.deepEqual(
    trimestre.map((b) => b.commeAvant),
    [false, true, true],
  )
  assert.equal(baremesDuTrimestre(m('2025-05'), m('2025-09')), trimestre)
  const un = baremesDeReference(m('2025-06'), m('2025-09'))
  assert.deepEqual([un.mois, un.bareme === bareme, un.commeAvant], [m('2025-06'), true, false])
})
