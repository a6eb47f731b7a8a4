import type { BaremeParComposition } from './par-composition.js'

/** Plafonds mensuels de ressources de la réduction de loyer de solidarité. */
export const RLS_PLAFOND: Readonly<Record<1 | 2 | 3, BaremeParComposition>> = {
  1: {
    seul: {
      nom: 'réduction de loyer de solidarité, plafond mensuel de ressources, zone 1, personne seule',
      unite: 'centimes',
      connuJusqua: '2026-12',
      valeurs: [
        {
          depuis: '2019-01',
          valeur: 91500,
          texte: 'Arrêté du 27/12/2018, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-01',
          valeur: 95900,
          texte:
            'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2026-01',
          valeur: 97000,
          texte:
            'Arrêté du 23/12/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
      ],
    },
    couple: {
      nom: 'réduction de loyer de solidarité, plafond mensuel de ressources, zone 1, couple sans personne à charge',
      unite: 'centimes',
      connuJusqua: '2026-12',
      valeurs: [
        {
          depuis: '2019-01',
          valeur: 110200,
          texte: 'Arrêté du 27/12/2018, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-01',
          valeur: 115500,
          texte:
            'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2026-01',
          valeur: 116800,
          texte:
            'Arrêté du 23/12/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
      ],
    },
    avecEnfants: [
      {
        nom: 'réduction de loyer de solidarité, plafond mensuel de ressources, zone 1, 1 personne à charge',
        unite: 'centimes',
        connuJusqua: '2026-12',
        valeurs: [
          {
            depuis: '2019-01',
            valeur: 140300,
            texte: 'Arrêté du 27/12/2018, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-01',
            valeur: 147000,
            texte:
              'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
          {
            depuis: '2026-01',
            valeur: 148600,
            texte:
              'Arrêté du 23/12/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'réduction de loyer de solidarité, plafond mensuel de ressources, zone 1, 2 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2026-12',
        valeurs: [
          {
            depuis: '2019-01',
            valeur: 166900,
            texte: 'Arrêté du 27/12/2018, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-01',
            valeur: 174900,
            texte:
              'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
          {
            depuis: '2026-01',
            valeur: 176800,
            texte:
              'Arrêté du 23/12/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'réduction de loyer de solidarité, plafond mensuel de ressources, zone 1, 3 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2026-12',
        valeurs: [
          {
            depuis: '2019-01',
            valeur: 204300,
            texte: 'Arrêté du 27/12/2018, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-01',
            valeur: 214100,
            texte:
              'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
          {
            depuis: '2026-01',
            valeur: 216500,
            texte:
              'Arrêté du 23/12/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'réduction de loyer de solidarité, plafond mensuel de ressources, zone 1, 4 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2026-12',
        valeurs: [
          {
            depuis: '2019-01',
            valeur: 235700,
            texte: 'Arrêté du 27/12/2018, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-01',
            valeur: 247000,
            texte:
              'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
          {
            depuis: '2026-01',
            valeur: 249700,
            texte:
              'Arrêté du 23/12/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'réduction de loyer de solidarité, plafond mensuel de ressources, zone 1, 5 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2026-12',
        valeurs: [
          {
            depuis: '2019-01',
            valeur: 262400,
            texte: 'Arrêté du 27/12/2018, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-01',
            valeur: 275000,
            texte:
              'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
          {
            depuis: '2026-01',
            valeur: 278100,
            texte:
              'Arrêté du 23/12/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'réduction de loyer de solidarité, plafond mensuel de ressources, zone 1, 6 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2026-12',
        valeurs: [
          {
            depuis: '2019-01',
            valeur: 290500,
            texte: 'Arrêté du 27/12/2018, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-01',
            valeur: 304500,
            texte:
              'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
          {
            depuis: '2026-01',
            valeur: 307900,
            texte:
              'Arrêté du 23/12/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
        ],
      },
    ],
    parEnfant: {
      nom: 'réduction de loyer de solidarité, plafond mensuel de ressources, zone 1, par personne à charge en plus',
      unite: 'centimes',
      connuJusqua: '2026-12',
      valeurs: [
        {
          depuis: '2019-01',
          valeur: 28300,
          texte: 'Arrêté du 27/12/2018, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-01',
          valeur: 29700,
          texte:
            'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2026-01',
          valeur: 30000,
          texte:
            'Arrêté du 23/12/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
      ],
    },
  },
  2: {
    seul: {
      nom: 'réduction de loyer de solidarité, plafond mensuel de ressources, zone 2, personne seule',
      unite: 'centimes',
      connuJusqua: '2026-12',
      valeurs: [
        {
          depuis: '2019-01',
          valeur: 85400,
          texte: 'Arrêté du 27/12/2018, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-01',
          valeur: 89500,
          texte:
            'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2026-01',
          valeur: 90500,
          texte:
            'Arrêté du 23/12/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
      ],
    },
    couple: {
      nom: 'réduction de loyer de solidarité, plafond mensuel de ressources, zone 2, couple sans personne à charge',
      unite: 'centimes',
      connuJusqua: '2026-12',
      valeurs: [
        {
          depuis: '2019-01',
          valeur: 104200,
          texte: 'Arrêté du 27/12/2018, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-01',
          valeur: 109200,
          texte:
            'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2026-01',
          valeur: 110400,
          texte:
            'Arrêté du 23/12/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
      ],
    },
    avecEnfants: [
      {
        nom: 'réduction de loyer de solidarité, plafond mensuel de ressources, zone 2, 1 personne à charge',
        unite: 'centimes',
        connuJusqua: '2026-12',
        valeurs: [
          {
            depuis: '2019-01',
            valeur: 132900,
            texte: 'Arrêté du 27/12/2018, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-01',
            valeur: 139300,
            texte:
              'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
          {
            depuis: '2026-01',
            valeur: 140800,
            texte:
              'Arrêté du 23/12/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'réduction de loyer de solidarité, plafond mensuel de ressources, zone 2, 2 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2026-12',
        valeurs: [
          {
            depuis: '2019-01',
            valeur: 158300,
            texte: 'Arrêté du 27/12/2018, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-01',
            valeur: 165900,
            texte:
              'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
          {
            depuis: '2026-01',
            valeur: 167700,
            texte:
              'Arrêté du 23/12/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'réduction de loyer de solidarité, plafond mensuel de ressources, zone 2, 3 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2026-12',
        valeurs: [
          {
            depuis: '2019-01',
            valeur: 194300,
            texte: 'Arrêté du 27/12/2018, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-01',
            valeur: 203600,
            texte:
              'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
          {
            depuis: '2026-01',
            valeur: 205900,
            texte:
              'Arrêté du 23/12/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'réduction de loyer de solidarité, plafond mensuel de ressources, zone 2, 4 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2026-12',
        valeurs: [
          {
            depuis: '2019-01',
            valeur: 224300,
            texte: 'Arrêté du 27/12/2018, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-01',
            valeur: 235100,
            texte:
              'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
          {
            depuis: '2026-01',
            valeur: 237700,
            texte:
              'Arrêté du 23/12/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'réduction de loyer de solidarité, plafond mensuel de ressources, zone 2, 5 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2026-12',
        valeurs: [
          {
            depuis: '2019-01',
            valeur: 249700,
            texte: 'Arrêté du 27/12/2018, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-01',
            valeur: 261700,
            texte:
              'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
          {
            depuis: '2026-01',
            valeur: 264600,
            texte:
              'Arrêté du 23/12/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'réduction de loyer de solidarité, plafond mensuel de ressources, zone 2, 6 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2026-12',
        valeurs: [
          {
            depuis: '2019-01',
            valeur: 276400,
            texte: 'Arrêté du 27/12/2018, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-01',
            valeur: 289700,
            texte:
              'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
          {
            depuis: '2026-01',
            valeur: 292900,
            texte:
              'Arrêté du 23/12/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
        ],
      },
    ],
    parEnfant: {
      nom: 'réduction de loyer de solidarité, plafond mensuel de ressources, zone 2, par personne à charge en plus',
      unite: 'centimes',
      connuJusqua: '2026-12',
      valeurs: [
        {
          depuis: '2019-01',
          valeur: 26600,
          texte: 'Arrêté du 27/12/2018, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-01',
          valeur: 27900,
          texte:
            'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2026-01',
          valeur: 28200,
          texte:
            'Arrêté du 23/12/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
      ],
    },
  },
  3: {
    seul: {
      nom: 'réduction de loyer de solidarité, plafond mensuel de ressources, zone 3, personne seule',
      unite: 'centimes',
      connuJusqua: '2026-12',
      valeurs: [
        {
          depuis: '2019-01',
          valeur: 82800,
          texte: 'Arrêté du 27/12/2018, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-01',
          valeur: 86800,
          texte:
            'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2026-01',
          valeur: 87800,
          texte:
            'Arrêté du 23/12/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
      ],
    },
    couple: {
      nom: 'réduction de loyer de solidarité, plafond mensuel de ressources, zone 3, couple sans personne à charge',
      unite: 'centimes',
      connuJusqua: '2026-12',
      valeurs: [
        {
          depuis: '2019-01',
          valeur: 100800,
          texte: 'Arrêté du 27/12/2018, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-01',
          valeur: 105600,
          texte:
            'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2026-01',
          valeur: 106800,
          texte:
            'Arrêté du 23/12/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
      ],
    },
    avecEnfants: [
      {
        nom: 'réduction de loyer de solidarité, plafond mensuel de ressources, zone 3, 1 personne à charge',
        unite: 'centimes',
        connuJusqua: '2026-12',
        valeurs: [
          {
            depuis: '2019-01',
            valeur: 128900,
            texte: 'Arrêté du 27/12/2018, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-01',
            valeur: 135100,
            texte:
              'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
          {
            depuis: '2026-01',
            valeur: 136600,
            texte:
              'Arrêté du 23/12/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'réduction de loyer de solidarité, plafond mensuel de ressources, zone 3, 2 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2026-12',
        valeurs: [
          {
            depuis: '2019-01',
            valeur: 153600,
            texte: 'Arrêté du 27/12/2018, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-01',
            valeur: 161000,
            texte:
              'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
          {
            depuis: '2026-01',
            valeur: 162800,
            texte:
              'Arrêté du 23/12/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'réduction de loyer de solidarité, plafond mensuel de ressources, zone 3, 3 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2026-12',
        valeurs: [
          {
            depuis: '2019-01',
            valeur: 187700,
            texte: 'Arrêté du 27/12/2018, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-01',
            valeur: 196700,
            texte:
              'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
          {
            depuis: '2026-01',
            valeur: 198900,
            texte:
              'Arrêté du 23/12/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'réduction de loyer de solidarité, plafond mensuel de ressources, zone 3, 4 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2026-12',
        valeurs: [
          {
            depuis: '2019-01',
            valeur: 216900,
            texte: 'Arrêté du 27/12/2018, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-01',
            valeur: 227300,
            texte:
              'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
          {
            depuis: '2026-01',
            valeur: 229800,
            texte:
              'Arrêté du 23/12/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'réduction de loyer de solidarité, plafond mensuel de ressources, zone 3, 5 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2026-12',
        valeurs: [
          {
            depuis: '2019-01',
            valeur: 241100,
            texte: 'Arrêté du 27/12/2018, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-01',
            valeur: 252700,
            texte:
              'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
          {
            depuis: '2026-01',
            valeur: 255500,
            texte:
              'Arrêté du 23/12/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'réduction de loyer de solidarité, plafond mensuel de ressources, zone 3, 6 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2026-12',
        valeurs: [
          {
            depuis: '2019-01',
            valeur: 267100,
            texte: 'Arrêté du 27/12/2018, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-01',
            valeur: 279900,
            texte:
              'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
          {
            depuis: '2026-01',
            valeur: 283000,
            texte:
              'Arrêté du 23/12/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
        ],
      },
    ],
    parEnfant: {
      nom: 'réduction de loyer de solidarité, plafond mensuel de ressources, zone 3, par personne à charge en plus',
      unite: 'centimes',
      connuJusqua: '2026-12',
      valeurs: [
        {
          depuis: '2019-01',
          valeur: 24700,
          texte: 'Arrêté du 27/12/2018, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-01',
          valeur: 25900,
          texte:
            'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2026-01',
          valeur: 26200,
          texte:
            'Arrêté du 23/12/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
      ],
    },
  },
}
