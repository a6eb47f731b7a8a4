import assert from 'node:assert/strict'
import { test } from 'node:test'
import { etapesLues, troisMois } from '../explication/etapes-essai.js'
import { type Essai, essai, paye } from '../faits/foyers-essai.js'

const etapes = (e: Essai) => etapesLues(essai(e), 'rsa')

const PRESTATIONS = {
  libelle: 'On retire les prestations de la caisse qui comptent',
  article: 'CASF, art. R. 262-7, R. 262-10-1 et R. 262-11',
} as const
const FORFAIT_LOGEMENT = {
  libelle: 'On retire le forfait logement',
  article: 'CASF, art. R. 262-9 et R. 262-10',
} as const
const DU_MOIS = {
  libelle: 'Le montant de chaque mois',
  regle: 'montant forfaitaire − ressources moyennes − prestations − forfait logement, 0 au moins',
  article: 'CASF, art. L. 262-2 et R. 262-4',
} as const
const MOYENNE = {
  libelle: 'On fait la moyenne des trois mois',
  regle: 'somme des trois mois ÷ 3, arrondie une fois au centime',
  article: 'CASF, art. R. 262-4',
} as const
const VERSE = {
  libelle: 'Votre RSA, chaque mois',
  regle: 'rien n’est versé en dessous de 6,00 €',
  valeurs: { seuilVersement: 600, refus: null },
  article: 'CASF, art. R. 262-39',
} as const

/**
 * A couple who owns its home, right of September 2025: 400.10 € of wages each month and an AAH of
 * 100.05 € in June for one; wages of 300.00 €, the last one in August, for the other, hence left
 * out; a child with 30.00 € of pension, one without anything, one of 20 who earns 1 300.00 €.
 */
const FAMILLE: Essai = {
  allocataire: { ressources: [paye(400.1), paye(100.05, '2025-06', '2025-06', 'aah')] },
  conjoint: { ressources: [paye(300, '2025-01', '2025-08')] },
  enfants: [
    { ressources: [paye(30, '2025-05', '2025-07', 'pension-alimentaire')] },
    { naissance: '2019-05-05' },
    { naissance: '2005-05-05', activite: 'actif', ressources: [paye(1300)] },
  ],
  faits: { logement: { statut: 'proprietaire' } },
}

test('un RSA de famille se rejoue par ses étapes, du total des ressources au montant versé', () => {
  assert.deepEqual(etapes(FAMILLE), [
    {
      libelle: 'Vos ressources des trois mois, en moyenne',
      valeurs: {
        'total.a': 120_030,
        'total.c': 90_000,
        'neutralise.c': 90_000,
        'total.e0': 9_000,
        'total.e1': 0,
        'total.e2': 390_000,
        // 400.10 × 3 + 30.00 × 3
        ...troisMois('2025-05', { compte: 129_030 }),
      },
      regle:
        'total des trois mois des adultes et des enfants comptés : 1 290,30 €, ÷ 3 ; les revenus ' +
        'interrompus ne comptent pas',
      article: 'CASF, art. R. 262-7 et R. 262-13',
      resultat: 43_010,
    },
    {
      libelle: 'Un enfant n’est pas compté, ni ses ressources',
      valeurs: {},
      regle: 'ses ressources dépassent ce qu’il ajouterait au montant forfaitaire',
      article: 'CASF, art. R. 262-3',
      resultat: null,
    },
    {
      // 646.52 × (100 % + 50 % + 30 % + 30 %) = 1 357.692
      libelle: 'On part du montant forfaitaire, pour un foyer de 4 personnes',
      valeurs: {
        ...troisMois('2025-05', {
          '': 135_769,
          exact: 135_769_200_000,
          unePersonne: 64_652,
          tauxMillioniemes: 2_100_000,
        }),
        personnes: 4,
        majore: false,
      },
      regle: 'montant pour une personne × taux du foyer, 646,52 € × 210 %',
      article: 'CASF, art. R. 262-1',
      resultat: 135_769,
    },
    {
      // Two children: 474.37 × 32 % = 151.80; and the AAH of June. Mean: 555.45 ÷ 3.
      ...PRESTATIONS,
      regle:
        'selon le mois. Mai et juillet 2025 : allocations familiales, 151,80 €. Juin 2025 : ' +
        'allocations familiales, 151,80 € + allocation aux adultes handicapés, 100,05 €',
      valeurs: troisMois('2025-05', { '': [15_180, 25_185, 15_180] }),
      resultat: 18_515,
    },
    {
      // 646.52 × 165 % × 18 % = 192.01644
      ...FORFAIT_LOGEMENT,
      regle: 'forfait de 192,02 €, pour un logement sans loyer',
      valeurs: troisMois('2025-05', { '': 19_202, exact: 19_201_644_000 }),
      resultat: 19_202,
    },
    {
      // 1 357.692 − 430.10 − 151.80 − 192.01644 = 583.77556; in June 100.05 less. Thrice as much.
      ...DU_MOIS,
      valeurs: troisMois('2025-05', {
        '': [58_378, 48_373, 58_378],
        exactTriple: [175_132_668_000, 145_117_668_000, 175_132_668_000],
      }),
      resultat: 55_043,
    },
    {
      // (1 751.32668 + 1 451.17668 + 1 751.32668) ÷ 9 = 550.42556
      ...MOYENNE,
      valeurs: {
        ...troisMois('2025-05', { '': [58_378, 48_373, 58_378] }),
        exactNeufFois: 495_383_004_000,
      },
      resultat: 55_043,
    },
    { ...VERSE, resultat: 55_043 },
  ])
})

