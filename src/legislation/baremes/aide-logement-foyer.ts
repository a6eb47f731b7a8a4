import type { Bareme } from './bareme.js'
import type { BaremeParComposition } from './par-composition.js'

/** Équivalence de loyer et de charges plafond d’un logement-foyer (APL), par zone. */
export const FOYER_PLAFOND: Readonly<Record<1 | 2 | 3, BaremeParComposition>> = {
  1: {
    seul: {
      nom: 'équivalence de loyer plafond d’un logement-foyer, zone 1, personne seule',
      unite: 'centimes',
      connuJusqua: '2026-09',
      valeurs: [
        {
          depuis: '2020-10',
          valeur: 44443,
          texte: 'Arrêté du 25/09/2020, art. 1, 10°',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 44630,
          texte: 'Arrêté du 27/09/2019, art. 27',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 46192,
          texte: 'Loi n° 2022-1158 du 16/08/2022 ; Arrêté du 27/09/2019, art.27',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 47809,
          texte: 'Arrêté du 22/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-10',
          valeur: 49368,
          texte: 'Arrêté du 27/09/2019, art. 27 ; Arrêté du 27/09/2024, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-10',
          valeur: 49881,
          texte: 'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement e…',
          lecture: 'mois-droit',
        },
      ],
    },
    couple: {
      nom: 'équivalence de loyer plafond d’un logement-foyer, zone 1, couple',
      unite: 'centimes',
      connuJusqua: '2026-09',
      valeurs: [
        {
          depuis: '2020-10',
          valeur: 52102,
          texte: 'Arrêté du 25/09/2020, art. 1, 10°',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 52321,
          texte: 'Arrêté du 27/09/2019, art. 27',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 54152,
          texte: 'Loi n° 2022-1158 du 16/08/2022 ; Arrêté du 27/09/2019, art.27',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 56047,
          texte: 'Arrêté du 22/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-10',
          valeur: 57874,
          texte: 'Arrêté du 27/09/2019, art. 27 ; Arrêté du 27/09/2024, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-10',
          valeur: 58476,
          texte: 'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement e…',
          lecture: 'mois-droit',
        },
      ],
    },
    avecEnfants: [
      {
        nom: 'équivalence de loyer plafond d’un logement-foyer, zone 1, 1 personne à charge',
        unite: 'centimes',
        connuJusqua: '2026-09',
        valeurs: [
          {
            depuis: '2020-10',
            valeur: 55555,
            texte: 'Arrêté du 25/09/2020, art. 1, 10°',
            lecture: 'mois-droit',
          },
          {
            depuis: '2021-10',
            valeur: 55788,
            texte: 'Arrêté du 27/09/2019, art. 27',
            lecture: 'mois-droit',
          },
          {
            depuis: '2022-07',
            valeur: 57741,
            texte: 'Loi n° 2022-1158 du 16/08/2022 ; Arrêté du 27/09/2019, art.27',
            lecture: 'mois-droit',
          },
          {
            depuis: '2023-10',
            valeur: 59762,
            texte: 'Arrêté du 22/09/2023, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-10',
            valeur: 61710,
            texte: 'Arrêté du 27/09/2019, art. 27 ; Arrêté du 27/09/2024, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2025-10',
            valeur: 62352,
            texte: 'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement e…',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'équivalence de loyer plafond d’un logement-foyer, zone 1, 2 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2026-09',
        valeurs: [
          {
            depuis: '2020-10',
            valeur: 59454,
            texte: 'Arrêté du 25/09/2020, art. 1, 10°',
            lecture: 'mois-droit',
          },
          {
            depuis: '2021-10',
            valeur: 59704,
            texte: 'Arrêté du 27/09/2019, art. 27',
            lecture: 'mois-droit',
          },
          {
            depuis: '2022-07',
            valeur: 61794,
            texte: 'Loi n° 2022-1158 du 16/08/2022 ; Arrêté du 27/09/2019, art.27',
            lecture: 'mois-droit',
          },
          {
            depuis: '2023-10',
            valeur: 63957,
            texte: 'Arrêté du 22/09/2023, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-10',
            valeur: 66042,
            texte: 'Arrêté du 27/09/2019, art. 27 ; Arrêté du 27/09/2024, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2025-10',
            valeur: 66729,
            texte: 'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement e…',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'équivalence de loyer plafond d’un logement-foyer, zone 1, 3 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2026-09',
        valeurs: [
          {
            depuis: '2020-10',
            valeur: 63369,
            texte: 'Arrêté du 25/09/2020, art. 1, 10°',
            lecture: 'mois-droit',
          },
          {
            depuis: '2021-10',
            valeur: 63635,
            texte: 'Arrêté du 27/09/2019, art. 27',
            lecture: 'mois-droit',
          },
          {
            depuis: '2022-07',
            valeur: 65862,
            texte: 'Loi n° 2022-1158 du 16/08/2022 ; Arrêté du 27/09/2019, art.27',
            lecture: 'mois-droit',
          },
          {
            depuis: '2023-10',
            valeur: 68167,
            texte: 'Arrêté du 22/09/2023, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-10',
            valeur: 70389,
            texte: 'Arrêté du 27/09/2019, art. 27 ; Arrêté du 27/09/2024, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2025-10',
            valeur: 71121,
            texte: 'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement e…',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'équivalence de loyer plafond d’un logement-foyer, zone 1, 4 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2026-09',
        valeurs: [
          {
            depuis: '2020-10',
            valeur: 68350,
            texte: 'Arrêté du 25/09/2020, art. 1, 10°',
            lecture: 'mois-droit',
          },
          {
            depuis: '2021-10',
            valeur: 68637,
            texte: 'Arrêté du 27/09/2019, art. 27',
            lecture: 'mois-droit',
          },
          {
            depuis: '2022-07',
            valeur: 71039,
            texte: 'Loi n° 2022-1158 du 16/08/2022 ; Arrêté du 27/09/2019, art.27',
            lecture: 'mois-droit',
          },
          {
            depuis: '2023-10',
            valeur: 73525,
            texte: 'Arrêté du 22/09/2023, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-10',
            valeur: 75922,
            texte: 'Arrêté du 27/09/2019, art. 27 ; Arrêté du 27/09/2024, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2025-10',
            valeur: 76712,
            texte: 'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement e…',
            lecture: 'mois-droit',
          },
        ],
      },
    ],
    parEnfant: {
      nom: 'équivalence de loyer plafond d’un logement-foyer, zone 1, par personne en plus',
      unite: 'centimes',
      connuJusqua: '2026-09',
      valeurs: [
        {
          depuis: '2020-10',
          valeur: 7089,
          texte: 'Arrêté du 25/09/2020, art. 1, 10°',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 7119,
          texte: 'Arrêté du 27/09/2019, art. 27',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 7368,
          texte: 'Loi n° 2022-1158 du 16/08/2022 ; Arrêté du 27/09/2019, art.27',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 7626,
          texte: 'Arrêté du 22/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-10',
          valeur: 7875,
          texte: 'Arrêté du 27/09/2019, art. 27 ; Arrêté du 27/09/2024, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-10',
          valeur: 7957,
          texte: 'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement e…',
          lecture: 'mois-droit',
        },
      ],
    },
  },
  2: {
    seul: {
      nom: 'équivalence de loyer plafond d’un logement-foyer, zone 2, personne seule',
      unite: 'centimes',
      connuJusqua: '2026-09',
      valeurs: [
        {
          depuis: '2020-10',
          valeur: 40643,
          texte: 'Arrêté du 25/09/2020, art. 1, 10°',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 40814,
          texte: 'Arrêté du 27/09/2019, art. 27',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 42242,
          texte: 'Loi n° 2022-1158 du 16/08/2022 ; Arrêté du 27/09/2019, art.27',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 43720,
          texte: 'Arrêté du 22/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-10',
          valeur: 45145,
          texte: 'Arrêté du 27/09/2019, art. 27 ; Arrêté du 27/09/2024, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-10',
          valeur: 45615,
          texte: 'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement e…',
          lecture: 'mois-droit',
        },
      ],
    },
    couple: {
      nom: 'équivalence de loyer plafond d’un logement-foyer, zone 2, couple',
      unite: 'centimes',
      connuJusqua: '2026-09',
      valeurs: [
        {
          depuis: '2020-10',
          valeur: 47433,
          texte: 'Arrêté du 25/09/2020, art. 1, 10°',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 47632,
          texte: 'Arrêté du 27/09/2019, art. 27',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 49299,
          texte: 'Loi n° 2022-1158 du 16/08/2022 ; Arrêté du 27/09/2019, art.27',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 51024,
          texte: 'Arrêté du 22/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-10',
          valeur: 52687,
          texte: 'Arrêté du 27/09/2019, art. 27 ; Arrêté du 27/09/2024, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-10',
          valeur: 53235,
          texte: 'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement e…',
          lecture: 'mois-droit',
        },
      ],
    },
    avecEnfants: [
      {
        nom: 'équivalence de loyer plafond d’un logement-foyer, zone 2, 1 personne à charge',
        unite: 'centimes',
        connuJusqua: '2026-09',
        valeurs: [
          {
            depuis: '2020-10',
            valeur: 50575,
            texte: 'Arrêté du 25/09/2020, art. 1, 10°',
            lecture: 'mois-droit',
          },
          {
            depuis: '2021-10',
            valeur: 50787,
            texte: 'Arrêté du 27/09/2019, art. 27',
            lecture: 'mois-droit',
          },
          {
            depuis: '2022-07',
            valeur: 52565,
            texte: 'Loi n° 2022-1158 du 16/08/2022 ; Arrêté du 27/09/2019, art.27',
            lecture: 'mois-droit',
          },
          {
            depuis: '2023-10',
            valeur: 54405,
            texte: 'Arrêté du 22/09/2023, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-10',
            valeur: 56179,
            texte: 'Arrêté du 27/09/2019, art. 27 ; Arrêté du 27/09/2024, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2025-10',
            valeur: 56763,
            texte: 'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement e…',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'équivalence de loyer plafond d’un logement-foyer, zone 2, 2 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2026-09',
        valeurs: [
          {
            depuis: '2020-10',
            valeur: 54138,
            texte: 'Arrêté du 25/09/2020, art. 1, 10°',
            lecture: 'mois-droit',
          },
          {
            depuis: '2021-10',
            valeur: 54365,
            texte: 'Arrêté du 27/09/2019, art. 27',
            lecture: 'mois-droit',
          },
          {
            depuis: '2022-07',
            valeur: 56268,
            texte: 'Loi n° 2022-1158 du 16/08/2022 ; Arrêté du 27/09/2019, art.27',
            lecture: 'mois-droit',
          },
          {
            depuis: '2023-10',
            valeur: 58237,
            texte: 'Arrêté du 22/09/2023, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-10',
            valeur: 60136,
            texte: 'Arrêté du 27/09/2019, art. 27 ; Arrêté du 27/09/2024, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2025-10',
            valeur: 60761,
            texte: 'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement e…',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'équivalence de loyer plafond d’un logement-foyer, zone 2, 3 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2026-09',
        valeurs: [
          {
            depuis: '2020-10',
            valeur: 57687,
            texte: 'Arrêté du 25/09/2020, art. 1, 10°',
            lecture: 'mois-droit',
          },
          {
            depuis: '2021-10',
            valeur: 57929,
            texte: 'Arrêté du 27/09/2019, art. 27',
            lecture: 'mois-droit',
          },
          {
            depuis: '2022-07',
            valeur: 59957,
            texte: 'Loi n° 2022-1158 du 16/08/2022 ; Arrêté du 27/09/2019, art.27',
            lecture: 'mois-droit',
          },
          {
            depuis: '2023-10',
            valeur: 62055,
            texte: 'Arrêté du 22/09/2023, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-10',
            valeur: 64078,
            texte: 'Arrêté du 27/09/2019, art. 27 ; Arrêté du 27/09/2024, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2025-10',
            valeur: 64744,
            texte: 'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement e…',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'équivalence de loyer plafond d’un logement-foyer, zone 2, 4 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2026-09',
        valeurs: [
          {
            depuis: '2020-10',
            valeur: 61469,
            texte: 'Arrêté du 25/09/2020, art. 1, 10°',
            lecture: 'mois-droit',
          },
          {
            depuis: '2021-10',
            valeur: 61727,
            texte: 'Arrêté du 27/09/2019, art. 27',
            lecture: 'mois-droit',
          },
          {
            depuis: '2022-07',
            valeur: 63887,
            texte: 'Loi n° 2022-1158 du 16/08/2022 ; Arrêté du 27/09/2019, art.27',
            lecture: 'mois-droit',
          },
          {
            depuis: '2023-10',
            valeur: 66123,
            texte: 'Arrêté du 22/09/2023, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-10',
            valeur: 68279,
            texte: 'Arrêté du 27/09/2019, art. 27 ; Arrêté du 27/09/2024, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2025-10',
            valeur: 68989,
            texte: 'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement e…',
            lecture: 'mois-droit',
          },
        ],
      },
    ],
    parEnfant: {
      nom: 'équivalence de loyer plafond d’un logement-foyer, zone 2, par personne en plus',
      unite: 'centimes',
      connuJusqua: '2026-09',
      valeurs: [
        {
          depuis: '2020-10',
          valeur: 6407,
          texte: 'Arrêté du 25/09/2020, art. 1, 10°',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 6434,
          texte: 'Loi n° 2022-1158 du 16/08/2022 ; Arrêté du 27/09/2019, art.27',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 6659,
          texte: 'Loi n° 2022-1158 du 16/08/2022 ; Arrêté du 27/09/2019, art.27',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 6892,
          texte: 'Arrêté du 22/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-10',
          valeur: 7117,
          texte: 'Arrêté du 27/09/2019, art. 27 ; Arrêté du 27/09/2024, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-10',
          valeur: 7191,
          texte: 'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement e…',
          lecture: 'mois-droit',
        },
      ],
    },
  },
  3: {
    seul: {
      nom: 'équivalence de loyer plafond d’un logement-foyer, zone 3, personne seule',
      unite: 'centimes',
      connuJusqua: '2026-09',
      valeurs: [
        {
          depuis: '2020-10',
          valeur: 38578,
          texte: 'Arrêté du 25/09/2020, art. 1, 10°',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 38740,
          texte: 'Arrêté du 27/09/2019, art. 27',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 40096,
          texte: 'Loi n° 2022-1158 du 16/08/2022 ; Arrêté du 27/09/2019, art.27',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 41499,
          texte: 'Arrêté du 22/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-10',
          valeur: 42852,
          texte: 'Arrêté du 27/09/2019, art. 27 ; Arrêté du 27/09/2024, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-10',
          valeur: 43298,
          texte: 'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement e…',
          lecture: 'mois-droit',
        },
      ],
    },
    couple: {
      nom: 'équivalence de loyer plafond d’un logement-foyer, zone 3, couple',
      unite: 'centimes',
      connuJusqua: '2026-09',
      valeurs: [
        {
          depuis: '2020-10',
          valeur: 44869,
          texte: 'Arrêté du 25/09/2020, art. 1, 10°',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 45057,
          texte: 'Arrêté du 27/09/2019, art. 27',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 46634,
          texte: 'Loi n° 2022-1158 du 16/08/2022 ; Arrêté du 27/09/2019, art.27',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 48266,
          texte: 'Arrêté du 22/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-10',
          valeur: 49839,
          texte: 'Arrêté du 27/09/2019, art. 27 ; Arrêté du 27/09/2024, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-10',
          valeur: 50357,
          texte: 'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement e…',
          lecture: 'mois-droit',
        },
      ],
    },
    avecEnfants: [
      {
        nom: 'équivalence de loyer plafond d’un logement-foyer, zone 3, 1 personne à charge',
        unite: 'centimes',
        connuJusqua: '2026-09',
        valeurs: [
          {
            depuis: '2020-10',
            valeur: 47602,
            texte: 'Arrêté du 25/09/2020, art. 1, 10°',
            lecture: 'mois-droit',
          },
          {
            depuis: '2021-10',
            valeur: 47802,
            texte: 'Arrêté du 27/09/2019, art. 27',
            lecture: 'mois-droit',
          },
          {
            depuis: '2022-07',
            valeur: 49475,
            texte: 'Loi n° 2022-1158 du 16/08/2022 ; Arrêté du 27/09/2019, art.27',
            lecture: 'mois-droit',
          },
          {
            depuis: '2023-10',
            valeur: 51207,
            texte: 'Arrêté du 22/09/2023, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-10',
            valeur: 52876,
            texte: 'Arrêté du 27/09/2019, art. 27 ; Arrêté du 27/09/2024, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2025-10',
            valeur: 53426,
            texte: 'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement e…',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'équivalence de loyer plafond d’un logement-foyer, zone 3, 2 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2026-09',
        valeurs: [
          {
            depuis: '2020-10',
            valeur: 50744,
            texte: 'Arrêté du 25/09/2020, art. 1, 10°',
            lecture: 'mois-droit',
          },
          {
            depuis: '2021-10',
            valeur: 50957,
            texte: 'Arrêté du 27/09/2019, art. 27',
            lecture: 'mois-droit',
          },
          {
            depuis: '2022-07',
            valeur: 52740,
            texte: 'Loi n° 2022-1158 du 16/08/2022 ; Arrêté du 27/09/2019, art.27',
            lecture: 'mois-droit',
          },
          {
            depuis: '2023-10',
            valeur: 54586,
            texte: 'Arrêté du 22/09/2023, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-10',
            valeur: 56366,
            texte: 'Arrêté du 27/09/2019, art. 27 ; Arrêté du 27/09/2024, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2025-10',
            valeur: 56952,
            texte: 'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement e…',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'équivalence de loyer plafond d’un logement-foyer, zone 3, 3 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2026-09',
        valeurs: [
          {
            depuis: '2020-10',
            valeur: 53884,
            texte: 'Arrêté du 25/09/2020, art. 1, 10°',
            lecture: 'mois-droit',
          },
          {
            depuis: '2021-10',
            valeur: 54110,
            texte: 'Arrêté du 27/09/2019, art. 27',
            lecture: 'mois-droit',
          },
          {
            depuis: '2022-07',
            valeur: 56004,
            texte: 'Loi n° 2022-1158 du 16/08/2022 ; Arrêté du 27/09/2019, art.27',
            lecture: 'mois-droit',
          },
          {
            depuis: '2023-10',
            valeur: 57964,
            texte: 'Arrêté du 22/09/2023, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-10',
            valeur: 59854,
            texte: 'Arrêté du 27/09/2019, art. 27 ; Arrêté du 27/09/2024, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2025-10',
            valeur: 60476,
            texte: 'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement e…',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'équivalence de loyer plafond d’un logement-foyer, zone 3, 4 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2026-09',
        valeurs: [
          {
            depuis: '2020-10',
            valeur: 57416,
            texte: 'Arrêté du 25/09/2020, art. 1, 10°',
            lecture: 'mois-droit',
          },
          {
            depuis: '2021-10',
            valeur: 57657,
            texte: 'Arrêté du 27/09/2019, art. 27',
            lecture: 'mois-droit',
          },
          {
            depuis: '2022-07',
            valeur: 59675,
            texte: 'Loi n° 2022-1158 du 16/08/2022 ; Arrêté du 27/09/2019, art.27',
            lecture: 'mois-droit',
          },
          {
            depuis: '2023-10',
            valeur: 61764,
            texte: 'Arrêté du 22/09/2023, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-10',
            valeur: 63778,
            texte: 'Arrêté du 27/09/2019, art. 27 ; Arrêté du 27/09/2024, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2025-10',
            valeur: 64441,
            texte: 'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement e…',
            lecture: 'mois-droit',
          },
        ],
      },
    ],
    parEnfant: {
      nom: 'équivalence de loyer plafond d’un logement-foyer, zone 3, par personne en plus',
      unite: 'centimes',
      connuJusqua: '2026-09',
      valeurs: [
        {
          depuis: '2020-10',
          valeur: 5946,
          texte: 'Arrêté du 25/09/2020, art. 1, 10°',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 5971,
          texte: 'Arrêté du 27/09/2019, art. 27',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 6180,
          texte: 'Loi n° 2022-1158 du 16/08/2022 ; Arrêté du 27/09/2019, art.27',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 6396,
          texte: 'Arrêté du 22/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-10',
          valeur: 6605,
          texte: 'Arrêté du 27/09/2019, art. 27 ; Arrêté du 27/09/2024, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-10',
          valeur: 6674,
          texte: 'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement e…',
          lecture: 'mois-droit',
        },
      ],
    },
  },
}

/** Équivalence de loyer d’un logement-foyer (allocation de logement), par catégorie de résident. */
export const FOYER_EQUIVALENCE: Readonly<
  Record<CategorieFoyer, { readonly seul: Bareme; readonly couple: Bareme }>
> = {
  etudiantChambre: {
    seul: {
      nom: 'équivalence de loyer en logement-foyer, étudiant en chambre, seule',
      unite: 'centimes',
      connuJusqua: '2026-09',
      valeurs: [
        {
          depuis: '2020-10',
          valeur: 8379,
          texte: 'Arrêté du 27/09/2019, art. 43',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 8414,
          texte: 'Arrêté du 27/09/2019, art. 43',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 8708,
          texte: 'Arrêté du 27/09/2019, art. 43',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 9013,
          texte: 'Arrêté du 22/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-10',
          valeur: 9307,
          texte: 'Arrêté du 27/09/2019, art. 43 1° a) ; Article D842-16 du Code de constructi…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-10',
          valeur: 9404,
          texte: 'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement e…',
          lecture: 'mois-droit',
        },
      ],
    },
    couple: {
      nom: 'équivalence de loyer en logement-foyer, étudiant en chambre, couple',
      unite: 'centimes',
      connuJusqua: '2026-09',
      valeurs: [
        {
          depuis: '2020-10',
          valeur: 13045,
          texte: 'Arrêté du 27/09/2019, art. 43',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 13100,
          texte: 'Arrêté du 27/09/2019, art. 43',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 13559,
          texte: 'Arrêté du 27/09/2019, art. 43',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 14034,
          texte: 'Arrêté du 22/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-10',
          valeur: 14492,
          texte: 'Arrêté du 27/09/2019, art. 43 1° b) ; Article D842-16 du Code de constructi…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-10',
          valeur: 14643,
          texte: 'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement e…',
          lecture: 'mois-droit',
        },
      ],
    },
  },
  etudiantRehabilitee: {
    seul: {
      nom: 'équivalence de loyer en logement-foyer, étudiant en chambre réhabilitée, seule',
      unite: 'centimes',
      connuJusqua: '2026-09',
      valeurs: [
        {
          depuis: '2020-10',
          valeur: 16941,
          texte: 'Arrêté du 27/09/2019, art. 43',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 17012,
          texte: 'Arrêté du 27/09/2019, art. 43',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 17607,
          texte: 'Arrêté du 27/09/2019, art. 43',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 18223,
          texte: 'Arrêté du 22/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-10',
          valeur: 18817,
          texte: 'Arrêté du 27/09/2019, art. 43 2° a) ; Article D842-16 du Code de constructi…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-10',
          valeur: 19013,
          texte: 'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement e…',
          lecture: 'mois-droit',
        },
      ],
    },
    couple: {
      nom: 'équivalence de loyer en logement-foyer, étudiant en chambre réhabilitée, couple',
      unite: 'centimes',
      connuJusqua: '2026-09',
      valeurs: [
        {
          depuis: '2020-10',
          valeur: 26329,
          texte: 'Arrêté du 27/09/2019, art. 43',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 26440,
          texte: 'Arrêté du 27/09/2019, art. 43',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 27365,
          texte: 'Arrêté du 27/09/2019, art. 43',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 28323,
          texte: 'Arrêté du 22/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-10',
          valeur: 29246,
          texte: 'Arrêté du 27/09/2019, art. 43 2° b) ; Article D842-16 du Code de constructi…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-10',
          valeur: 29550,
          texte: 'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement e…',
          lecture: 'mois-droit',
        },
      ],
    },
  },
  agee: {
    seul: {
      nom: 'équivalence de loyer en logement-foyer, personne âgée ou handicapée, seule',
      unite: 'centimes',
      connuJusqua: '2026-09',
      valeurs: [
        {
          depuis: '2020-10',
          valeur: 20554,
          texte: 'Arrêté du 27/09/2019, art. 43',
          lecture: 'mois-droit',
          interpretation: 'texte non nommé par la série publique',
        },
        {
          depuis: '2021-10',
          valeur: 20640,
          texte: 'Arrêté du 23/09/2021, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 21362,
          texte: 'Arrêté du 27/09/2019, art. 43',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 22110,
          texte: 'Arrêté du 22/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-10',
          valeur: 22831,
          texte: 'Arrêté du 27/09/2019, art. 43 3° a) ; Article D842-16 du Code de constructi…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-10',
          valeur: 23068,
          texte: 'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement e…',
          lecture: 'mois-droit',
        },
      ],
    },
    couple: {
      nom: 'équivalence de loyer en logement-foyer, personne âgée ou handicapée, couple',
      unite: 'centimes',
      connuJusqua: '2026-09',
      valeurs: [
        {
          depuis: '2020-10',
          valeur: 31939,
          texte: 'Arrêté du 27/09/2019, art. 43',
          lecture: 'mois-droit',
          interpretation: 'texte non nommé par la série publique',
        },
        {
          depuis: '2021-10',
          valeur: 32073,
          texte: 'Arrêté du 23/09/2021, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 33196,
          texte: 'Arrêté du 27/09/2019, art. 43',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 34358,
          texte: 'Arrêté du 22/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-10',
          valeur: 35478,
          texte: 'Arrêté du 27/09/2019, art. 43 3° b) ; Article D842-16 du Code de constructi…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-10',
          valeur: 35847,
          texte: 'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement e…',
          lecture: 'mois-droit',
        },
      ],
    },
  },
  autre: {
    seul: {
      nom: 'équivalence de loyer en logement-foyer, autre personne, seule',
      unite: 'centimes',
      connuJusqua: '2026-09',
      valeurs: [
        {
          depuis: '2020-10',
          valeur: 16941,
          texte: 'Arrêté du 25/09/2020 art. 14',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 17012,
          texte: 'Arrêté du 23/09/2021, art. 1 ; Arrêté du 27/09/2019, art. 43',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 17607,
          texte: 'Arrêté du 27/09/2019, art. 43',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 18223,
          texte: 'Arrêté du 22/09/2023 art. 1 ; Arrêté du 27 septembre 2019 Article 43',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-10',
          valeur: 18817,
          texte: 'Arrêté du 27/09/2019, art. 43 ; Arrêté du 27/09/2024, art 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-10',
          valeur: 19013,
          texte: 'Arrêté du 27/09/2019, art. 43 ; Arrêté du 5/09/2025, art 1',
          lecture: 'mois-droit',
        },
      ],
    },
    couple: {
      nom: 'équivalence de loyer en logement-foyer, autre personne, couple',
      unite: 'centimes',
      connuJusqua: '2026-09',
      valeurs: [
        {
          depuis: '2020-10',
          valeur: 26329,
          texte: 'Arrêté du 25/09/2020 art. 14',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 26440,
          texte: 'Arrêté du 27/09/2019, art. 43',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-07',
          valeur: 27365,
          texte: 'Arrêté du 27/09/2019, art. 43',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 28323,
          texte: 'Arrêté du 22/09/2023 art. 1 ; Arrêté du 27 septembre 2019, Article 43',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-10',
          valeur: 29246,
          texte: 'Arrêté du 27 septembre 2024, art. 1 (modifiant l’art. 43 de l’arrêté du 27/…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-10',
          valeur: 29550,
          texte: 'Arrêté du 5 septembre 2025 (modifiant l’art. 43 de l’arrêté du 27/09/2019)',
          lecture: 'mois-droit',
        },
      ],
    },
  },
}

/** D. 842-16: who lives there. */
export type CategorieFoyer = 'etudiantChambre' | 'etudiantRehabilitee' | 'agee' | 'autre'

/** Dépense nette minimale, logement-foyer (APL). */
export const FOYER_DEPENSE_MINIMALE: Bareme = {
  nom: 'dépense nette minimale en logement-foyer, aide personnalisée',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2019-10',
      valeur: 2668,
      texte: 'Arrêté du 27/09/2019, art. 32',
      lecture: 'mois-droit',
    },
  ],
}

/** Dépense nette minimale, résidence sociale ou foyer de jeunes travailleurs. */
export const FOYER_DEPENSE_MINIMALE_SOCIALE: Bareme = {
  nom: 'dépense nette minimale en résidence sociale ou foyer de jeunes travailleurs',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2019-10',
      valeur: 1500,
      texte: 'Arrêté du 27/09/2019, art. 32',
      lecture: 'mois-droit',
    },
  ],
}

/** Dépense nette minimale, logement-foyer (allocation de logement). */
export const FOYER_DEPENSE_MINIMALE_ALLOCATION: Bareme = {
  nom: 'dépense nette minimale en logement-foyer, allocation de logement',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2019-10',
      valeur: 1500,
      texte: 'Arrêté du 27/09/2019, art. 44',
      lecture: 'mois-droit',
    },
  ],
}
