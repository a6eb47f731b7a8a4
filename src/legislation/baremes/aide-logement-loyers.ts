import type { BaremeParComposition } from './par-composition.js'

/** Plafonds de loyer, par zone et composition du foyer. */
export const LOYER_PLAFOND: Readonly<Record<1 | 2 | 3, BaremeParComposition>> = {
  1: {
    seul: {
      nom: 'plafond de loyer, zone 1, personne seule',
      unite: 'centimes',
      connuJusqua: '2026-09',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 29593,
          texte: 'Arrêté du 27/09/2019, art.13.',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-10',
          valeur: 29682,
          texte: 'Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 29807,
          texte: 'Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 30850,
          texte: 'Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 31930,
          texte: 'Arrêté du 22/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-10',
          valeur: 32971,
          texte: 'Arrêté du 27/09/2024, art. 1 ; Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-10',
          valeur: 33314,
          texte:
            'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement et de l’aide à l’accession…',
          lecture: 'mois-droit',
        },
      ],
    },
    couple: {
      nom: 'plafond de loyer, zone 1, couple sans personne à charge',
      unite: 'centimes',
      connuJusqua: '2026-09',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 35692,
          texte: 'Arrêté du 27/09/2019, art.13.',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-10',
          valeur: 35799,
          texte: 'Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 35949,
          texte: 'Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 37207,
          texte: 'Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 38509,
          texte: 'Arrêté du 22/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-10',
          valeur: 39764,
          texte: 'Arrêté du 27/09/2024, art. 1 ; Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-10',
          valeur: 40178,
          texte:
            'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement et de l’aide à l’accession…',
          lecture: 'mois-droit',
        },
      ],
    },
    avecEnfants: [
      {
        nom: 'plafond de loyer, zone 1, 1 personne à charge',
        unite: 'centimes',
        connuJusqua: '2026-09',
        valeurs: [
          {
            depuis: '2019-10',
            valeur: 40339,
            texte: 'Arrêté du 27/09/2019, art.13.',
            lecture: 'mois-droit',
          },
          {
            depuis: '2020-10',
            valeur: 40460,
            texte: 'Arrêté du 27/09/2019, art. 7',
            lecture: 'mois-droit',
          },
          {
            depuis: '2021-10',
            valeur: 40630,
            texte: 'Arrêté du 27/09/2019, art. 7',
            lecture: 'mois-droit',
          },
          {
            depuis: '2022-07',
            valeur: 42052,
            texte: 'Arrêté du 27/09/2019, art. 7',
            lecture: 'mois-droit',
          },
          {
            depuis: '2023-10',
            valeur: 43524,
            texte: 'Arrêté du 22/09/2023, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-10',
            valeur: 44943,
            texte: 'Arrêté du 27/09/2024, art. 1 ; Arrêté du 27/09/2019, art. 7',
            lecture: 'mois-droit',
          },
          {
            depuis: '2025-10',
            valeur: 45410,
            texte:
              'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement et de l’aide à l’accession…',
            lecture: 'mois-droit',
          },
        ],
      },
    ],
    parEnfant: {
      nom: 'plafond de loyer, zone 1, par personne à charge en plus',
      unite: 'centimes',
      connuJusqua: '2026-09',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 5852,
          texte: 'Arrêté du 27/09/2019, art.13.',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-10',
          valeur: 5870,
          texte: 'Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 5895,
          texte: 'Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 6101,
          texte: 'Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 6315,
          texte: 'Arrêté du 22/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-10',
          valeur: 6521,
          texte: 'Arrêté du 27/09/2024, art. 1 ; Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-10',
          valeur: 6589,
          texte:
            'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement et de l’aide à l’accession…',
          lecture: 'mois-droit',
        },
      ],
    },
  },
  2: {
    seul: {
      nom: 'plafond de loyer, zone 2, personne seule',
      unite: 'centimes',
      connuJusqua: '2026-09',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 25792,
          texte: 'Arrêté du 27/09/2019, art.13.',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-10',
          valeur: 25869,
          texte: 'Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 25978,
          texte: 'Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 26887,
          texte: 'Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 27828,
          texte: 'Arrêté du 22/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-10',
          valeur: 28735,
          texte: 'Arrêté du 27/09/2024, art. 1 ; Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-10',
          valeur: 29034,
          texte:
            'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement et de l’aide à l’accession…',
          lecture: 'mois-droit',
        },
      ],
    },
    couple: {
      nom: 'plafond de loyer, zone 2, couple sans personne à charge',
      unite: 'centimes',
      connuJusqua: '2026-09',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 31569,
          texte: 'Arrêté du 27/09/2019, art.13.',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-10',
          valeur: 31664,
          texte: 'Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 31797,
          texte: 'Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 32910,
          texte: 'Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 34062,
          texte: 'Arrêté du 22/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-10',
          valeur: 35172,
          texte: 'Arrêté du 27/09/2024, art. 1 ; Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-10',
          valeur: 35538,
          texte:
            'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement et de l’aide à l’accession…',
          lecture: 'mois-droit',
        },
      ],
    },
    avecEnfants: [
      {
        nom: 'plafond de loyer, zone 2, 1 personne à charge',
        unite: 'centimes',
        connuJusqua: '2026-09',
        valeurs: [
          {
            depuis: '2019-10',
            valeur: 35523,
            texte: 'Arrêté du 27/09/2019, art.13.',
            lecture: 'mois-droit',
          },
          {
            depuis: '2020-10',
            valeur: 35630,
            texte: 'Arrêté du 27/09/2019, art. 7',
            lecture: 'mois-droit',
          },
          {
            depuis: '2021-10',
            valeur: 35780,
            texte: 'Arrêté du 27/09/2019, art. 7',
            lecture: 'mois-droit',
          },
          {
            depuis: '2022-07',
            valeur: 37032,
            texte: 'Arrêté du 27/09/2019, art. 7',
            lecture: 'mois-droit',
          },
          {
            depuis: '2023-10',
            valeur: 38328,
            texte: 'Arrêté du 22/09/2023, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-10',
            valeur: 39577,
            texte: 'Arrêté du 27/09/2024, art. 1 ; Arrêté du 27/09/2019, art. 7',
            lecture: 'mois-droit',
          },
          {
            depuis: '2025-10',
            valeur: 39989,
            texte:
              'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement et de l’aide à l’accession…',
            lecture: 'mois-droit',
          },
        ],
      },
    ],
    parEnfant: {
      nom: 'plafond de loyer, zone 2, par personne à charge en plus',
      unite: 'centimes',
      connuJusqua: '2026-09',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 5170,
          texte: 'Arrêté du 27/09/2019, art.13.',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-10',
          valeur: 5186,
          texte: 'Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 5208,
          texte: 'Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 5390,
          texte: 'Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 5579,
          texte: 'Arrêté du 22/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-10',
          valeur: 5761,
          texte: 'Arrêté du 27/09/2024, art. 1 ; Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-10',
          valeur: 5821,
          texte:
            'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement et de l’aide à l’accession…',
          lecture: 'mois-droit',
        },
      ],
    },
  },
  3: {
    seul: {
      nom: 'plafond de loyer, zone 3, personne seule',
      unite: 'centimes',
      connuJusqua: '2026-09',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 24173,
          texte: 'Arrêté du 27/09/2019, art.13.',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-10',
          valeur: 24246,
          texte: 'Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 24348,
          texte: 'Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 25200,
          texte: 'Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 26082,
          texte: 'Arrêté du 22/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-10',
          valeur: 26932,
          texte: 'Arrêté du 27/09/2024, art. 1 ; Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-10',
          valeur: 27212,
          texte:
            'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement et de l’aide à l’accession…',
          lecture: 'mois-droit',
        },
      ],
    },
    couple: {
      nom: 'plafond de loyer, zone 3, couple sans personne à charge',
      unite: 'centimes',
      connuJusqua: '2026-09',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 29304,
          texte: 'Arrêté du 27/09/2019, art.13.',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-10',
          valeur: 29392,
          texte: 'Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 29515,
          texte: 'Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 30548,
          texte: 'Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 31617,
          texte: 'Arrêté du 22/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-10',
          valeur: 32648,
          texte: 'Arrêté du 27/09/2024, art. 1 ; Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-10',
          valeur: 32988,
          texte:
            'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement et de l’aide à l’accession…',
          lecture: 'mois-droit',
        },
      ],
    },
    avecEnfants: [
      {
        nom: 'plafond de loyer, zone 3, 1 personne à charge',
        unite: 'centimes',
        connuJusqua: '2026-09',
        valeurs: [
          {
            depuis: '2019-10',
            valeur: 32857,
            texte: 'Arrêté du 27/09/2019, art.13.',
            lecture: 'mois-droit',
          },
          {
            depuis: '2020-10',
            valeur: 32956,
            texte: 'Arrêté du 27/09/2019, art. 7',
            lecture: 'mois-droit',
          },
          {
            depuis: '2021-10',
            valeur: 33094,
            texte: 'Arrêté du 27/09/2019, art. 7',
            lecture: 'mois-droit',
          },
          {
            depuis: '2022-07',
            valeur: 34252,
            texte: 'Arrêté du 27/09/2019, art. 7',
            lecture: 'mois-droit',
          },
          {
            depuis: '2023-10',
            valeur: 35451,
            texte: 'Arrêté du 22/09/2023, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-10',
            valeur: 36607,
            texte: 'Arrêté du 27/09/2024, art. 1 ; Arrêté du 27/09/2019, art. 7',
            lecture: 'mois-droit',
          },
          {
            depuis: '2025-10',
            valeur: 36988,
            texte:
              'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement et de l’aide à l’accession…',
            lecture: 'mois-droit',
          },
        ],
      },
    ],
    parEnfant: {
      nom: 'plafond de loyer, zone 3, par personne à charge en plus',
      unite: 'centimes',
      connuJusqua: '2026-09',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 4709,
          texte: 'Arrêté du 27/09/2019, art.13.',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-10',
          valeur: 4723,
          texte: 'Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 4743,
          texte: 'Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 4909,
          texte: 'Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 5081,
          texte: 'Arrêté du 22/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-10',
          valeur: 5247,
          texte: 'Arrêté du 27/09/2024, art. 1 ; Arrêté du 27/09/2019, art. 7',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-10',
          valeur: 5301,
          texte:
            'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement et de l’aide à l’accession…',
          lecture: 'mois-droit',
        },
      ],
    },
  },
}
