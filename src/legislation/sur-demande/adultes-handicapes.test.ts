import assert from 'node:assert/strict'
import { test } from 'node:test'
import { enClair } from '../explication/etapes-essai.js'
import { parseSituation } from '../index.js'
import { foyerDe } from '../transversal/preparation.js'
import { surDemande } from './sur-demande.js'

interface Cas {
  readonly mois?: string
  readonly allocataire: object
  readonly conjoint?: object
  readonly enfants?: number
  /** The spouse is told first. */
  readonly conjointDAbord?: boolean
}

function aah({ mois = '2025-09', allocataire, conjoint, enfants = 0, conjointDAbord }: Cas) {
  const commun = { naissance: '1985-03-02', activite: 'inactif' }
  const un = { id: 'a', role: 'allocataire', ...commun, ...allocataire }
  const autre = conjoint && { id: 'c', role: 'conjoint', ...commun, ...conjoint }
  const couple = autre === undefined ? [un] : [un, autre]
  const lu = parseSituation({
    id: 'm',
    moisDroit: mois,
    personnes: [
      ...(conjointDAbord === true ? [...couple].reverse() : couple),
      ...Array.from({ length: enfants }, (_, i) => ({
        id: `e${i}`,
        role: 'enfant',
        naissance: '2016-05-05',
        activite: 'inactif',
      })),
    ],
    logement: { statut: 'sans-domicile' },
  })
  assert.ok(lu.ok, JSON.stringify(lu))
  const demande = surDemande('allocationAdultesHandicapes', foyerDe(lu.valeur), lu.valeur)
  return { ...demande, etapes: enClair(demande.etapes) }
}

const TAUX_80 = { incapacite: { taux: 80 } }
const paye = (euros: number, de: string, a: string, nature = 'salaire') => ({
  nature,
  de,
  a,
  montantNetSocial: euros * 100,
})
const payeEn = (euros: number, m: string, nature = 'salaire') => paye(euros, m, m, nature)
const revenus = (annee: number, euros: number, travail = 0) => ({
  revenusFiscaux: { [annee]: { netCategoriel: euros * 100, dontActivite: travail * 100 } },
})
const seule = (...ressources: readonly object[]): Cas => ({
  allocataire: { ...TAUX_80, ressources },
})
const DROITS_A_L_AAH =
  '(plafond de 12 399,84 € − ressources de 6 765,36 €) ÷ 12 ; au plus 1 033,32 € − 30,00 € de ' +
  'pension ; la décision de la commission des droits n’est pas vérifiée ici'
const RESSOURCES_DU_TRIMESTRE =
  '3 000,00 € de travail, comptés à 20 % jusqu’à 540,55 € par mois, à 60 % au-dessus, + ' +
  '540,00 € d’autres ressources ; × 4 ; une reprise n’est pas comptée six mois'

test('AAH : rien n’est dit du taux, le montant le plus élevé est dit', () => {
  assert.deepEqual(aah({ allocataire: {} }), {
    montant: null,
    refus: null,
    manques: ['personnes[0].incapacite'],
    etapes: [
      {
        libelle: 'Le montant le plus élevé de l’allocation aux adultes handicapés, ce mois-ci',
        valeurs: { montantMaximal: 103_332 },
        regle:
          '1 033,32 € ; le droit dépend du taux d’incapacité que reconnaît la ' +
          'commission des droits et de l’autonomie : il reste à dire',
        article: 'CSS, art. L. 821-1 et D. 821-3',
        resultat: null,
      },
    ],
  })
  const autre = aah({ allocataire: {}, conjoint: {}, conjointDAbord: true })
  assert.deepEqual(autre.manques, ['personnes[1].incapacite'])
})

