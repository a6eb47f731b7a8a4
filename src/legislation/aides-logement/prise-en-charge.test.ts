import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centimes, indexMois, jour, type Mois } from '#socle'
import type { FaitsLogement } from '../faits/logement.js'
import { foyer, ligne, personne } from '../foyer-essai.test.js'
import { calculerDroits, parseSituation } from '../index.js'
import type { Logement, PersonneFoyer, SituationFoyer } from '../situation.js'
import { priseEnChargeAccession } from './accession.js'
import {
  aidePriseEnCharge,
  coefficientPriseEnCharge,
  nombreDeParts,
} from './formule-prise-en-charge.js'
import { priseEnChargeFoyer } from './foyer.js'
import { aideLogement, locationDe } from './index.js'
import { parametresLogement } from './parametres.js'
import { premierBareme, secondBareme } from './parametres-prise-en-charge.js'

const SANS_FAIT: FaitsLogement = { chambre: false, conventionne: null, foyer: null, pret: null }

interface Cas {
  readonly mois: string
  readonly logement: Partial<Logement>
  readonly faits: Partial<FaitsLogement>
  readonly couple?: boolean
  readonly enfants?: number
  readonly lignes?: PersonneFoyer['ressources']
}

function situation({ mois, logement, faits, couple, enfants, lignes }: Cas): SituationFoyer {
  const naissance = `${Number(mois.slice(0, 4)) - 9}-01-15`
  return foyer(
    mois,
    [
      personne('allocataire', '1985-04-01', { ressources: lignes ?? [] }),
      ...(couple === true ? [personne('conjoint', '1986-01-01')] : []),
      ...Array.from({ length: enfants ?? 0 }, (_, i) =>
        personne('enfant', naissance, { id: `e${i}` }),
      ),
    ],
    { logement: { zone: 2, ...logement, faits: { ...SANS_FAIT, ...faits } } },
  )
}

/** The yearly resources of an example are given, not computed. */
function detailDe(cas: Cas, ressources: number) {
  const s = situation(cas)
  const p = parametresLogement(indexMois(cas.mois as Mois))
  const location = { ...locationDe(s, p), ressources: ressources * 100 }
  const pret = cas.faits.pret ?? null
  const prise =
    pret === null
      ? priseEnChargeFoyer(s, location, p)
      : priseEnChargeAccession(s, { location, pret, abattu: false }, p)
  assert.ok(prise !== null)
  return aidePriseEnCharge(prise)
}

test('foyers : les exemples du ministère du logement, à l’euro versé', () => {
  // Ministry, « éléments de calcul », September 2021, p. 34, and cases sent on 14 July 2022. The
  // amount paid is the euro below the amount net of CRDS.
  const seul = { loyer: centimes(35_000), zone: 1 } as const
  const table: readonly (readonly [string, Cas, number, readonly [number, number, number]])[] = [
    [
      'personnes âgées, convention, septembre 2021',
      {
        mois: '2021-09',
        logement: seul,
        faits: { conventionne: true, foyer: 'personnes-agees-ou-handicapees' },
      },
      7_500,
      [64, 9_895, 154],
    ],
    [
      'résidence sociale, mai 2022',
      {
        mois: '2022-05',
        logement: seul,
        faits: { conventionne: true, foyer: 'residence-sociale' },
      },
      7_500,
      [60, 12_464, 129],
    ],
    [
      'couple, zone 3, avril 2022',
      {
        mois: '2022-04',
        logement: { loyer: centimes(36_000), zone: 3 },
        couple: true,
        faits: { conventionne: true, foyer: 'personnes-agees-ou-handicapees' },
      },
      15_000,
      [41, 31_813, 12],
    ],
    [
      'sans convention, personne âgée, mai 2022',
      { mois: '2022-05', logement: seul, faits: { foyer: 'personnes-agees-ou-handicapees' } },
      7_500,
      [60, 12_464, 76],
    ],
    [
      'sans convention, couple âgé, avril 2022',
      {
        mois: '2022-04',
        logement: { loyer: centimes(36_000), zone: 3 },
        couple: true,
        faits: { foyer: 'personnes-agees-ou-handicapees' },
      },
      15_000,
      [43, 30_797, 23],
    ],
  ]
  for (const [titre, cas, ressources, attendu] of table) {
    const { coefficient, chargeMinimale, net } = detailDe(cas, ressources)
    assert.deepEqual([coefficient, chargeMinimale, Math.floor(net / 100)], attendu, titre)
  }
})

