import assert from 'node:assert/strict'
import { test } from 'node:test'
import { etapesLues } from '../explication/etapes-essai.js'
import { type Essai, essai, paye } from '../faits/foyers-essai.js'

/** A tenant of September 2025, whose aid is not known. */
interface Loge extends Essai {
  readonly logement?: object
  readonly connus?: object
}

const etapes = ({ logement, connus = {}, ...e }: Loge) => {
  const lieu = { statut: 'locataire-vide', loyer: 60_000, zone: 2, ...logement }
  return etapesLues(essai({ ...e, faits: { logement: lieu, connus } }), 'aideLogement')
}

const RESSOURCES = {
  libelle: 'Vos ressources d’une année',
  article: 'CCH, art. R. 822-3 à R. 822-17 et D. 823-17',
} as const
const ANNEE =
  'revenus imposables du treizième au deuxième mois précédent, après déduction de 10 %, ' +
  'arrondis aux 100 € supérieurs'
const LOYER = {
  libelle: 'Le loyer et les charges retenus',
  article: 'CCH, art. D. 823-16 et D. 842-2 ; arrêté du 27 septembre 2019, art. 7 à 9',
} as const
const PARTICIPATION = {
  libelle: 'Votre participation au loyer',
  article: 'CCH, art. D. 823-17 ; arrêté du 27 septembre 2019, art. 13 à 15',
} as const
const FORMULE = {
  libelle: 'Loyer et charges, moins votre participation',
  regle: 'jamais négatif ; décroît, puis s’annule, pour un loyer très au-dessus du plafond',
  article: 'CCH, art. D. 823-16 ; arrêté du 27 septembre 2019, art. 10',
} as const
const VERSEE = {
  libelle: 'Votre aide au logement, chaque mois',
  article: 'CCH, art. D. 823-16 ; arrêté du 27 septembre 2019, art. 12',
} as const

test('une famille en HLM : son aide se rejoue, des revenus de chacun à l’euro versé', () => {
  const famille = {
    allocataire: { ressources: [paye(700)] },
    conjoint: { ressources: [paye(600)] },
    enfants: [
      { naissance: '2008-05-05', activite: 'actif', ressources: [paye(500)] },
      { naissance: '2019-05-05' },
    ],
    logement: { statut: 'locataire-hlm', loyer: 45_000 },
  }
  assert.deepEqual(etapes(famille), [
    {
      // 7 560.00 + 6 480.00 − 95.00 = 13 945.00; the child earns 5 400.00, under his franchise:
      // 125 % of the ASPA of December 2023, 11 533.02.
      ...RESSOURCES,
      valeurs: {
        'salaires.a': 840_000,
        'deductionFrais.a': 84_000,
        'retenu.a': 756_000,
        'mesure.a': 'comptés en entier',
        'salaires.c': 720_000,
        'deductionFrais.c': 72_000,
        'retenu.c': 648_000,
        'mesure.c': 'comptés en entier',
        'salaires.e0': 600_000,
        'deductionFrais.e0': 60_000,
        'franchise.e0': 1_441_627,
        'retenu.e0': 0,
        'retenu.e1': 0,
        deuxRevenus: 9_500,
      },
      regle:
        `${ANNEE} : 15 600,00 € de salaires, 1 560,00 € déduits ; ` +
        '95,00 € de moins pour deux revenus du travail',
      resultat: 1_400_000,
    },
    {
      ...LOYER,
      valeurs: { loyer: 45_000, plafond: 45_338, charges: 8_717, meuble: false, enfants: 2 },
      regle: 'loyer de 450,00 €, dans la limite de 453,38 €, + forfait de charges de 87,17 €',
      resultat: 53_717,
    },
    {
      // RL 99.25 %: TL = 30 % × 0.45 % + 24.25 % × 0.68 % = 0.300 %, with TF 2.38 %.
      // 537.17 × 8.5 % + (14 000 − 9 148) × 2.68 %
      ...PARTICIPATION,
      valeurs: {
        ressources: 1_400_000,
        abattementR0: 914_800,
        tauxEnCentMilliemes: 2_680,
        participationMinimale: 3_915,
      },
      regle:
        '8,5 % du loyer et des charges, 39,15 € au moins, + 2,68 % des ressources d’une année ' +
        'au-delà de 9 148,00 €',
      resultat: 17_569,
    },
    {
      ...FORMULE,
      valeurs: { loyer: 45_000, plafondDeLoyer: 45_338 },
      resultat: 36_148,
    },
    {
      // 361.475… − 5.00 − 54.39 × 98 %
      libelle: 'Après la minoration forfaitaire et la réduction de loyer de solidarité',
      valeurs: { minoration: 500, reductionLoyerSolidarite: 5_439 },
      regle: 'on retire 5,00 €, et 98 % de la réduction de loyer, 54,39 €',
      article: 'CCH, art. D. 823-16 et L. 442-2-1',
      resultat: 30_317,
    },
    {
      // 303.17… × 99.5 %; an APL has no threshold.
      ...VERSEE,
      valeurs: { brut: 30_317, seuil: 0, refus: null, arrondiEuroInferieur: 30_100 },
      regle: 'montant − CRDS de 0,5 % ; la caisse verse l’euro inférieur',
      resultat: 30_166,
    },
  ])
})