test('AAH : qui travaille, ses trois derniers mois', () => {
  // Three months of 1,000: 3 × 540.55 (30 % of 11.88 × 151.67) at 20 % = 324.33, 1,378.35 at 60 % =
  // 827.01. Three times 180 of the rest. 4 × (1,151.34 + 540) = 6,765.36 ; 12,399.84 less that,
  // ÷ 12 = 469.54
  const ligne = (euros: number, nature?: string) => paye(euros, '2025-01', '2025-12', nature)
  const cas = seule(
    ligne(1_000),
    ligne(100, 'pension-alimentaire'),
    ligne(50, 'ij-maladie'),
    ligne(30, 'pension-invalidite'),
  )
  assert.deepEqual(aah(cas), {
    montant: 46_954,
    refus: null,
    manques: [],
    etapes: [
      {
        libelle: 'Vos ressources des trois derniers mois, sur une année',
        valeurs: {
          travail: 300_000,
          premiereTrancheParMois: 54_055,
          travailCompte: 115_134,
          autres: 54_000,
          moisDeRepriseLaisses: 0,
        },
        regle: RESSOURCES_DU_TRIMESTRE,
        article: 'CSS, art. R. 821-4-1 et D. 821-9',
        resultat: 676_536,
      },
      {
        libelle: 'Votre allocation aux adultes handicapés, chaque mois',
        valeurs: {
          plafondAnnuel: 1_239_984,
          ressourcesAnnuelles: 676_536,
          montantMaximal: 103_332,
          pension: 3_000,
          enfants: 0,
          sejourDePlusDe60Jours: false,
        },
        regle: DROITS_A_L_AAH,
        article: 'CSS, art. L. 821-1, L. 821-3, R. 821-8 et D. 821-2',
        resultat: 46_954,
      },
    ],
  })
  // A single month of 1,000, whole under the first bracket: 4 × 200 a year, ÷ 12 = 66.667 less.
  const table: readonly (readonly [string, number])[] = [
    ['2025-05', 103_332],
    ['2025-06', 96_665],
    ['2025-07', 96_665],
    ['2025-08', 96_665],
    ['2025-09', 103_332],
  ]
  for (const [m, attendu] of table) assert.equal(aah(seule(payeEn(1_000, m))).montant, attendu, m)
  // November 2024 reads the SMIC of October, 11.65: 1,590.27 at 20 %, 1,409.73 at 60 %: 1,163.89.
  // 12 × 1,016.05 − 4 × 1,163.89 = 7,537.04 ; ÷ 12 = 628.087
  const enNovembre = { ...seule(paye(1_000, '2024-01', '2024-12')), mois: '2024-11' }
  assert.equal(aah(enNovembre).montant, 62_809)
})

test('AAH : les mois d’un travail repris avec l’AAH, six au plus en douze mois', () => {
  const aahDepuis = (de: string) => paye(1_000, de, '2025-12', 'aah')
  const depuis2023 = aahDepuis('2023-01')
  // All three months of 1,000 counted: 1,033.32 − 383.78
  const COMPTES = 64_954
  const table: readonly (readonly [string, string, readonly object[], number, number])[] = [
    ['repris en juillet', '2025-09', [depuis2023, paye(1_000, '2025-07', '2025-12')], 103_332, 2],
    [
      'l’AAH commence après le travail',
      '2025-09',
      [aahDepuis('2025-01'), paye(1_000, '2024-06', '2025-12')],
      COMPTES,
      0,
    ],
    // July and August: 1,621.65 at 20 %, 378.35 at 60 %: 551.34 ; 4 × 551.34 ÷ 12 = 183.78
    [
      'le travail et l’AAH commencent ensemble',
      '2025-09',
      [aahDepuis('2025-07'), paye(1_000, '2025-07', '2025-12')],
      84_954,
      0,
    ],
    [
      'une seconde reprise : l’un des six mois a plus de douze mois',
      '2025-04',
      [depuis2023, paye(1_000, '2024-01', '2024-06'), paye(1_000, '2025-01', '2025-12')],
      103_332,
      3,
    ],
    [
      'une seconde reprise, les six mois dans les douze',
      '2025-04',
      [depuis2023, paye(1_000, '2024-02', '2024-07'), paye(1_000, '2025-01', '2025-12')],
      COMPTES,
      0,
    ],
    [
      'jamais cessé : la reprise ne recommence pas',
      '2025-04',
      [depuis2023, paye(1_000, '2024-01', '2025-12')],
      COMPTES,
      0,
    ],
  ]
  for (const [titre, mois, ressources, montant, laisses] of table) {
    const recu = aah({ ...seule(...ressources), mois })
    assert.equal(recu.montant, montant, titre)
    const { moisDeRepriseLaisses } = recu.etapes[0]!.valeurs
    assert.equal(moisDeRepriseLaisses, laisses, titre)
  }
})

