import type { Bareme } from './bareme.js'
import type { BaremeParComposition } from './par-composition.js'

/** Réduction de loyer de solidarité, centimes par mois, par zone et composition. */
export const RLS: Readonly<Record<1 | 2 | 3, BaremeParComposition>> = {
  1: {
    seul: {
      nom: 'réduction de loyer de solidarité, zone 1, personne seule',
      unite: 'centimes',
      connuJusqua: '2027-05',
      valeurs: [
        {
          depuis: '2019-01',
          valeur: 3233,
          texte: 'Arrêté du 27/12/2018, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-01',
          valeur: 4950,
          texte: 'Arrêté du 31/12/2019, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-10',
          valeur: 3410,
          texte: 'Arrêté du 30/09/2020, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-01',
          valeur: 4647,
          texte: 'Arrêté du 17/12/2020, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 5224,
          texte: 'Arrêté du 17/09/2021, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-01',
          valeur: 5095,
          texte: 'Arrêté du 20/12/2021, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-10',
          valeur: 4877,
          texte: 'Arrêté du 27/09/2022, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-01',
          valeur: 5216,
          texte: 'Arrêté du 30/12/2022, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 5451,
          texte: 'Arrêté du 21/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-01',
          valeur: 5520,
          texte:
            'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-06',
          valeur: 3969,
          texte:
            'Arrêté du 21/05/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2026-06',
          valeur: 3599,
          texte:
            'Arrêté du 22 mai 2026 modifiant l’arrêté du 27 février 2018 relatif à la réduction de loyer de solidarité',
          lecture: 'mois-droit',
        },
      ],
    },
    couple: {
      nom: 'réduction de loyer de solidarité, zone 1, couple sans personne à charge',
      unite: 'centimes',
      connuJusqua: '2027-05',
      valeurs: [
        {
          depuis: '2019-01',
          valeur: 3899,
          texte: 'Arrêté du 27/12/2018, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-01',
          valeur: 5970,
          texte: 'Arrêté du 31/12/2019, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-10',
          valeur: 4113,
          texte: 'Arrêté du 30/09/2020, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-01',
          valeur: 5605,
          texte: 'Arrêté du 17/12/2020, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 6329,
          texte: 'Arrêté du 17/09/2021, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-01',
          valeur: 6153,
          texte: 'Arrêté du 20/12/2021, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-10',
          valeur: 5890,
          texte: 'Arrêté du 27/09/2022, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-01',
          valeur: 6300,
          texte: 'Arrêté du 30/12/2022, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 6605,
          texte: 'Arrêté du 21/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-01',
          valeur: 6673,
          texte:
            'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-06',
          valeur: 4798,
          texte:
            'Arrêté du 21/05/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2026-06',
          valeur: 4351,
          texte:
            'Arrêté du 22 mai 2026 modifiant l’arrêté du 27 février 2018 relatif à la réduction de loyer de solidarité',
          lecture: 'mois-droit',
        },
      ],
    },
    avecEnfants: [
      {
        nom: 'réduction de loyer de solidarité, zone 1, 1 personne à charge',
        unite: 'centimes',
        connuJusqua: '2027-05',
        valeurs: [
          {
            depuis: '2019-01',
            valeur: 4406,
            texte: 'Arrêté du 27/12/2018, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2020-01',
            valeur: 6746,
            texte: 'Arrêté du 31/12/2019, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2020-10',
            valeur: 4647,
            texte: 'Arrêté du 30/09/2020, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2021-01',
            valeur: 6333,
            texte: 'Arrêté du 17/12/2020, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2021-10',
            valeur: 7133,
            texte: 'Arrêté du 17/09/2021, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2022-01',
            valeur: 6948,
            texte: 'Arrêté du 20/12/2021, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2022-10',
            valeur: 6651,
            texte: 'Arrêté du 27/09/2022, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2023-01',
            valeur: 7114,
            texte: 'Arrêté du 30/12/2022, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2023-10',
            valeur: 7443,
            texte: 'Arrêté du 21/09/2023, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-01',
            valeur: 7531,
            texte:
              'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
          {
            depuis: '2025-06',
            valeur: 5414,
            texte:
              'Arrêté du 21/05/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
          {
            depuis: '2026-06',
            valeur: 4909,
            texte:
              'Arrêté du 22 mai 2026 modifiant l’arrêté du 27 février 2018 relatif à la réduction de loyer de solidarité',
            lecture: 'mois-droit',
          },
        ],
      },
    ],
    parEnfant: {
      nom: 'réduction de loyer de solidarité, zone 1, par personne à charge en plus',
      unite: 'centimes',
      connuJusqua: '2027-05',
      valeurs: [
        {
          depuis: '2019-01',
          valeur: 639,
          texte: 'Arrêté du 27/12/2018, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-01',
          valeur: 978,
          texte: 'Arrêté du 31/12/2019, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-10',
          valeur: 674,
          texte: 'Arrêté du 30/09/2020, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-01',
          valeur: 918,
          texte: 'Arrêté du 17/12/2020, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 1005,
          texte: 'Arrêté du 17/09/2021, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-01',
          valeur: 1000,
          texte: 'Arrêté du 20/12/2021, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-10',
          valeur: 957,
          texte: 'Arrêté du 27/09/2022, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-01',
          valeur: 1024,
          texte: 'Arrêté du 30/12/2022, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 1048,
          texte: 'Arrêté du 21/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-01',
          valeur: 1078,
          texte:
            'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-06',
          valeur: 775,
          texte:
            'Arrêté du 21/05/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2026-06',
          valeur: 703,
          texte:
            'Arrêté du 22 mai 2026 modifiant l’arrêté du 27 février 2018 relatif à la réduction de loyer de solidarité',
          lecture: 'mois-droit',
        },
      ],
    },
  },
  2: {
    seul: {
      nom: 'réduction de loyer de solidarité, zone 2, personne seule',
      unite: 'centimes',
      connuJusqua: '2027-05',
      valeurs: [
        {
          depuis: '2019-01',
          valeur: 2818,
          texte: 'Arrêté du 27/12/2018, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-01',
          valeur: 4314,
          texte: 'Arrêté du 31/12/2019, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-10',
          valeur: 2972,
          texte: 'Arrêté du 30/09/2020, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-01',
          valeur: 4051,
          texte: 'Arrêté du 17/12/2020, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 4621,
          texte: 'Arrêté du 17/09/2021, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-01',
          valeur: 4460,
          texte: 'Arrêté du 20/12/2021, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-10',
          valeur: 4270,
          texte: 'Arrêté du 27/09/2022, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-01',
          valeur: 4566,
          texte: 'Arrêté du 30/12/2022, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 4822,
          texte: 'Arrêté du 21/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-01',
          valeur: 4845,
          texte:
            'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-06',
          valeur: 3483,
          texte:
            'Arrêté du 21/05/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2026-06',
          valeur: 3158,
          texte:
            'Arrêté du 22 mai 2026 modifiant l’arrêté du 27 février 2018 relatif à la réduction de loyer de solidarité',
          lecture: 'mois-droit',
        },
      ],
    },
    couple: {
      nom: 'réduction de loyer de solidarité, zone 2, couple sans personne à charge',
      unite: 'centimes',
      connuJusqua: '2027-05',
      valeurs: [
        {
          depuis: '2019-01',
          valeur: 3448,
          texte: 'Arrêté du 27/12/2018, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-01',
          valeur: 5279,
          texte: 'Arrêté du 31/12/2019, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-10',
          valeur: 3637,
          texte: 'Arrêté du 30/09/2020, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-01',
          valeur: 4957,
          texte: 'Arrêté du 17/12/2020, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 5626,
          texte: 'Arrêté du 17/09/2021, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-01',
          valeur: 5449,
          texte: 'Arrêté du 20/12/2021, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-10',
          valeur: 5216,
          texte: 'Arrêté du 27/09/2022, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-01',
          valeur: 5579,
          texte: 'Arrêté du 30/12/2022, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 5871,
          texte: 'Arrêté du 21/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-01',
          valeur: 5915,
          texte:
            'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-06',
          valeur: 4253,
          texte:
            'Arrêté du 21/05/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2026-06',
          valeur: 3856,
          texte:
            'Arrêté du 22 mai 2026 modifiant l’arrêté du 27 février 2018 relatif à la réduction de loyer de solidarité',
          lecture: 'mois-droit',
        },
      ],
    },
    avecEnfants: [
      {
        nom: 'réduction de loyer de solidarité, zone 2, 1 personne à charge',
        unite: 'centimes',
        connuJusqua: '2027-05',
        valeurs: [
          {
            depuis: '2019-01',
            valeur: 3880,
            texte: 'Arrêté du 27/12/2018, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2020-01',
            valeur: 5940,
            texte: 'Arrêté du 31/12/2019, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2020-10',
            valeur: 4092,
            texte: 'Arrêté du 30/09/2020, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2021-01',
            valeur: 5577,
            texte: 'Arrêté du 17/12/2020, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2021-10',
            valeur: 6229,
            texte: 'Arrêté du 17/09/2021, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2022-01',
            valeur: 6104,
            texte: 'Arrêté du 20/12/2021, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2022-10',
            valeur: 5843,
            texte: 'Arrêté du 27/09/2022, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2023-01',
            valeur: 6250,
            texte: 'Arrêté du 30/12/2022, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2023-10',
            valeur: 6500,
            texte: 'Arrêté du 21/09/2023, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-01',
            valeur: 6606,
            texte:
              'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
          {
            depuis: '2025-06',
            valeur: 4749,
            texte:
              'Arrêté du 21/05/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
          {
            depuis: '2026-06',
            valeur: 4306,
            texte:
              'Arrêté du 22 mai 2026 modifiant l’arrêté du 27 février 2018 relatif à la réduction de loyer de solidarité',
            lecture: 'mois-droit',
          },
        ],
      },
    ],
    parEnfant: {
      nom: 'réduction de loyer de solidarité, zone 2, par personne à charge en plus',
      unite: 'centimes',
      connuJusqua: '2027-05',
      valeurs: [
        {
          depuis: '2019-01',
          valeur: 565,
          texte: 'Arrêté du 27/12/2018, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-01',
          valeur: 865,
          texte: 'Arrêté du 31/12/2019, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-10',
          valeur: 596,
          texte: 'Arrêté du 30/09/2020, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-01',
          valeur: 812,
          texte: 'Arrêté du 17/12/2020, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 904,
          texte: 'Arrêté du 17/09/2021, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-01',
          valeur: 888,
          texte: 'Arrêté du 20/12/2021, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-10',
          valeur: 850,
          texte: 'Arrêté du 27/09/2022, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-01',
          valeur: 909,
          texte: 'Arrêté du 30/12/2022, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 944,
          texte: 'Arrêté du 21/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-01',
          valeur: 960,
          texte:
            'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-06',
          valeur: 690,
          texte:
            'Arrêté du 21/05/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2026-06',
          valeur: 626,
          texte:
            'Arrêté du 22 mai 2026 modifiant l’arrêté du 27 février 2018 relatif à la réduction de loyer de solidarité',
          lecture: 'mois-droit',
        },
      ],
    },
  },
  3: {
    seul: {
      nom: 'réduction de loyer de solidarité, zone 3, personne seule',
      unite: 'centimes',
      connuJusqua: '2027-05',
      valeurs: [
        {
          depuis: '2019-01',
          valeur: 2641,
          texte: 'Arrêté du 27/12/2018, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-01',
          valeur: 4043,
          texte: 'Arrêté du 31/12/2019, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-10',
          valeur: 2785,
          texte: 'Arrêté du 30/09/2020, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-01',
          valeur: 3796,
          texte: 'Arrêté du 17/12/2020, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 4320,
          texte: 'Arrêté du 17/09/2021, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-01',
          valeur: 4176,
          texte: 'Arrêté du 20/12/2021, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-10',
          valeur: 3998,
          texte: 'Arrêté du 27/09/2022, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-01',
          valeur: 4276,
          texte: 'Arrêté du 30/12/2022, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 4508,
          texte: 'Arrêté du 21/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-01',
          valeur: 4536,
          texte:
            'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-06',
          valeur: 3261,
          texte:
            'Arrêté du 21/05/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2026-06',
          valeur: 2957,
          texte:
            'Arrêté du 22 mai 2026 modifiant l’arrêté du 27 février 2018 relatif à la réduction de loyer de solidarité',
          lecture: 'mois-droit',
        },
      ],
    },
    couple: {
      nom: 'réduction de loyer de solidarité, zone 3, couple sans personne à charge',
      unite: 'centimes',
      connuJusqua: '2027-05',
      valeurs: [
        {
          depuis: '2019-01',
          valeur: 3201,
          texte: 'Arrêté du 27/12/2018, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-01',
          valeur: 4901,
          texte: 'Arrêté du 31/12/2019, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-10',
          valeur: 3376,
          texte: 'Arrêté du 30/09/2020, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-01',
          valeur: 4601,
          texte: 'Arrêté du 17/12/2020, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 5224,
          texte: 'Arrêté du 17/09/2021, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-01',
          valeur: 5059,
          texte: 'Arrêté du 20/12/2021, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-10',
          valeur: 4843,
          texte: 'Arrêté du 27/09/2022, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-01',
          valeur: 5180,
          texte: 'Arrêté du 30/12/2022, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 5451,
          texte: 'Arrêté du 21/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-01',
          valeur: 5492,
          texte:
            'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-06',
          valeur: 3948,
          texte:
            'Arrêté du 21/05/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2026-06',
          valeur: 3580,
          texte:
            'Arrêté du 22 mai 2026 modifiant l’arrêté du 27 février 2018 relatif à la réduction de loyer de solidarité',
          lecture: 'mois-droit',
        },
      ],
    },
    avecEnfants: [
      {
        nom: 'réduction de loyer de solidarité, zone 3, 1 personne à charge',
        unite: 'centimes',
        connuJusqua: '2027-05',
        valeurs: [
          {
            depuis: '2019-01',
            valeur: 3589,
            texte: 'Arrêté du 27/12/2018, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2020-01',
            valeur: 5495,
            texte: 'Arrêté du 31/12/2019, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2020-10',
            valeur: 3785,
            texte: 'Arrêté du 30/09/2020, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2021-01',
            valeur: 5159,
            texte: 'Arrêté du 17/12/2020, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2021-10',
            valeur: 5827,
            texte: 'Arrêté du 17/09/2021, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2022-01',
            valeur: 5664,
            texte: 'Arrêté du 20/12/2021, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2022-10',
            valeur: 5422,
            texte: 'Arrêté du 27/09/2022, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2023-01',
            valeur: 5799,
            texte: 'Arrêté du 30/12/2022, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2023-10',
            valeur: 6080,
            texte: 'Arrêté du 21/09/2023, art. 1',
            lecture: 'mois-droit',
          },
          {
            depuis: '2024-01',
            valeur: 6142,
            texte:
              'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
          {
            depuis: '2025-06',
            valeur: 4416,
            texte:
              'Arrêté du 21/05/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
            lecture: 'mois-droit',
          },
          {
            depuis: '2026-06',
            valeur: 4004,
            texte:
              'Arrêté du 22 mai 2026 modifiant l’arrêté du 27 février 2018 relatif à la réduction de loyer de solidarité',
            lecture: 'mois-droit',
          },
        ],
      },
    ],
    parEnfant: {
      nom: 'réduction de loyer de solidarité, zone 3, par personne à charge en plus',
      unite: 'centimes',
      connuJusqua: '2027-05',
      valeurs: [
        {
          depuis: '2019-01',
          valeur: 514,
          texte: 'Arrêté du 27/12/2018, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-01',
          valeur: 787,
          texte: 'Arrêté du 31/12/2019, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2020-10',
          valeur: 542,
          texte: 'Arrêté du 30/09/2020, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-01',
          valeur: 739,
          texte: 'Arrêté du 17/12/2020, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2021-10',
          valeur: 804,
          texte: 'Arrêté du 17/09/2021, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-01',
          valeur: 803,
          texte: 'Arrêté du 20/12/2021, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2022-10',
          valeur: 769,
          texte: 'Arrêté du 27/09/2022, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-01',
          valeur: 822,
          texte: 'Arrêté du 30/12/2022, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2023-10',
          valeur: 839,
          texte: 'Arrêté du 21/09/2023, art. 1',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-01',
          valeur: 865,
          texte:
            'Arrêté du 29/12/2023 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2025-06',
          valeur: 622,
          texte:
            'Arrêté du 21/05/2025 relatif à la revalorisation des plafonds de ressources et des montants de réduction…',
          lecture: 'mois-droit',
        },
        {
          depuis: '2026-06',
          valeur: 564,
          texte:
            'Arrêté du 22 mai 2026 modifiant l’arrêté du 27 février 2018 relatif à la réduction de loyer de solidarité',
          lecture: 'mois-droit',
        },
      ],
    },
  },
}

/** Part de la réduction de loyer de solidarité déduite de l’aide. */
export const RLS_PART_DEDUITE: Bareme = {
  nom: 'part de la réduction de loyer de solidarité déduite de l’aide',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2018-01',
      valeur: 980000,
      texte: 'Article L832-3 du Code de la construction et de l’habitation',
      lecture: 'mois-droit',
    },
  ],
}