test('un chômeur en meublé : chaque sorte de revenu, sa déduction, la mesure du chômage', () => {
  const chomeur = {
    activite: 'chomeur',
    ressources: [
      paye(100, '2024-01', '2025-03'),
      paye(110, '2024-01', '2025-12', 'chomage'),
      paye(120, '2024-01', '2025-03', 'remuneration-apprenti'),
      paye(130, '2024-01', '2025-03', 'ij-maladie'),
      paye(140, '2022-12', '2023-12', 'benefice-micro-entrepreneur'),
      paye(150, '2024-01', '2025-12', 'pension-alimentaire'),
      paye(160, '2023-01', '2023-12', 'revenus-fonciers'),
    ],
  }
  const logement = { statut: 'locataire-meuble', loyer: 70_000, zone: 1 }
  assert.deepEqual(etapes({ allocataire: chomeur, logement }), [
    {
      // August 2024 to July 2025. Frais: 504.00 at least on 800 + 1 320 + 1 040, shared; pensions:
      // 450.00 at least. An apprentice under the SMIC is not taxed.
      // (672.41 + 1 680) × 70 % + 1 109.47 + 874.12 + 1 350 + 1 920
      ...RESSOURCES,
      valeurs: {
        'salaires.a': 80_000,
        'apprentissage.a': 96_000,
        'chomage.a': 132_000,
        'indemnites.a': 104_000,
        'benefice.a': 168_000,
        'pensions.a': 180_000,
        'biensOuEtranger.a': 192_000,
        'deductionFrais.a': 50_400,
        'deductionPension.a': 45_000,
        'retenu.a': 690_028,
        'mesure.a': 'salaires réduits de 30 %, chômage indemnisé',
      },
      regle:
        `${ANNEE} : 800,00 € de salaires, 960,00 € de rémunération d’apprenti, imposée au-delà ` +
        'du SMIC d’une année, 1 320,00 € de chômage, 1 040,00 € d’indemnités journalières, ' +
        '1 680,00 € de bénéfice, 1 800,00 € de pensions, 1 920,00 € de biens, de capitaux ou de ' +
        'l’étranger, 954,00 € déduits ; salaires réduits de 30 %, chômage indemnisé',
      resultat: 700_000,
    },
    {
      // Two thirds of 700.00 are 466.67, above the ceiling.
      ...LOYER,
      valeurs: { loyer: 70_000, plafond: 32_971, charges: 5_997, meuble: true, enfants: 0 },
      regle:
        'deux tiers du loyer meublé de 700,00 €, dans la limite de 329,71 €, + forfait de ' +
        'charges de 59,97 €',
      resultat: 38_968,
    },
    {
      // 389.68 × 8.5 % = 33.12, under 39.15; (7 000 − 5 235) × 3.235 %
      ...PARTICIPATION,
      valeurs: {
        ressources: 700_000,
        abattementR0: 523_500,
        tauxEnCentMilliemes: 3_235,
        participationMinimale: 3_915,
      },
      regle:
        '8,5 % du loyer et des charges, 39,15 € au moins, + 3,235 % des ressources d’une ' +
        'année au-delà de 5 235,00 €',
      resultat: 9_625,
    },
    {
      ...FORMULE,
      valeurs: { loyer: 70_000, plafondDeLoyer: 32_971 },
      resultat: 29_343,
    },
    {
      libelle: 'Après la minoration forfaitaire',
      valeurs: { minoration: 500, reductionLoyerSolidarite: 0 },
      regle: 'on retire 5,00 €',
      article: 'CCH, art. D. 823-16',
      resultat: 28_843,
    },
    {
      ...VERSEE,
      valeurs: { brut: 28_843, seuil: 1_000, refus: null, arrondiEuroInferieur: 28_600 },
      regle:
        'montant − CRDS de 0,5 % ; rien sous 10,00 € avant cette CRDS ; la caisse verse ' +
        'l’euro inférieur',
      resultat: 28_699,
    },
  ])
})

