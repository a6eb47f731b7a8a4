import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centimes, indexMois, type Mois } from '#socle'
import { foyer, ligne, personne } from '../foyer-essai.test.js'
import type { LigneRessource, Logement, PersonneFoyer, SituationFoyer } from '../situation.js'
import { type AideLogement, aideLogement, locationDe } from './index.js'
import { parametresLogement } from './parametres.js'

const MOIS = '2026-05'
const VIDE: Partial<Logement> = { statut: 'locataire-vide', loyer: centimes(40_000), zone: 2 }

interface Cas {
  readonly logement?: Partial<Logement>
  readonly personnes?: readonly PersonneFoyer[]
  readonly rsa?: number
}

function seul(lignes: readonly LigneRessource[], faits: Partial<PersonneFoyer> = {}) {
  return personne('allocataire', '1985-04-01', { ressources: lignes, ...faits })
}

function situation(cas: Cas): SituationFoyer {
  return foyer(MOIS, cas.personnes ?? [seul([])], {
    logement: { ...VIDE, ...cas.logement },
    connus: { rsaMoisPrecedents: centimes(cas.rsa ?? 0) },
  })
}

function calcul(cas: Cas): AideLogement {
  return aideLogement(situation(cas), indexMois(MOIS as Mois))
}

/** Yearly resources R kept, in euros. */
function ressources(cas: Cas): number {
  return locationDe(situation(cas), parametresLogement(indexMois(MOIS as Mois))).ressources / 100
}

test('refus et manques', () => {
  const table: readonly (readonly [string, Partial<Logement>, string | null, readonly string[]])[] =
    [
      ['propriétaire', { statut: 'proprietaire' }, 'proprietaire', []],
      ['logé gratuitement', { statut: 'loge-gratuitement' }, 'loge-gratuitement', []],
      ['sans domicile', { statut: 'sans-domicile' }, 'sans-logement', []],
      ['accession', { statut: 'primo-accedant' }, null, ['logement.pret']],
      ['foyer', { statut: 'locataire-foyer' }, null, ['logement.foyer']],
      ['loyer inconnu', { loyer: null, zone: null }, null, ['logement.loyer', 'logement.zone']],
      ['loyer nul', { loyer: centimes(0) }, 'sans-loyer', []],
      ['loyer trop élevé', { loyer: centimes(90_006) }, 'loyer-superieur-au-plafond', []],
    ]
  for (const [titre, logement, refus, manques] of table) {
    const r = calcul({ logement })
    assert.deepEqual([r.refus, r.manques], [refus, manques], titre)
    assert.equal(r.montant, manques.length > 0 ? null : 0, titre)
  }
})

test('une aide déjà connue est reprise', () => {
  const connue = foyer(MOIS, [seul([])], { connus: { aideLogement: centimes(12_345) } })
  assert.equal(aideLogement(connue, indexMois(MOIS as Mois)).montant, 12_345)
})

test('formule locative, sans ressources, mai 2026', () => {
  const enfant = personne('enfant', '2020-01-15')
  const table: readonly (readonly [string, Cas, number])[] = [
    // L 290.34 + C 60.59 = 350.93 ; P0 39.56 ; 311.37 − 5 = 306.37 ; × 0.995 = 304.838
    ['seul, zone 2, loyer au-dessus du plafond', {}, 30484],
    // zone 1: 333.14 + 60.59 − 39.56 − 5 = 349.17 ; × 0.995 = 347.424
    ['zone 1', { logement: { zone: 1 } }, 34742],
    // zone 3: 272.12 + 60.59 − 39.56 − 5 = 288.15 ; × 0.995 = 286.709
    ['zone 3', { logement: { zone: 3 } }, 28671],
    // L 200 + 60.59 − 39.56 − 5 = 216.03 ; × 0.995 = 214.950
    ['loyer sous le plafond', { logement: { loyer: centimes(20_000) } }, 21495],
    // furnished: 2/3 of 400 = 266.6667 + 60.59 − 39.56 − 5 = 282.6967 ; × 0.995 = 281.283
    ['meublé', { logement: { statut: 'locataire-meuble' } }, 28128],
    // shared: 75 % of 290.34 = 217.755 → 217.76 ; C 30.29 ; − 39.56 − 5 = 203.49 ; × 0.995
    ['colocation', { logement: { colocation: true } }, 20247],
    // social: 306.37 − 98 % of 34.83 = 272.2366 ; × 0.995 = 270.875
    ['HLM, réduction de loyer de solidarité', { logement: { statut: 'locataire-hlm' } }, 27088],
    // one dependant: 399.89 + 74.33 − P0 40.3087 − 5 = 428.9113 ; × 0.995 = 426.767
    ['un enfant', { personnes: [seul([]), enfant], logement: { loyer: centimes(45_000) } }, 42677],
  ]
  for (const [titre, cas, attendu] of table) assert.equal(calcul(cas).montant, attendu, titre)
})