test('accession : les exemples du ministère du logement, à l’euro versé', () => {
  const famille = { couple: true, enfants: 2 }
  const table: readonly (readonly [string, Cas, number, readonly [number, number, number]])[] = [
    [
      'prêt conventionné, logement neuf, septembre 2021',
      {
        mois: '2021-09',
        ...famille,
        logement: { loyer: centimes(65_000) },
        faits: { conventionne: true, pret: { signeLe: jour('2017-12-15'), objet: 'neuf' } },
      },
      18_000,
      [67, 33_276, 181],
    ],
    [
      'prêt conventionné, logement ancien, zone 3, septembre 2021',
      {
        mois: '2021-09',
        ...famille,
        logement: { loyer: centimes(49_573), zone: 3 },
        faits: { conventionne: true, pret: { signeLe: jour('2019-12-02'), objet: 'ancien' } },
      },
      19_000,
      [66, 36_742, 67],
    ],
    [
      'prêt conventionné, logement amélioré, mai 2022',
      {
        mois: '2022-05',
        ...famille,
        logement: { loyer: centimes(49_500), zone: 3 },
        faits: {
          conventionne: true,
          pret: { signeLe: jour('2019-12-02'), objet: 'amelioration' },
        },
      },
      19_000,
      [66, 29_021, 118],
    ],
  ]
  for (const [titre, cas, ressources, attendu] of table) {
    const { coefficient, chargeMinimale, net } = detailDe(cas, ressources)
    assert.deepEqual([coefficient, chargeMinimale, Math.floor(net / 100)], attendu, titre)
  }
  // Allocation de logement: L 375.20, L0 267.90, K 0.62 (p. 54); charges of March 2023 in
  // metropolitan France: 56.12 + 2 × 12.72 = 81.56 ; (375.20 + 81.56 − 267.90) × 0.62 = 117.09
  const allocation = detailDe(
    {
      mois: '2023-03',
      ...famille,
      logement: { loyer: centimes(45_000) },
      faits: { pret: { signeLe: jour('2015-10-01'), objet: 'ancien' } },
    },
    17_500,
  )
  assert.deepEqual([allocation.coefficient, allocation.chargeMinimale], [62, 26_790])
  assert.equal(allocation.formule, 11_709)
})

test('coefficient : deux décimales par défaut, jamais au-dessus du maximum', () => {
  const mois = indexMois('2022-05' as Mois)
  const premier = premierBareme(mois)
  // r × N = 1,704.16 for a lone person: nothing is taken off up to there.
  assert.equal(coefficientPriseEnCharge(170_400, 14, premier), 95)
  assert.equal(coefficientPriseEnCharge(170_500, 14, premier), 94)
  assert.equal(coefficientPriseEnCharge(0, 12, secondBareme(mois)), 90)
  // 0.90 × 21,420.91 × 1.2 = 23,134.58: nothing is left above.
  assert.equal(coefficientPriseEnCharge(2_313_400, 12, secondBareme(mois)), 0)
  assert.equal(coefficientPriseEnCharge(9_000_000, 12, secondBareme(mois)), 0)
  const parts = (couple: boolean, enfants: number): number =>
    nombreDeParts({ couple, enfants, bareme: premier })
  assert.deepEqual(
    [parts(false, 0), parts(true, 0), parts(false, 1), parts(true, 4), parts(false, 6)],
    [14, 18, 25, 43, 53],
  )
})