test('un enfant gagne plus que sa franchise : ce qui dépasse est compté', () => {
  const enfants = [{ naissance: '2006-05-05', activite: 'actif', ressources: [paye(1600)] }]
  const [ressources] = etapes({ enfants })
  // 19 200.00 − 10 % − 14 416.27
  assert.deepEqual(ressources?.valeurs, {
    'retenu.a': 0,
    'mesure.a': 'comptés en entier',
    'salaires.e0': 1_920_000,
    'deductionFrais.e0': 192_000,
    'franchise.e0': 1_441_627,
    'retenu.e0': 286_373,
  })
  assert.equal(ressources?.resultat, 290_000)
  assert.equal(
    ressources?.regle,
    `${ANNEE} : 2 863,73 € pour les enfants, au-delà de leur franchise`,
  )
})

test('un étudiant boursier en colocation : un forfait, et trois quarts du plafond', () => {
  const allocataire = { activite: 'etudiant', naissance: '2004-05-05', boursier: true }
  const lues = etapes({ allocataire, logement: { colocation: true, zone: 3 } })
  assert.deepEqual(lues[0], {
    libelle: 'Vos ressources d’étudiant, fixées à un forfait annuel',
    valeurs: { forfait: 690_000 },
    regle: 'forfait, minoré pour un boursier',
    article: 'CCH, art. R. 822-20',
    resultat: 690_000,
  })
  // 269.32 × 75 %
  assert.equal(lues[1]?.valeurs.plafond, 20_199)
})

const REFUS: readonly (readonly [logement: object, libelle: string, refus: string])[] = [
  [
    { statut: 'proprietaire' },
    'L’aide au logement est ouverte à qui loue sa résidence principale.',
    'proprietaire',
  ],
  [
    { statut: 'loge-gratuitement' },
    'Un logement gratuit n’ouvre pas droit à une aide au logement.',
    'loge-gratuitement',
  ],
  [
    { statut: 'sans-domicile' },
    'Sans logement loué, il n’y a pas d’aide au logement.',
    'sans-logement',
  ],
  [{ loyer: 0 }, 'Sans loyer, il n’y a pas d’aide au logement.', 'sans-loyer'],
  [
    { statut: 'locataire-foyer', foyer: 'autre', loyer: 0 },
    'Sans loyer, il n’y a pas d’aide au logement.',
    'sans-loyer',
  ],
]

test('un logement qui n’ouvre rien : une étape, sa raison et son article', () => {
  for (const [logement, libelle, refus] of REFUS) {
    assert.deepEqual(etapes({ logement }), [
      {
        libelle,
        valeurs: { refus },
        regle: 'l’aide est ouverte à qui loue sa résidence principale',
        article: 'CCH, art. L. 822-2 et D. 823-9',
        resultat: 0,
      },
    ])
  }
  const pret = { signeLe: '2018-01-15', objet: 'neuf' }
  assert.deepEqual(etapes({ logement: { statut: 'primo-accedant', pret } }), [
    {
      libelle:
        'Les prêts signés depuis 2018 n’ouvrent plus d’aide au logement, sauf exception ancienne.',
      valeurs: { refus: 'pret-signe-apres-2017' },
      regle:
        'un prêt ouvre une aide s’il est signé avant 2018, avant 2020 pour un ancien en zone 3',
      article: 'CCH, art. L. 831-2 et L. 841-4',
      resultat: 0,
    },
  ])
})

test('une aide connue est reprise ; ce qui manque, ou précède le barème, ne dit rien', () => {
  assert.deepEqual(etapes({ connus: { aideLogement: 12_345 } }), [
    {
      libelle: 'Votre aide au logement, telle qu’elle nous est donnée',
      valeurs: { montant: 12_345 },
      regle: 'montant connu, repris sans être recalculé',
      article: 'CCH, art. L. 821-1',
      resultat: 12_345,
    },
  ])
  const rien = [
    etapes({ logement: { statut: 'primo-accedant' } }),
    etapes({ logement: { loyer: undefined } }),
    etapes({ moisDroit: '2019-06' }),
  ]
  assert.deepEqual(rien, [[], [], []])
})

test('une aide nulle dit sa raison : un loyer de 2 000,00 €', () => {
  assert.deepEqual(etapes({ logement: { loyer: 200_000 } }).at(-1), {
    ...VERSEE,
    libelle: 'Le loyer est trop élevé pour ouvrir droit à une aide.',
    valeurs: {
      brut: 0,
      seuil: 1_000,
      refus: 'loyer-superieur-au-plafond',
      arrondiEuroInferieur: 0,
    },
    regle:
      'montant − CRDS de 0,5 % ; rien sous 10,00 € avant cette CRDS ; la caisse verse ' +
      'l’euro inférieur',
    resultat: 0,
  })
})
