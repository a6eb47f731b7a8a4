import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexMois, type Mois, mois } from '#socle'
import { foyer as assembler, ligne, personne, revenusDe } from '../foyer-essai.test.js'
import type { LigneRessource, SituationFoyer } from '../situation.js'
import { foyerDe } from '../transversal/preparation.js'
import { type PrestationsFamiliales, prestationsFamiliales } from './index.js'

interface Foyer {
  /** « AAAA-MM-JJ » of each child. */
  readonly enfants?: readonly string[]
  /** Net taxed income of N-2 of each parent, in euros. */
  readonly revenus?: readonly number[]
  readonly lignesEnfant?: readonly LigneRessource[]
  readonly lignesParent?: readonly LigneRessource[]
}

function foyer(moisDroit: string, f: Foyer): SituationFoyer {
  const parents = (f.revenus ?? [0]).map((euros, i) =>
    personne(i === 0 ? 'allocataire' : 'conjoint', `198${i}-01-01`, {
      revenusFiscaux: revenusDe(moisDroit, euros),
      ressources: i === 0 ? (f.lignesParent ?? []) : [],
    }),
  )
  const enfants = (f.enfants ?? []).map((naissance, i) =>
    personne('enfant', naissance, { ressources: i === 0 ? (f.lignesEnfant ?? []) : [] }),
  )
  return assembler(moisDroit, [...parents, ...enfants])
}

function calcul(moisDroit: string, f: Foyer): PrestationsFamiliales {
  return prestationsFamiliales(foyerDe(foyer(moisDroit, f)), indexMois(moisDroit as Mois))
}

const DEUX = ['2015-06-10', '2017-06-10']
const TROIS = ['2013-06-10', '2015-06-10', '2017-06-10']

test('refus : pourquoi un montant est nul', () => {
  assert.deepEqual(calcul('2025-06', { revenus: [0, 0] }).refus, {
    af: 'sans-enfant-a-charge',
    cf: 'sans-enfant-a-charge',
    asf: 'sans-enfant-a-charge',
    paje: 'sans-enfant-a-charge',
  })
  assert.deepEqual(calcul('2025-06', { enfants: ['2015-06-10'], revenus: [0, 0] }).refus, {
    af: 'moins-de-deux-enfants',
    cf: 'moins-de-trois-enfants-de-trois-ans',
    asf: 'parent-en-couple',
    paje: 'sans-enfant-de-moins-de-trois-ans',
  })
  const riche = calcul('2025-06', { enfants: [...TROIS, '2024-01-01'], revenus: [90_000, 90_000] })
  assert.equal(riche.refus.paje, 'ressources-superieures-au-plafond')
  assert.equal(riche.refus.cf, 'ressources-superieures-au-plafond')
})

test('manque : une année de revenus demandée et non donnée', () => {
  const situation = foyer('2025-06', { enfants: DEUX, revenus: [0, 0] })
  const personnes = situation.personnes.map((p, i) =>
    i === 1 ? { ...p, revenusFiscaux: revenusDe('2024-06', 12_000) } : p,
  )
  const r = prestationsFamiliales(foyerDe({ ...situation, personnes }), indexMois(mois('2025-06')))
  assert.equal(r.manque, 'personnes[1].revenusFiscaux.2023')
  assert.equal(r.af, 0)
  assert.equal(r.refus.af, null)
})