function aide(cas: Cas) {
  const { montant, refus, manques } = aideLogement(situation(cas), indexMois(cas.mois as Mois))
  return [montant, refus, manques]
}

test('prêts : ce qui n’ouvre pas, ce qui manque, ce qui n’est pas calculé', () => {
  const mois = '2025-06'
  const logement = { statut: 'primo-accedant', loyer: centimes(50_000) } as const
  const pret = (signeLe: string, objet: 'neuf' | 'ancien' = 'ancien') => ({
    pret: { signeLe: jour(signeLe), objet },
  })
  const refus = [0, 'pret-signe-apres-2017', []]
  assert.deepEqual(aide({ mois, logement, faits: pret('2018-01-01') }), refus)
  assert.deepEqual(aide({ mois, logement, faits: pret('2020-05-01') }), refus)
  const aide3 = (signeLe: string, objet: 'neuf' | 'ancien', conventionne: boolean) =>
    aide({
      mois,
      enfants: 2,
      logement: { ...logement, zone: 3 },
      faits: { conventionne, ...pret(signeLe, objet) },
    })
  assert.ok(Number(aide3('2019-12-31', 'ancien', true)[0]) > 0)
  assert.deepEqual(aide3('2019-12-31', 'neuf', true), refus)
  assert.deepEqual(aide3('2019-12-31', 'ancien', false), refus)
  assert.deepEqual(aide3('2020-01-01', 'ancien', true), refus)
  assert.ok(Number(aide3('2017-12-31', 'ancien', false)[0]) > 0)
  assert.deepEqual(aide({ mois, logement, faits: pret('2012-12-31') }), [
    null,
    null,
    ['non-calcule'],
  ])
  const sans = { statut: 'primo-accedant', loyer: null, zone: null } as const
  assert.deepEqual(aide({ mois, logement: sans, faits: {} }), [
    null,
    null,
    ['logement.pret', 'logement.loyer', 'logement.zone'],
  ])
})

test('foyers : ce qui manque, la redevance pour limite', () => {
  const mois = '2025-06'
  const logement = { statut: 'locataire-foyer', loyer: null, zone: null } as const
  assert.deepEqual(aide({ mois, logement, faits: {} })[2], ['logement.foyer', 'logement.loyer'])
  assert.deepEqual(
    aide({ mois, logement, faits: { foyer: 'residence-sociale', conventionne: true } })[2],
    ['logement.loyer', 'logement.zone'],
  )
  // A student's room: 93.07 + 59.97 − 6.36 = 146.68 × 0.90 = 132.01 − 5 = 127.01; the net expense
  // is 26.03, more than 15; the fee of 100 € is the limit: 100 × 0.995
  const etudiant = { mois, faits: { foyer: 'etudiant-chambre' } } as const
  const chambre = { statut: 'locataire-foyer', zone: 2 } as const
  const cher = aide({ ...etudiant, logement: { ...chambre, loyer: centimes(20_000) } })
  assert.equal(cher[0], 12_638)
  const borne = aide({ ...etudiant, logement: { ...chambre, loyer: centimes(10_000) } })
  assert.equal(borne[0], 9_950)
})

test('chambre : neuf dixièmes du plafond d’une personne seule, enfants ou non', () => {
  const mois = '2026-05'
  const logement = { statut: 'locataire-vide', loyer: centimes(40_000) } as const
  // 90 % of 290.34 = 261.306 → 261.31 ; + 60.59 − 39.56 − 5 = 277.34 ; × 0.995 = 275.953
  assert.equal(aide({ mois, logement, faits: { chambre: true } })[0], 27_595)
  // one dependant: 261.31 + 74.33 − 39.56 − 5 = 291.08 ; × 0.995 = 289.625
  assert.equal(aide({ mois, logement, enfants: 1, faits: { chambre: true } })[0], 28_962)
})

