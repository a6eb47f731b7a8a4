import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centimes, indexMois, mois } from '#socle'
import { foyer, ligne, personne } from '../foyer-essai.test.js'
import type { LigneRessource } from '../situation.js'
import { foyerDe } from '../transversal/preparation.js'
import { allocationSoutienFamilial } from './allocation-soutien-familial.js'
import { enfantsPf } from './enfants.js'
import { type PrestationsFamiliales, prestationsFamiliales } from './index.js'
import { parametresPf } from './parametres.js'
import { ressourcesAnnuelles } from './ressources-annuelles.js'

interface Cas {
  readonly mois: string
  readonly enfants: readonly string[]
  /** Net taxed income of N-2 of the household, centimes. */
  readonly revenu?: number
  readonly couple?: boolean
  readonly lignes?: readonly LigneRessource[]
}

function calcul({ mois: m, enfants, revenu, couple, lignes }: Cas): PrestationsFamiliales {
  const montant = centimes(revenu ?? 0)
  const annee = String(Number(m.slice(0, 4)) - 2)
  const situation = foyer(m, [
    personne('allocataire', '1985-01-01', {
      revenusFiscaux: { [annee]: { netCategoriel: montant, dontActivite: montant } },
      ressources: lignes ?? [],
    }),
    ...(couple === true ? [personne('conjoint', '1985-01-01')] : []),
    ...enfants.map((naissance, i) => personne('enfant', naissance, { id: `e${i}` })),
  ])
  return prestationsFamiliales(foyerDe(situation), indexMois(mois(m)))
}

test('plafonds : qui est au plafond, au centime, le respecte', () => {
  const un = { mois: '2025-06', enfants: ['2024-01-01'], couple: true }
  const trois = {
    mois: '2025-06',
    enfants: ['2013-06-10', '2015-06-10', '2017-06-10'],
    couple: true,
  }
  const ancien = { mois: '2016-06', enfants: ['2016-02-10'], couple: true }
  const table: readonly (readonly [string, keyof PrestationsFamiliales, Cas, number])[] = [
    // 24,414 × 1.25 = 30,517.50 ; 29,169 × 1.25 = 36,461.25
    ['PAJE, taux plein', 'paje', { ...un, revenu: 3_051_750 }, 19_758],
    ['un centime de plus', 'paje', { ...un, revenu: 3_051_751 }, 9_879],
    ['PAJE, taux partiel', 'paje', { ...un, revenu: 3_646_125 }, 9_879],
    ['un centime de plus', 'paje', { ...un, revenu: 3_646_126 }, 0],
    // 12,209 × 1.8 = 21,976.20
    ['complément familial majoré', 'cf', { ...trois, revenu: 2_197_620 }, 29_639],
    ['un centime de plus', 'cf', { ...trois, revenu: 2_197_621 }, 19_758],
    // Ceilings of 2016: 24,612 × 1.22 = 30,026.64 ; 29,403 × 1.22 = 35,871.66
    ['ancienne PAJE, taux plein', 'paje', { ...ancien, revenu: 3_002_664 }, 18_554],
    ['un centime de plus', 'paje', { ...ancien, revenu: 3_002_665 }, 9_277],
    ['ancienne PAJE, taux partiel', 'paje', { ...ancien, revenu: 3_587_166 }, 9_277],
    ['un centime de plus', 'paje', { ...ancien, revenu: 3_587_167 }, 0],
  ]
  for (const [titre, nom, cas, attendu] of table) assert.equal(calcul(cas)[nom], attendu, titre)
})

test('forfait de vingt ans : trois enfants en tout, même un seul de moins de vingt ans', () => {
  const grand = '2005-06-30'
  // 20.234 % of 474.37 = 95.984 each ; counted: soutien familial 106.73, complément familial 197.58
  const deux = calcul({ mois: '2025-06', enfants: [grand, grand, '2015-06-10'] })
  assert.deepEqual([deux.af, deux.refus.af, deux.comptees], [19_197, null, 30_431])
  const trois = calcul({ mois: '2025-06', enfants: [grand, grand, grand] })
  assert.deepEqual([trois.af, trois.refus.af, trois.comptees], [28_795, null, 19_758])
  const un = calcul({ mois: '2025-06', enfants: [grand, '2015-06-10'] })
  assert.deepEqual([un.af, un.refus.af], [0, 'moins-de-deux-enfants'])
  const seuls = calcul({ mois: '2025-06', enfants: [grand, grand] })
  assert.deepEqual([seuls.af, seuls.refus.af], [0, 'moins-de-deux-enfants'])
})