test('dégressivité : deux plafonds de loyer', () => {
  const avec = (loyer: number): number | null =>
    calcul({ logement: { loyer: centimes(loyer) } }).montant
  // 290.34 × 2.5 = 725.85 ; × 3.1 = 900.054
  assert.equal(avec(72_585), 30484)
  // 725.86: 311.37 × (900.054 − 725.86) / 174.204 = 311.352 ; − 5 ; × 0.995 = 304.820
  assert.equal(avec(72_586), 30482)
  // 891.04: 311.37 × 9.014 / 174.204 = 16.112 ; − 5 = 11.112 ; × 0.995 = 11.056
  assert.equal(avec(89_104), 1106)
  // 892: 311.37 × 8.054 / 174.204 = 14.396 ; − 5 = 9.396, under 10 €
  assert.equal(avec(89_200), 0)
  assert.equal(calcul({ logement: { loyer: centimes(89_200) } }).refus, 'sous-seuil-versement')
  const aah = [seul([ligne('aah', ['2025-01', '2026-05'], 1000)])]
  assert.equal(calcul({ personnes: aah, logement: { loyer: centimes(95_000) } }).montant, 30484)
})

test('ressources : du treizième au deuxième mois', () => {
  const avec = (de: string, a: string, euros: number): number =>
    ressources({ personnes: [seul([ligne('salaire', [de, a], euros)], { activite: 'actif' })] })
  // 12,000 − 10 % = 10,800
  assert.equal(avec('2025-04', '2026-03', 1000), 10_800)
  assert.equal(avec('2025-04', '2025-04', 12_000), 10_800)
  assert.equal(avec('2025-03', '2025-03', 12_000), 0)
  assert.equal(avec('2026-04', '2026-04', 12_000), 0)
  // 12,001 × 90 % = 10,801 (deduction to the euro 1,200) → 10,900
  assert.equal(avec('2025-04', '2025-04', 12_001), 10_900)
  // minimum deduction 509 ; 4,000 − 509 = 3,491
  assert.equal(avec('2025-04', '2025-04', 4_000), 3_500)
  // maximum 14,555 ; 150,000 − 14,555 = 135,445
  assert.equal(avec('2025-04', '2025-04', 150_000), 135_500)
})

/** A wage of 2,000 € until sick leave at 1,000 € begins. */
function malade(de: string): PersonneFoyer {
  const avant = de === '2025-10' ? '2025-09' : '2025-10'
  return seul([
    ligne('salaire', ['2025-04', avant], 2_000),
    ligne('ij-maladie', [de, '2026-05'], 1_000),
  ])
}

test('ressources : abattements et neutralisations', () => {
  const salaire = ligne('salaire', ['2025-04', '2026-01'], 2_000)
  const chomeur = { activite: 'chomeur' } as const
  const table: readonly (readonly [string, Cas, number])[] = [
    // 20,000 × 90 % = 18,000
    ['salaires passés', { personnes: [seul([salaire], { activite: 'actif' })] }, 18_000],
    ['RSA le mois précédent', { personnes: [seul([salaire])], rsa: 10_000 }, 0],
    // insured since February: 20,000 + 2 × 1,000 = 22,000 → 19,800 ; 30 % off 18,000 → − 5,400
    [
      'chômage indemnisé depuis deux mois',
      { personnes: [seul([salaire, ligne('chomage', ['2026-02', '2026-05'], 1000)], chomeur)] },
      14_400,
    ],
    // out of work since March, insured in April only: 22,000 → 19,800 less 30 %
    [
      'chômage depuis deux mois, indemnisé le second',
      {
        personnes: [
          seul(
            [
              ligne('salaire', ['2025-04', '2026-02'], 2_000),
              ligne('chomage', ['2026-04', '2026-05'], 1_000),
            ],
            chomeur,
          ),
        ],
      },
      13_900,
    ],
    // insured in April only: nothing off, and April is out of the period
    [
      'chômage indemnisé depuis un mois',
      {
        personnes: [
          seul(
            [
              ligne('salaire', ['2025-04', '2026-03'], 2_000),
              ligne('chomage', ['2026-04', '2026-05'], 1_000),
            ],
            chomeur,
          ),
        ],
      },
      21_600,
    ],
    ['chômage non indemnisé', { personnes: [seul([salaire], chomeur)] }, 0],
    [
      'chômage non indemnisé, travail repris',
      {
        personnes: [
          seul(
            [
              ligne('salaire', ['2025-04', '2026-01'], 2_000),
              ligne('salaire', ['2026-05', '2026-05'], 1),
            ],
            chomeur,
          ),
        ],
      },
      18_000,
    ],
    // ASS in April: work and unemployment benefit ignored
    [
      'ASS',
      { personnes: [seul([salaire, ligne('ass', ['2026-02', '2026-05'], 500)], chomeur)] },
      0,
    ],
    // pension: 18,000 × 70 % = 12,600 ; invalidity pension of 2024: 0
    [
      'invalidité, travail cessé',
      { personnes: [seul([salaire, ligne('pension-invalidite', ['2026-02', '2026-05'], 700)])] },
      12_600,
    ],
    // the same of a rente: work ceased in March, the rente in April; not if work ceased in April
    [
      'rente d’accident du travail, travail cessé deux mois avant',
      {
        personnes: [
          seul([
            ligne('salaire', ['2025-04', '2026-03'], 2_000),
            ligne('rente-accident-travail', ['2026-04', '2026-05'], 700),
          ]),
        ],
      },
      15_200,
    ],
    [
      'rente d’accident du travail, travail cessé le mois précédent',
      {
        personnes: [
          seul([
            ligne('salaire', ['2025-04', '2026-04'], 2_000),
            ligne('rente-accident-travail', ['2026-04', '2026-05'], 700),
          ]),
        ],
      },
      21_600,
    ],
    // daily allowances are taxed and never reduced: (20,000 + 4,000) × 90 %
    [
      'indemnités journalières',
      {
        personnes: [
          seul([salaire, ligne('ij-maladie', ['2026-02', '2026-03'], 2_000)], {
            activite: 'actif',
          }),
        ],
      },
      21_600,
    ],
    // sick from October to May, eight months: (6 × 2,000 − 10 %) × 70 % + 6 × 1,000 − 10 %
    ['arrêt de plus de six mois', { personnes: [malade('2025-10')] }, 13_000],
    // one month less: 7 × 2,000 + 5 × 1,000 = 19,000 → 17,100
    ['arrêt de six mois', { personnes: [malade('2025-11')] }, 17_100],
    // alimony of 2025: 3,600 less 450
    [
      'pension alimentaire',
      { personnes: [seul([ligne('pension-alimentaire', ['2025-01', '2026-05'], 300)])] },
      3_200,
    ],
    // an apprentice under the yearly SMIC (1,820 h × 12.02) is not taxed
    [
      'apprentissage',
      { personnes: [seul([ligne('remuneration-apprenti', ['2025-04', '2026-03'], 1_200)])] },
      0,
    ],
  ]
  for (const [titre, cas, attendu] of table) assert.equal(ressources(cas), attendu, titre)
})

