import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attendus, type CasDit, faitsDits } from './faits-dits-essai.js'
import { paye } from './foyers-essai.js'

const LAISSEE = 'le texte laisse cette aide de côté'
const PROCHE = 'On ne compte pas : aide de la famille ou d’un proche'
const APA = 'On ne compte pas : allocation personnalisée d’autonomie'
const INDEPENDANT = 'Votre revenu d’activité indépendante, par mois'
const DU_RSA = 'CASF, art. R. 262-19 et R. 262-23'
const DE_LA_PRIME = 'CSS, art. R. 845-2'
const RECETTES =
  'recettes des trois mois, après abattement : 1 000,00 € de ventes × 29 % + 5 000,01 € de ' +
  'services × 50 %, ÷ 3'
const AUCUNE = 'recettes des trois mois, après abattement : aucune, ÷ 3'
const BENEFICE = 'bénéfice de 2024, 7 200,00 €, ÷ 12'
const exceptionnel = paye(100, '2024-11', '2024-11', 'salaire-exceptionnel')

const REVENUS: readonly CasDit[] = [
  {
    titre: 'des aides laissées de côté, chaque nature une fois',
    e: {
      allocataire: {
        ressources: [
          paye(10, '2025-01', '2025-12', 'aide-proche'),
          paye(20, '2025-01', '2025-12', 'apa'),
          paye(30),
          paye(11, '2024-01', '2024-12', 'aide-proche'),
        ],
      },
    },
    rsa: [
      [
        PROCHE,
        LAISSEE,
        'CASF, art. R. 262-11, 14° bis (décret 2025-185, art. 6 : examens de juillet 2025)',
      ],
      [APA, LAISSEE, 'CASF, art. R. 262-11 (décret 2023-1378)'],
    ],
    prime: [
      [PROCHE, LAISSEE, 'CSS, art. L. 842-4'],
      [APA, LAISSEE, 'CSS, art. L. 842-4'],
    ],
  },
  {
    titre: 'l’aide d’un proche en juin 2025, que le RSA compte encore',
    e: {
      moisDroit: '2025-06',
      allocataire: { ressources: [paye(10, '2025-01', '2025-12', 'aide-proche')] },
    },
    rsa: [],
    prime: [[PROCHE, LAISSEE, 'CSS, art. L. 842-4']],
  },
  {
    // 20 000.00 × 3 % + 1 000.00 × 50 % + 500.00 × 80 % = 1 500.00 a year; 1 000.00 ÷ 12
    titre: 'des biens qui ne rapportent rien au RSA, ceux de 2023 pour la prime',
    e: {
      allocataire: {
        revenusFiscaux: {
          '2023': { netCategoriel: 100_000, dontActivite: 0, dontPatrimoine: 100_000 },
        },
      },
      conjoint: { patrimoine: { capitaux: 2_000_000, logements: 100_000, terrains: 50_000 } },
    },
    rsa: [
      [
        'Revenu réputé, par mois, de biens qui n’en donnent pas',
        '3 % des capitaux, 50 % du loyer des logements, 80 % de celui des terrains, par an',
        'CASF, art. R. 132-1',
        { capitaux: 2_000_000, logements: 100_000, terrains: 50_000 },
        12_500,
      ],
    ],
    prime: [
      [
        'Les revenus de vos biens, ceux de l’année 2023',
        'un douzième par mois de 1 000,00 €',
        'CSS, art. R. 843-1',
        { annee: 100_000, parMois: 8_333 },
        8_333,
      ],
    ],
  },
  {
    titre: 'un revenu exceptionnel, examiné en février 2025',
    e: { moisDroit: '2025-02', allocataire: { ressources: [paye(30), exceptionnel] } },
    rsa: [
      [
        'Un revenu de travail exceptionnel',
        'compté en entier le mois de son paiement, sans étaler',
        'CASF, art. R. 262-7, II, 3°',
      ],
    ],
    prime: [],
  },
  {
    titre: 'un salaire ordinaire, examiné en février 2025',
    e: { moisDroit: '2025-02', allocataire: { ressources: [paye(30)] } },
    rsa: [],
    prime: [],
  },
  {
    titre: 'un revenu exceptionnel, examiné en mars 2025 : un mois comme les autres',
    e: { moisDroit: '2025-03', allocataire: { ressources: [paye(30), exceptionnel] } },
    rsa: [],
    prime: [],
  },
  {
    titre: 'un arrêt du mois de droit, et un autre du mois suivant, que ce mois ne voit pas',
    e: {
      allocataire: {
        ressources: [paye(100, '2025-01', '2025-08')],
        interruptions: [
          { revenus: 'activite', depuis: '2025-09-12' },
          { revenus: 'chomage', depuis: '2025-10-01' },
        ],
      },
    },
    rsa: [
      [
        'Revenus de travail : arrêt le 12 septembre 2025',
        'neutralisation : un revenu interrompu, que rien ne remplace, ne compte pas',
        'CASF, art. R. 262-13',
      ],
    ],
    prime: [],
  },
  {
    // 290.00 + 2 500.005 = 2 790.005, hence 2 790.01; ÷ 3
    titre: 'les recettes de mai à juillet, secteur par secteur',
    e: {
      allocataire: {
        independant: {
          recettes: [
            { de: '2025-05', a: '2025-07', secteur: 'services', montant: 150_000 },
            { de: '2025-06', a: '2025-06', secteur: 'vente', montant: 100_000 },
            { de: '2025-07', a: '2025-07', secteur: 'services', montant: 50_001 },
          ],
        },
      },
    },
    rsa: [[INDEPENDANT, RECETTES, DU_RSA, { troisMois: 279_001 }, 93_000]],
    prime: [[INDEPENDANT, RECETTES, DE_LA_PRIME, { troisMois: 279_001 }, 93_000]],
  },
  {
    titre: 'des recettes d’avant le trimestre : aucune',
    e: {
      allocataire: {
        independant: {
          recettes: [{ de: '2025-01', a: '2025-02', secteur: 'liberal', montant: 150_000 }],
        },
      },
    },
    rsa: [[INDEPENDANT, AUCUNE, DU_RSA, { troisMois: 0 }, 0]],
    prime: [[INDEPENDANT, AUCUNE, DE_LA_PRIME, { troisMois: 0 }, 0]],
  },
  {
    titre: 'le bénéfice d’une année',
    e: { allocataire: { independant: { benefices: { '2024': 720_000 } } } },
    rsa: [[INDEPENDANT, BENEFICE, DU_RSA, { troisMois: 180_000 }, 60_000]],
    prime: [[INDEPENDANT, BENEFICE, DE_LA_PRIME, { troisMois: 180_000 }, 60_000]],
  },
  {
    titre: 'l’évaluation du Département, que la prime ne lit pas',
    e: { allocataire: { independant: { evaluation: 30_000, benefices: { '2023': 120_000 } } } },
    rsa: [
      [INDEPENDANT, 'montant évalué par le Département', DU_RSA, { troisMois: 90_000 }, 30_000],
    ],
    prime: [
      [
        INDEPENDANT,
        'bénéfice de 2023, 1 200,00 €, ÷ 12',
        DE_LA_PRIME,
        { troisMois: 30_000 },
        10_000,
      ],
    ],
  },
  {
    // MSA, July 2025: the RSA looks at April to June, the prime at March to May already.
    titre: 'des recettes de juin, à la MSA : chaque droit a son trimestre',
    e: {
      moisDroit: '2025-07',
      faits: { organisme: 'msa' },
      allocataire: {
        independant: {
          recettes: [{ de: '2025-06', a: '2025-06', secteur: 'liberal', montant: 150_000 }],
        },
      },
    },
    rsa: [
      [
        INDEPENDANT,
        'recettes des trois mois, après abattement : 1 500,00 € d’activité libérale × 66 %, ÷ 3',
        DU_RSA,
        { troisMois: 99_000 },
        33_000,
      ],
    ],
    prime: [[INDEPENDANT, AUCUNE, DE_LA_PRIME, { troisMois: 0 }, 0]],
  },
  {
    titre: 'un indépendant dont rien ne dit le revenu : rien',
    e: { allocataire: { independant: {} } },
    rsa: [],
    prime: [],
  },
]

for (const { titre, e, rsa, prime } of REVENUS) {
  test(`ce qu’un droit fait des revenus : ${titre}`, () => {
    assert.deepEqual(faitsDits(e, 'rsa'), attendus(rsa))
    assert.deepEqual(faitsDits(e, 'prime'), attendus(prime))
  })
}