test('logement conventionné d’un bailleur privé : pas de seuil, pas de réduction de loyer', () => {
  const mois = '2026-05'
  // 892 €: 9.396 left, under the 10 € of the allocation, paid as APL: × 0.995 = 9.349
  const logement = { statut: 'locataire-vide', loyer: centimes(89_200) } as const
  assert.equal(aide({ mois, logement, faits: {} })[0], 0)
  assert.equal(aide({ mois, logement, faits: { conventionne: true } })[0], 935)
  const hlm = { statut: 'locataire-hlm', loyer: centimes(40_000) } as const
  assert.equal(aide({ mois, logement: hlm, faits: {} })[0], 27_088)
  assert.equal(aide({ mois, logement: hlm, faits: { conventionne: false } })[0], 30_484)
})

test('plancher de ressources : 16,25 mensualités, sauf mesure sur les revenus', () => {
  const mois = '2025-06'
  const accedant = (statut: Cas['lignes'], activite: string) => {
    const s = situation({
      mois,
      couple: true,
      enfants: 2,
      logement: { statut: 'primo-accedant', loyer: centimes(45_000), zone: 2 },
      faits: { pret: { signeLe: jour('2016-06-01'), objet: 'ancien' } },
      lignes: statut ?? [],
    })
    const personnes = s.personnes.map((q) =>
      q.role === 'allocataire' ? { ...q, activite: activite as 'actif' } : q,
    )
    return aideLogement({ ...s, personnes }, indexMois(mois as Mois)).montant
  }
  const petit = [ligne('salaire', ['2024-05', '2025-06'], 300)]
  // 450 × 16.25 = 7,312.50 → 7,400 stand for 3,091; unemployed without benefit, nothing does.
  const actif = accedant(petit, 'actif')
  const chomeur = accedant([ligne('salaire', ['2024-05', '2024-12'], 300)], 'chomeur')
  assert.ok(Number(chomeur) > Number(actif))
})

test('la situation dit le foyer ou le prêt, et rien d’autre', () => {
  const brut = (logement: object) => ({
    id: 'l',
    moisDroit: '2025-06',
    personnes: [{ role: 'allocataire', naissance: '1990-01-01', activite: 'actif' }],
    logement,
  })
  const refuses: readonly (readonly [string, object])[] = [
    ['logement.foyer', { statut: 'locataire-foyer', foyer: 'hotel' }],
    ['logement.foyer', { statut: 'locataire-vide', foyer: 'autre' }],
    ['logement.pret', { statut: 'primo-accedant', pret: 12 }],
    ['logement.pret.signeLe', { statut: 'primo-accedant', pret: { objet: 'neuf' } }],
    [
      'logement.pret.signeLe',
      { statut: 'primo-accedant', pret: { signeLe: '2016-02-30', objet: 'neuf' } },
    ],
    [
      'logement.pret.objet',
      { statut: 'primo-accedant', pret: { signeLe: '2016-02-28', objet: 'bateau' } },
    ],
    [
      'logement.pret.taux',
      { statut: 'primo-accedant', pret: { signeLe: '2016-02-28', objet: 'neuf', taux: 2 } },
    ],
    ['logement.pret', { statut: 'proprietaire', pret: { signeLe: '2016-02-28', objet: 'neuf' } }],
    ['logement.chambre', { statut: 'proprietaire', chambre: true }],
    ['logement.conventionne', { statut: 'locataire-vide', conventionne: 'oui' }],
  ]
  for (const [chemin, logement] of refuses) {
    const lu = parseSituation(brut(logement))
    assert.ok(!lu.ok, chemin)
    assert.equal(lu.erreur.chemin, chemin)
  }
  const lu = parseSituation(
    brut({
      statut: 'locataire-foyer',
      foyer: 'residence-sociale',
      conventionne: true,
      loyer: 40000,
      zone: 2,
    }),
  )
  assert.ok(lu.ok)
  const { droits, explication } = calculerDroits(lu.valeur, {
    prestations: ['aideLogement'],
    explication: true,
  })
  assert.ok(Number(droits.aideLogement) > 0)
  assert.equal(explication!.at(-1)!.resultat, droits.aideLogement)
})