test('ressources : deux revenus, étudiants', () => {
  // 12 × BMAF 478.16 = 5,737.92 net of the deduction ; 6,400 − 640 = 5,760
  const couple = (second: number): number =>
    ressources({
      personnes: [
        seul([ligne('salaire', ['2025-04', '2025-04'], 20_000)], { activite: 'actif' }),
        personne('conjoint', '1986-01-01', {
          activite: 'actif',
          ressources: [ligne('salaire', ['2025-04', '2025-04'], second)],
        }),
      ],
    })
  // 18,000 + 5,760 − 95 = 23,665
  assert.equal(couple(6_400), 23_700)
  // 18,000 + 5,733 = 23,733, under the threshold: no 95 € off
  assert.equal(couple(6_370), 23_800)
  const etudiant = (naissance: string, boursier: boolean): number =>
    ressources({
      personnes: [personne('allocataire', naissance, { activite: 'etudiant', boursier })],
    })
  assert.equal(etudiant('2003-01-01', false), 8_600)
  assert.equal(etudiant('2003-01-01', true), 6_900)
  assert.equal(etudiant('1998-05-02', false), 8_600)
  assert.equal(etudiant('1998-05-01', false), 0)
})

test('participation : un taux par tranche de loyer', () => {
  // R 10,800 − R0 5,235 = 5,565 ; RL 100 % : TL = 0.45 % × 30 + 0.68 % × 25 = 0.305 % ; TF 2.83 %
  // Pp = 39.56 + 5,565 × 3.135 % = 214.023 ; 350.93 − 214.023 − 5 = 131.907 ; × 0.995 = 131.248
  const actif = seul([ligne('salaire', ['2025-04', '2026-03'], 1000)], { activite: 'actif' })
  assert.equal(calcul({ personnes: [actif] }).montant, 13125)
  // rent 200: RL 68.88 % (art. 14: hundredth of per cent), TL 0.10746 → 0.107 %
  // Pp = 39.56 + 5,565 × 2.937 % = 203.004 ; 260.59 − 203.004 − 5 = 52.586 ; × 0.995 = 52.323
  assert.equal(calcul({ personnes: [actif], logement: { loyer: centimes(20_000) } }).montant, 5232)
})

test('premier mois du livre, dernier barème connu', () => {
  const avec = (mois: string): AideLogement =>
    aideLogement(foyer(mois, [seul([])], { logement: VIDE }), indexMois(mois as Mois))
  assert.deepEqual(avec('2020-12').manques, ['non-calcule'])
  // January 2021: 258.69 + 53.99 − 35.24 − 5 = 272.44 ; × 0.995 = 271.078
  assert.equal(avec('2021-01').montant, 27108)
  // R0 of 2026 was not found: that of 2025 stands, and says so.
  assert.equal(avec('2025-12').confirme, true)
  assert.equal(avec('2026-01').confirme, false)
  const chezSoi = foyer('2026-01', [seul([])], { logement: { statut: 'proprietaire' } })
  assert.equal(aideLogement(chezSoi, indexMois('2026-01' as Mois)).confirme, true)
  assert.equal(avec('2026-10').montant, avec('2026-09').montant)
})