test('AAH : qui ne travaille pas, les revenus de l’année N-2', () => {
  // 12,000 of which 9,000 of work, 30 % off that: 9,300 ; (12,399.84 − 9,300) ÷ 12 = 258.32
  const cas = (...ressources: readonly object[]): Cas => ({
    allocataire: { ...TAUX_80, ...revenus(2023, 12_000, 9_000), ressources },
  })
  const recu = aah(cas(payeEn(400, '2025-08', 'chomage')))
  assert.deepEqual([recu.montant, recu.etapes.length], [25_832, 2])
  assert.deepEqual(recu.etapes[0], {
    libelle: 'Vos revenus de l’année 2023',
    valeurs: { revenus: 1_200_000, travailOte: 270_000 },
    regle:
      '12 000,00 € de revenus − 2 700,00 € ; travail cessé : non compté, ou réduit ' +
      'de 30 % avec un revenu de remplacement',
    article: 'CSS, art. R. 821-4, R. 821-4-4 et R. 532-5',
    resultat: 930_000,
  })
  // Without anything in its place: 3,000 ; (12,399.84 − 3,000) ÷ 12 = 783.32
  const table: readonly (readonly [string, readonly object[], number])[] = [
    ['rien à la place', [], 78_332],
    ['fini en juillet', [payeEn(400, '2025-07', 'chomage')], 78_332],
    ['commencé ce mois-ci', [payeEn(400, '2025-09', 'chomage')], 78_332],
    ['commencé le mois prochain', [payeEn(400, '2025-10', 'chomage')], 78_332],
    ['une pension, en août', [payeEn(400, '2025-08', 'pension-invalidite')], 25_832],
    ['une pension, en octobre', [payeEn(400, '2025-10', 'pension-invalidite')], 78_332],
    [
      'les deux',
      [payeEn(400, '2025-08', 'pension-invalidite'), payeEn(400, '2025-08', 'chomage')],
      25_832,
    ],
  ]
  for (const [titre, ressources, attendu] of table) {
    assert.equal(aah(cas(...ressources)).montant, attendu, titre)
  }
})

test('AAH : les revenus du conjoint, tant qu’ils comptent', () => {
  // 12 × 971.37 × (1 + 0.81 + 0.5) = 26,926.38 ; 25,001 − 5,000 − 1,400 = 18,601 ; 8,325.38 ÷ 12
  const recu = aah({
    mois: '2023-09',
    allocataire: TAUX_80,
    conjoint: revenus(2021, 25_001),
    enfants: 1,
  })
  assert.deepEqual([recu.montant, recu.etapes.length], [69_378, 3])
  assert.deepEqual(recu.etapes[1], {
    libelle: 'Les revenus de votre conjoint de l’année 2021',
    valeurs: { revenus: 2_500_100, otes: 640_000 },
    regle:
      '25 001,00 € de revenus − 6 400,00 € ; 20 % de moins jusqu’en 2021, puis 5 000 € ' +
      'et 1 400 € par enfant de moins',
    article: 'CSS, art. R. 821-4 (décret 2022-42) ; rien depuis octobre 2023',
    resultat: 1_860_100,
  })
  const { plafondAnnuel, ressourcesAnnuelles, enfants } = recu.etapes[2]!.valeurs
  assert.deepEqual([plafondAnnuel, ressourcesAnnuelles, enfants], [2_692_638, 1_860_100, 1])
  // 2021: 20 % of 12,000 ; 12 × 903.60 × 1.81 = 19,626.19 ; less 9,600, ÷ 12 = 835.516
  const en2021 = { mois: '2021-06', allocataire: TAUX_80, conjoint: revenus(2019, 12_000) }
  assert.equal(aah(en2021).montant, 83_552)
  // Alone, the ceiling is that of one: 12 × 971.37 = 11,656.44
  const seul = aah({ mois: '2023-09', allocataire: { ...TAUX_80, ...revenus(2021, 12_000) } })
  assert.deepEqual([seul.montant, seul.refus], [0, 'ressources-superieures-au-plafond'])
  const sien = { mois: '2023-09', conjoint: {}, allocataire: { ...TAUX_80, ...revenus(2020, 1) } }
  assert.deepEqual(aah(sien).manques, ['personnes[0].revenusFiscaux.2021'])
  const autre = { mois: '2023-09', allocataire: TAUX_80, conjoint: revenus(2020, 1) }
  assert.deepEqual(aah(autre).manques, ['personnes[1].revenusFiscaux.2021'])
  assert.equal(aah({ ...autre, mois: '2023-10' }).montant, 97_137)
})

