import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attendus, type CasDit, type Dit, faitsDits } from './faits-dits-essai.js'

const EXAMEN = 'présent ou non le jour de l’examen'
const ISOLEMENT = 'douze mois de majoration au plus, avec un enfant'
const PARTI = 'Votre conjoint est parti : il ne compte plus'
const ALTERNE: Dit = [
  'Un enfant en résidence alternée',
  'moitié de ce qu’il ajoute',
  'Conseil d’État, 21 juillet 2017, no 398911, art. L. 262-2 du CASF',
]
const PRESENCE: Dit = [
  'Un enfant compte selon sa présence',
  'présent ou non le dernier jour de chaque mois',
  'CASF, art. R. 262-4 ; CSS, art. R. 843-1',
]
const HOPITAL = [
  'Vous êtes à l’hôpital : la moyenne est réduite de moitié',
  'seul et sans charge, dès la deuxième révision qui suit l’entrée',
] as const
const MAYOTTE: Dit = [
  'On prend le barème de Mayotte',
  'moitié du montant de métropole',
  'CASF, art. R. 542-6',
]
const DECES = ['jusqu’au quatrième réexamen qui suit', 'CASF, art. L. 262-21'] as const

const FOYER: readonly CasDit[] = [
  { titre: 'aucun fait : rien', e: {}, rsa: [], prime: [] },
  {
    titre: 'Mayotte',
    e: { faits: { territoire: 'mayotte' } },
    rsa: [MAYOTTE],
    prime: [MAYOTTE],
  },
  {
    titre: 'le jour de la demande',
    e: { faits: { dateDemande: '2025-09-04' } },
    rsa: [
      [
        'On regarde votre demande du 4 septembre 2025',
        'le droit commence ce mois-là',
        'CASF, art. L. 262-18',
      ],
    ],
    prime: [
      [
        'On regarde votre demande du 4 septembre 2025',
        'le droit commence ce mois-là',
        'CSS, art. R. 846-1',
      ],
    ],
  },
  {
    titre: 'le jour de l’isolement',
    e: { faits: { dateIsolement: '2025-08-04' }, enfants: [{}] },
    rsa: [['Vous êtes seul depuis le 4 août 2025', ISOLEMENT, 'CASF, art. L. 262-9 et R. 262-2']],
    prime: [['Vous êtes seul depuis le 4 août 2025', ISOLEMENT, 'CSS, art. L. 842-7 et R. 843-2']],
  },
  {
    titre: 'le premier renouvellement, que la prime ne lit pas',
    e: { moisDroit: '2025-03', faits: { premierRenouvellement: true } },
    rsa: [
      [
        'Premier renouvellement sur quatre mois',
        'la plus basse de la moyenne de trois mois et de celle des deux derniers',
        'décret 2024-693, art. 8',
      ],
    ],
    prime: [],
  },
  {
    titre: 'les prestations familiales données',
    e: { faits: { prestationsFamilialesComptees: 12_345 } },
    rsa: [
      [
        'On prend les prestations familiales données',
        'montant donné par la caisse, compté chaque mois',
        'CASF, art. R. 262-7',
        { parMois: 12_345 },
      ],
    ],
    prime: [
      [
        'On prend les prestations familiales données',
        'montant donné par la caisse, compté chaque mois',
        'CSS, art. L. 842-3 et R. 844-5',
        { parMois: 12_345 },
      ],
    ],
  },
  {
    titre: 'seul à l’hôpital depuis janvier',
    e: { allocataire: { hospitalisation: { de: '2025-01-01' } } },
    rsa: [[...HOPITAL, 'CASF, art. R. 262-43']],
    prime: [[...HOPITAL, 'CSS, art. L. 843-3']],
  },
  {
    titre: 'un conjoint sans titre de cinq ans',
    e: {
      conjoint: { sejour: { nationalite: 'autre', depuis: '2024-01-01', regulier: true } },
    },
    rsa: [
      [
        'Votre conjoint n’est pas compté',
        'un conjoint sans titre assez ancien, ou en congé : ses ressources comptent, pas lui',
        'CASF, art. L. 262-5',
      ],
    ],
    prime: [],
  },
]