test('allocations familiales', () => {
  // BMAF 474.37 (April 2025): 32 % = 151.798 ; 73 % = 346.290 ; 16 % = 75.899
  const table: readonly (readonly [string, string, Foyer, number])[] = [
    ['deux enfants', '2025-06', { enfants: DEUX, revenus: [0] }, 15180],
    ['trois enfants', '2025-06', { enfants: TROIS, revenus: [0] }, 34629],
    // plafond 1 for two: 65,473 + 2 × 6,546 = 78,565 ; above: half + what is left of the complement
    ['au premier plafond', '2025-06', { enfants: DEUX, revenus: [78_565] }, 15180],
    // 1 € over: 75.8992 + (75.8992 − 1/12) = 151.7151
    ['un euro au-dessus', '2025-06', { enfants: DEUX, revenus: [78_566] }, 15172],
    // 12 × 75.899 = 910.79 over: no complement left
    ['complément épuisé', '2025-06', { enfants: DEUX, revenus: [79_476] }, 7590],
    // plafond 2 for two: 91,627 + 13,092 = 104,719
    ['au second plafond', '2025-06', { enfants: DEUX, revenus: [104_719] }, 7590],
    // 1 € over: 37.950 + (37.950 − 1/12) = 75.816
    ['un euro au-dessus du second', '2025-06', { enfants: DEUX, revenus: [104_720] }, 7582],
    ['très au-dessus', '2025-06', { enfants: DEUX, revenus: [200_000] }, 3795],
    // born in May: due from June (R. 552-2)
    ['mois de naissance', '2025-05', { enfants: ['2015-06-10', '2025-05-01'] }, 0],
    ['mois suivant la naissance', '2025-06', { enfants: ['2015-06-10', '2025-05-31'] }, 15180],
    // 20 years in June 2025: nothing from June (R. 552-3)
    ['veille du mois des vingt ans', '2025-05', { enfants: ['2005-06-30', '2015-06-10'] }, 15180],
    ['mois des vingt ans', '2025-06', { enfants: ['2005-06-30', '2015-06-10'] }, 0],
    // three with one of 20: 32 % + 20.234 % = 52.234 % of 474.37 = 247.782
    ['forfait de vingt ans', '2025-06', { enfants: ['2005-06-30', ...DEUX] }, 24778],
    ['vingt et un ans', '2026-06', { enfants: ['2005-06-30', ...DEUX] }, 15301],
  ]
  for (const [titre, moisDroit, f, attendu] of table) {
    assert.equal(calcul(moisDroit, f).af, attendu, titre)
  }
})

test('majoration pour âge : quatorze ans, puis dix-huit', () => {
  const aine = '2008-01-15'
  const table: readonly (readonly [string, string, readonly string[], number])[] = [
    ['mois des quatorze ans', '2025-06', [aine, '2011-06-20'], 15180],
    ['mois suivant', '2025-07', [aine, '2011-06-20'], 22770],
    ["l'aîné de deux n'ouvre rien", '2025-07', ['2010-06-20', '2015-06-20'], 15180],
    // twins: one of the two is the eldest
    ['jumeaux', '2025-07', ['2010-06-20', '2010-06-20'], 22770],
    // BMAF 478.16 from April 2026: 48 % = 229.517
    ['14 ans en février 2026', '2026-05', [aine, '2012-02-29'], 22952],
    ['14 ans en mars 2026', '2026-05', [aine, '2012-03-01'], 15301],
    // majoration also for the third: 73 % + 16 % (eldest, 14 before the reform) = 89 % = 425.562
    ['aîné de trois', '2026-05', ['2010-06-20', '2015-06-10', '2017-06-10'], 42556],
  ]
  for (const [titre, moisDroit, enfants, attendu] of table) {
    assert.equal(calcul(moisDroit, { enfants }).af, attendu, titre)
  }
})

test('enfant qui gagne sa vie : 55 % du SMIC', () => {
  // SMIC 11.88 in June 2025: 11.88 × 169 × 55 % = 1,104.246 a month
  const enfants = ['2007-06-10', '2015-06-10']
  const avec = (euros: number): number =>
    calcul('2025-06', { enfants, lignesEnfant: [ligne('salaire', ['2024-12', '2025-05'], euros)] })
      .af
  assert.equal(avec(1_104), 15180)
  assert.equal(avec(1_105), 0)
})

test('complément familial : plafonds et différentiel', () => {
  // April 2025: 41.65 % × 474.37 = 197.575 ; majoré 62.48 % = 296.386
  // one income, three children: 24,414 × 1.8 = 43,945.20 ; majoré 12,209 × 1.8 = 21,976.20
  const couple = (euros: number): number =>
    calcul('2025-06', { enfants: TROIS, revenus: [euros, 0] }).cf
  assert.equal(couple(21_976), 29639)
  assert.equal(couple(21_977), 19758)
  assert.equal(couple(43_945), 19758)
  // 43,946: (43,945.20 + 12 × 197.575 − 43,946) / 12 = 197.508
  assert.equal(couple(43_946), 19751)
  // 43,945.20 + 2,370.90 = 46,316.10
  assert.equal(couple(46_316), 1)
  assert.equal(couple(46_317), 0)
  // lone parent: 43,945.20 + 9,812 = 53,757.20
  assert.equal(calcul('2025-06', { enfants: TROIS, revenus: [53_757] }).cf, 19758)
  // two incomes of at least 5,982.91 € (13.6 % of 43,992)
  assert.equal(calcul('2025-06', { enfants: TROIS, revenus: [47_774, 5_983] }).cf, 19758)
  assert.equal(calcul('2025-06', { enfants: TROIS, revenus: [47_775, 5_982] }).cf, 0)
})