test('AAH : le taux, l’âge, l’ordre des refus', () => {
  const restreint = (naissance: string, taux = 50) => ({
    naissance,
    incapacite: { taux, restrictionEmploi: true },
  })
  const table: readonly (readonly [string, Cas, number, string | null])[] = [
    ['50 %, 61 ans', { allocataire: restreint('1963-09-02') }, 103_332, null],
    ['50 %, 62 ans', { allocataire: restreint('1963-09-01') }, 0, 'age-de-la-retraite'],
    ['49 %', { allocataire: restreint('1980-01-01', 49) }, 0, 'incapacite-insuffisante'],
    [
      'deux refus : le premier',
      {
        allocataire: restreint('1980-01-01', 49),
        conjoint: restreint('1963-09-01'),
      },
      0,
      'incapacite-insuffisante',
    ],
    [
      'un refus, un droit',
      { allocataire: restreint('1963-09-01'), conjoint: TAUX_80 },
      103_332,
      null,
    ],
  ]
  for (const [titre, cas, montant, refus] of table) {
    const recu = aah(cas)
    assert.deepEqual([recu.montant, recu.refus, recu.manques], [montant, refus, []], titre)
  }
})

test('AAH : le séjour, ses dates, qui n’est pas seul', () => {
  const sejour = (faits: object, reste: Partial<Cas> = {}) =>
    aah({ allocataire: { ...TAUX_80, ...faits }, ...reste })
  const long = { de: '2025-05-01' }
  const table: readonly (readonly [string, object, Partial<Cas>, number])[] = [
    ['détenu', { detention: long }, {}, 31_000],
    ['hospitalisé', { hospitalisation: long }, {}, 31_000],
    ['sorti la veille', { hospitalisation: { ...long, a: '2025-08-31' } }, {}, 103_332],
    ['sorti le premier du mois', { hospitalisation: { ...long, a: '2025-09-01' } }, {}, 31_000],
    ['hospitalisé depuis toujours', { hospitalisation: { a: '2026-12-31' } }, {}, 31_000],
    ['entré le mois prochain', { detention: { de: '2025-10-01' } }, {}, 103_332],
    ['en couple', { detention: long }, { conjoint: {} }, 103_332],
    ['avec un enfant', { detention: long }, { enfants: 1 }, 103_332],
  ]
  for (const [titre, faits, reste, attendu] of table) {
    const { montant, etapes } = sejour(faits, reste)
    assert.equal(montant, attendu, titre)
    assert.equal(etapes.at(-1)!.valeurs.sejourDePlusDe60Jours, attendu === 31_000, titre)
    const dit = etapes.at(-1)!.regle.includes(' ; 30 % après 60 jours à l’hôpital ou en prison ; ')
    assert.equal(dit, attendu === 31_000, titre)
  }
})