const PERSONNES: readonly CasDit[] = [
  {
    titre: 'un conjoint présent à l’examen',
    e: { conjoint: { presence: { de: '2024-01-01' } } },
    rsa: [['Votre conjoint compte les trois mois', EXAMEN, 'CASF, art. R. 262-4']],
    prime: [['Votre conjoint compte les trois mois', EXAMEN, 'CSS, art. R. 843-1']],
  },
  {
    titre: 'un conjoint parti après l’examen, avec un enfant de deux ans',
    e: {
      moisExamen: '2025-08',
      conjoint: { presence: { a: '2025-09-10' } },
      enfants: [{ naissance: '2023-05-05' }],
    },
    rsa: [
      ['Vous êtes seul depuis le 10 septembre 2025', ISOLEMENT, 'CASF, art. L. 262-9 et R. 262-2'],
      [
        PARTI,
        'une séparation est prise en compte dès le premier jour de son mois',
        'CASF, art. R. 262-4-1',
      ],
    ],
    prime: [
      ['Vous êtes seul depuis le 10 septembre 2025', ISOLEMENT, 'CSS, art. L. 842-7 et R. 843-2'],
      [
        PARTI,
        'la séparation ouvre la majoration pour isolement, sans attendre le réexamen',
        'CSS, art. R. 843-2',
      ],
    ],
  },
  {
    titre: 'un conjoint venu après l’examen',
    e: { moisExamen: '2025-08', conjoint: { presence: { de: '2025-08-10' } } },
    rsa: [['Votre conjoint ne compte pas', EXAMEN, 'CASF, art. R. 262-4']],
    prime: [['Votre conjoint ne compte pas', EXAMEN, 'CSS, art. R. 843-1']],
  },
  {
    titre: 'un conjoint compté ailleurs pour la prime n’est pas dit parti',
    e: { conjoint: { presence: { de: '2024-01-01' }, primeAilleursJusqua: '2025-09' } },
    rsa: [['Votre conjoint compte les trois mois', EXAMEN, 'CASF, art. R. 262-4']],
    prime: [
      [
        'Compté dans un autre dossier jusqu’en septembre 2025',
        'le trimestre en cours reste celui de l’autre dossier',
        'CSS, art. R. 843-2',
      ],
    ],
  },
  {
    titre: 'un autre dossier qui a fini en août ne compte plus personne',
    e: { conjoint: { primeAilleursJusqua: '2025-08' } },
    rsa: [],
    prime: [],
  },
  {
    titre: 'un enfant présent depuis un jour, en résidence alternée',
    e: { enfants: [{ presence: { de: '2024-01-01' }, gardeAlternee: true }] },
    rsa: [PRESENCE, ALTERNE],
    prime: [PRESENCE, ALTERNE],
  },
  {
    titre: 'un enfant décédé en août, un autre vingt mois plus tôt',
    e: {
      enfants: [
        { naissance: '2015-01-01', deces: '2025-08-03' },
        { naissance: '2015-01-01', deces: '2024-01-03' },
      ],
    },
    rsa: [
      ['Un enfant décédé compte encore', ...DECES],
      ['Un enfant décédé ne compte plus', ...DECES],
    ],
    prime: [
      ['Un enfant décédé compte encore', ...DECES],
      ['Un enfant décédé ne compte plus', ...DECES],
    ],
  },
  {
    titre: 'une naissance prévue',
    e: { allocataire: { naissancePrevue: '2025-12-04' } },
    rsa: [
      [
        'Une naissance est prévue le 4 décembre 2025',
        'comptée les mois de la grossesse',
        'CASF, art. L. 262-4 et L. 262-9',
      ],
    ],
    prime: [
      [
        'Une naissance est prévue le 4 décembre 2025',
        'comptée les mois de la grossesse',
        'CSS, art. L. 842-7',
      ],
    ],
  },
]

for (const { titre, e, rsa, prime } of [...FOYER, ...PERSONNES]) {
  test(`ce qu’un droit fait des faits : ${titre}`, () => {
    assert.deepEqual(faitsDits(e, 'rsa'), attendus(rsa))
    assert.deepEqual(faitsDits(e, 'prime'), attendus(prime))
  })
}