test('soutien familial : la pension reçue ce mois-ci, et elle seule', () => {
  const pension = (de: string, a: string, euros = 100) =>
    ligne('pension-alimentaire', [de, a], euros)
  const salaire = ligne('salaire', ['2025-01', '2025-12'], 100)
  // 42.2 % × 474.37 = 200.184
  const table: readonly (readonly [string, readonly LigneRessource[], number])[] = [
    ['sans pension', [], 20_018],
    ['ce mois-ci', [pension('2025-06', '2025-06')], 10_018],
    ['jusqu’au mois dernier', [pension('2025-01', '2025-05')], 20_018],
    ['dès le mois prochain', [pension('2025-07', '2025-12')], 20_018],
    ['un salaire n’en est pas une', [pension('2025-01', '2025-05'), salaire], 20_018],
    ['deux pensions', [pension('2025-01', '2025-06', 60), pension('2025-06', '2025-09')], 4_018],
  ]
  for (const [titre, lignes, attendu] of table) {
    assert.equal(calcul({ mois: '2025-06', enfants: ['2015-06-10'], lignes }).asf, attendu, titre)
  }
})

test('soutien familial : rien jusqu’à quinze euros', () => {
  // 40 % of a base of 500 €: 200 €
  const avec = (euros: number) => {
    const lignes = [ligne('pension-alimentaire', ['2025-06', '2025-06'], euros)]
    const situation = foyer('2025-06', [
      personne('allocataire', '1985-01-01', { ressources: lignes }),
      personne('enfant', '2015-06-10'),
    ])
    const lus = parametresPf(indexMois(mois('2025-06')))
    const p = { ...lus, bmaf: 50_000, asf: { ...lus.asf, taux: 400_000 } }
    return allocationSoutienFamilial(foyerDe(situation), enfantsPf(foyerDe(situation), p)!, p)
  }
  assert.deepEqual(avec(185), { montant: 0, compte: 0 })
  assert.deepEqual(avec(184.99), { montant: 1_501, compte: 1_501 })
})

test('l’enfant de vingt ans compte dans les plafonds', () => {
  const enfants = ['2005-06-30', '2015-06-10', '2017-06-10']
  const famille = (revenu: number) => calcul({ mois: '2025-06', enfants, couple: true, revenu })
  // 65,473 + 3 × 6,546 = 85,111 ; 52.234 % of 474.37 = 247.782, half and less a twelfth above
  assert.equal(famille(8_511_100).af, 24_778)
  assert.equal(famille(8_511_200).af, 24_770)
  // 24,414 × 1.8 = 43,945.20
  assert.equal(famille(4_394_520).cf, 19_758)
})

test('RSA et prime comptent le complément dégressif de la seule base', () => {
  const enfants = ['2008-01-15', '2011-06-20']
  const { af, comptees } = calcul({ mois: '2025-07', enfants, couple: true, revenu: 7_856_600 })
  // 1 € above 78,565: half of 48 %, 113.849, twice less a twelfth ; half of 32 %, 75.899, the same
  assert.deepEqual([af, comptees], [22_761, 15_172])
})

test('aucun enfant ne compte : la même réponse que sans enfant', () => {
  const refus = 'sans-enfant-a-charge'
  for (const naissance of ['2004-06-30', '2025-06-01']) {
    const recu = calcul({ mois: '2025-06', enfants: [naissance] })
    assert.deepEqual(recu.refus, { af: refus, cf: refus, asf: refus, paje: refus }, naissance)
  }
})

test('ancienne PAJE : du mois qui suit la naissance au mois d’avant les trois ans', () => {
  assert.equal(calcul({ mois: '2018-04', enfants: ['2018-03-31'] }).paje, 18_554)
  // Three years old in June 2018, beside a child of the present PAJE: 41.65 % of 411.92
  assert.equal(calcul({ mois: '2018-05', enfants: ['2015-06-10', '2018-04-10'] }).paje, 18_554)
  assert.equal(calcul({ mois: '2018-06', enfants: ['2015-06-10', '2018-04-10'] }).paje, 17_156)
})

test('ressources : deux revenus au seuil, la première année qui manque', () => {
  const revenu = (annee: string, montant: number) => ({
    revenusFiscaux: {
      [annee]: { netCategoriel: centimes(montant), dontActivite: centimes(montant) },
    },
  })
  const lire = (annee: string, un: number, autre: number) => {
    const situation = foyer('2025-06', [
      personne('allocataire', '1985-01-01', revenu(annee, un)),
      personne('conjoint', '1986-01-01', revenu(annee, autre)),
      personne('enfant', '2015-06-10'),
    ])
    return ressourcesAnnuelles(foyerDe(situation), parametresPf(indexMois(mois('2025-06'))))
  }
  // 13.6 % of 43,992 (2023) = 5,982.91
  const majore = { total: 2_598_291, plafondMajore: true, manque: null }
  assert.deepEqual(lire('2023', 2_000_000, 598_291), majore)
  const simple = { total: 2_598_290, plafondMajore: false, manque: null }
  assert.deepEqual(lire('2023', 2_000_000, 598_290), simple)
  assert.equal(lire('2022', 1, 1).manque, 'personnes[0].revenusFiscaux.2023')
})