/** Alone with a child born in April 2025, who has 30.00 € of pension: right of June. */
const NAISSANCE: Essai = {
  moisDroit: '2025-07',
  moisExamen: '2025-06',
  allocataire: { ressources: [paye(200)] },
  enfants: [
    {
      naissance: '2025-04-05',
      ressources: [paye(30, '2025-04', '2025-04', 'pension-alimentaire')],
    },
  ],
}

test('une naissance et un barème d’avril : chaque mois a ses ressources et son taux', () => {
  assert.deepEqual(etapes(NAISSANCE).slice(0, 7), [
    {
      libelle: 'Vos ressources des trois mois, en moyenne',
      valeurs: {
        'total.a': 60_000,
        'total.e0': 3_000,
        ...troisMois('2025-02', { compte: [60_000, 60_000, 63_000] }),
      },
      regle:
        'total des trois mois des adultes et des enfants comptés : selon le mois. Février et ' +
        'mars 2025 : 600,00 €. Avril 2025 : 630,00 €, ÷ 3',
      article: 'CASF, art. R. 262-7',
      // 1 830.00 ÷ 9
      resultat: 20_333,
    },
    {
      // 635.71; 646.52 × (128.412 % + 42.804 %) = 1 106.9456832. Mean: 792.7885…
      libelle:
        'On part du montant forfaitaire, pour un foyer de 2 personnes, avec la majoration pour ' +
        'isolement',
      valeurs: {
        ...troisMois('2025-02', {
          '': [63_571, 63_571, 110_695],
          unePersonne: [63_571, 63_571, 64_652],
          tauxMillioniemes: [1_000_000, 1_000_000, 1_712_160],
        }),
        'exact.2025-04': 110_694_568_320,
        personnes: 2,
        majore: true,
      },
      regle:
        'montant pour une personne × taux du foyer, selon le mois. Février et mars 2025 : ' +
        '635,71 € × 100 %. Avril 2025 : 646,52 € × 171,216 %',
      article: 'CASF, art. L. 262-9 et R. 262-1',
      resultat: 79_279,
    },
    { ...PRESTATIONS, regle: 'aucune', valeurs: troisMois('2025-02', { '': 0 }), resultat: 0 },
    {
      ...FORFAIT_LOGEMENT,
      regle: 'aucune aide au logement',
      valeurs: troisMois('2025-02', { '': 0 }),
      resultat: 0,
    },
    {
      // 635.71 − 200.00, twice; 1 106.9456832 − 210.00
      ...DU_MOIS,
      valeurs: troisMois('2025-02', {
        '': [43_571, 43_571, 89_695],
        exactTriple: [130_713_000_000, 130_713_000_000, 269_083_704_960],
      }),
      resultat: 58_946,
    },
    {
      ...MOYENNE,
      valeurs: {
        ...troisMois('2025-02', { '': [43_571, 43_571, 89_695] }),
        exactNeufFois: 530_509_704_960,
      },
      resultat: 58_946,
    },
    { ...VERSE, resultat: 58_946 },
  ])
})