test('complément familial : trois ans révolus, vingt et un ans', () => {
  const avec = (dernier: string): number =>
    calcul('2025-06', { enfants: ['2013-06-10', '2015-06-10', dernier], revenus: [22_500, 0] }).cf
  assert.equal(avec('2022-06-30'), 0)
  assert.equal(avec('2022-05-31'), 19758)
  assert.equal(avec('2004-06-30'), 0)
  assert.equal(avec('2004-07-01'), 19758)
})

test('allocation de soutien familial', () => {
  // 42.2 % × 474.37 = 200.184 ; counted 22.5 % = 106.733
  const seul = calcul('2025-06', { enfants: ['2015-06-10'] })
  assert.equal(seul.asf, 20018)
  assert.equal(seul.comptees, 10673)
  const pension = (euros: number): PrestationsFamiliales =>
    calcul('2025-06', {
      enfants: ['2015-06-10'],
      lignesParent: [ligne('pension-alimentaire', ['2025-01', '2025-12'], euros)],
    })
  assert.equal(pension(185).asf, 1518)
  assert.equal(pension(186).asf, 0)
  assert.equal(pension(186).refus.asf, 'pension-alimentaire-suffisante')
  assert.equal(pension(150).comptees, 5018)
})

test('allocation de base de la PAJE', () => {
  // one income, one child: full 24,414 × 1.25 = 30,517.50 ; partial 29,169 × 1.25 = 36,461.25
  const couple = (euros: number, naissance = '2024-01-01', m = '2025-06'): number =>
    calcul(m, { enfants: [naissance], revenus: [euros, 0] }).paje
  assert.equal(couple(30_517), 19758)
  assert.equal(couple(30_518), 9879)
  assert.equal(couple(36_461), 9879)
  assert.equal(couple(36_462), 0)
  assert.equal(couple(0, '2025-06-01'), 0)
  assert.equal(couple(0, '2025-05-31'), 19758)
  assert.equal(couple(0, '2022-07-01'), 19758)
  assert.equal(couple(0, '2022-06-30'), 0)
})

test('ce que comptent le RSA et la prime', () => {
  // 34,629 + CF counted without majoration 19,758 + ASF 3 × 106.733 = 32,020
  assert.equal(calcul('2025-06', { enfants: TROIS, revenus: [0] }).comptees, 34629 + 19758 + 32020)
  // the majoration for age does not count
  assert.equal(
    calcul('2025-07', { enfants: ['2008-01-15', '2011-06-20'], revenus: [0, 0] }).comptees,
    15180,
  )
})

test('avant le livre : non calculé, jamais zéro', () => {
  assert.equal(calcul('2015-07', { enfants: DEUX, revenus: [0] }).manque, 'non-calcule')
  assert.equal(calcul('2016-01', { enfants: ['2010-01-01'], revenus: [0] }).manque, null)
  // a child under 3 born before April 2014 is under a PAJE that the book has not
  assert.equal(calcul('2016-06', { enfants: ['2014-03-31'], revenus: [0] }).manque, 'non-calcule')
  assert.equal(calcul('2016-06', { enfants: ['2014-04-01'], revenus: [0] }).manque, null)
  assert.equal(calcul('2019-06', { enfants: ['2018-03-31'], revenus: [0] }).paje, 18554)
  assert.equal(calcul('2019-06', { enfants: ['2018-04-01'], revenus: [0] }).manque, null)
  assert.equal(calcul('2019-06', { enfants: ['2018-04-01'], revenus: [0] }).paje, 17208)
})