test('un enfant laissé un seul des trois mois est dit aussi', () => {
  const riche = paye(5000, '2025-04', '2025-04', 'pension-alimentaire')
  const enfants = [{ ...NAISSANCE.enfants![0], ressources: [riche] }]
  const [, laisse] = etapes({ ...NAISSANCE, enfants })
  assert.equal(laisse?.libelle, 'Un enfant n’est pas compté, ni ses ressources')
})

test('seul, sans enfant : ni enfant laissé, ni majoration, ni revenu interrompu', () => {
  const [ressources, forfaitaire, ...suite] = etapes({ allocataire: { ressources: [paye(100)] } })
  assert.deepEqual(
    [ressources?.regle, ressources?.valeurs],
    [
      'total des trois mois des adultes : 300,00 €, ÷ 3',
      { 'total.a': 30_000, ...troisMois('2025-05', { compte: 30_000 }) },
    ],
  )
  assert.equal(forfaitaire?.libelle, 'On part du montant forfaitaire, pour une personne')
  assert.equal(suite.length, 5)
})

const REFUS: readonly (readonly [refus: string, e: Essai, libelle: string, article: string])[] = [
  [
    'moins-de-25-ans',
    { allocataire: { naissance: '2004-01-01' } },
    'Personne dans le foyer n’a 25 ans, n’attend ou n’élève un enfant, ni n’a assez travaillé.',
    'CASF, art. L. 262-4 et L. 262-7-1',
  ],
  [
    'ressources-elevees',
    { allocataire: { ressources: [paye(900)] } },
    'Les ressources du foyer dépassent le montant auquel il pourrait prétendre.',
    'CASF, art. L. 262-2',
  ],
  [
    // 646.52 − 642.00 = 4.52 €, under 6 €.
    'sous-seuil-versement',
    { allocataire: { ressources: [paye(642)] } },
    'Le montant est trop faible pour être versé.',
    'CASF, art. R. 262-39',
  ],
  [
    'detention',
    { allocataire: { detention: { de: '2025-01-01' } } },
    'Le droit est suspendu pendant la détention.',
    'CASF, art. R. 262-45',
  ],
]

test('un RSA nul dit pourquoi, et par quel article', () => {
  for (const [refus, e, libelle, article] of REFUS) {
    assert.deepEqual(etapes(e).at(-1), {
      libelle,
      valeurs: { seuilVersement: 600, refus },
      regle: 'le montant est alors nul',
      article,
      resultat: 0,
    })
  }
})

test('les prestations comptées sont nommées une à une, et la part de chacune qui compte', () => {
  const seul = { enfants: [{ naissance: '2023-05-05' }, { naissance: '2017-05-05' }] }
  const lue = (e: Essai) => {
    const deux = etapes(e).filter(({ libelle }) => libelle.startsWith('On retire'))
    return deux.map(({ regle, resultat }) => [regle, resultat])
  }
  // 474.37 × 32 %; × 22.5 % × 2 of an ASF paid at 42.2 % × 2; × 41.65 %.
  assert.deepEqual(lue({ ...seul, faits: { connus: { aideLogement: 10_000 } } }), [
    [
      'allocations familiales, 151,80 € + allocation de soutien familial, 213,47 € sur 400,37 € ' +
        '+ allocation de base de la PAJE, 197,58 €',
      56_285,
    ],
    // 646.52 × 165 % … of three persons: 192.02
    ['aide au logement de 100,00 €, jusqu’à 192,02 €', 10_000],
  ])
  const donnees = { prestationsFamilialesComptees: 12_345, connus: { aideLogement: 30_000 } }
  assert.deepEqual(lue({ ...seul, faits: donnees }), [
    ['prestations familiales, 123,45 €', 12_345],
    ['aide au logement de 300,00 €, jusqu’à 192,02 €', 19_202],
  ])
})
