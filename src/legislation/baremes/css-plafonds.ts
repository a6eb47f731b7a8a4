import type { Bareme } from './bareme.js'

/** Yearly ceilings of a household, from the table of the arrêté: one to four persons, then each. */
export interface BaremePlafondsCss {
  readonly personnes: readonly Bareme[]
  readonly parPersonne: Bareme
}

/** C2S sans participation, plafond annuel, par nombre de personnes. */
export const CSS_PLAFOND_GRATUITE: BaremePlafondsCss = {
  personnes: [
    {
      nom: 'C2S sans participation, plafond annuel, 1 personne',
      unite: 'centimes',
      connuJusqua: '2026-03',
      valeurs: [
        {
          depuis: '2019-11',
          valeur: 895100,
          texte: 'Arrêté du 20 mars 2019',
          lecture: 'mois-droit',
          interpretation: 'tableau de l’arrêté non lu : montant × barème',
        },
        {
          depuis: '2020-04',
          valeur: 903200,
          texte: 'Arrêté fixant le plafond au 1er avril 2020',
          lecture: 'mois-droit',
          interpretation: 'arrêté non lu ; tableau publié par UFC-Que Choisir en février 2021',
        },
        {
          depuis: '2021-04',
          valeur: 904100,
          texte: 'Arrêté du 29 mars 2021',
          lecture: 'mois-droit',
          interpretation:
            'arrêté non lu ; deux tableaux publiés diffèrent d’un euro, celui de 9 040,59 € × barème est pris',
        },
        {
          depuis: '2022-04',
          valeur: 920300,
          texte: 'Arrêté fixant le plafond au 1er avril 2022',
          lecture: 'mois-droit',
          interpretation: 'tableau de l’arrêté non lu : 9 203,32 € × barème, arrondi à l’euro',
        },
        {
          depuis: '2022-07',
          valeur: 957100,
          texte: 'Loi n° 2022-1158 du 16 août 2022, art. 9',
          lecture: 'mois-droit',
          interpretation:
            'tableau de la note DSS/SD2A/2022/207 non lu : 9 571,45 € × barème, arrondi à l’euro',
        },
        {
          depuis: '2023-04',
          valeur: 971900,
          texte: 'Arrêté du 30 mars 2023',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-04',
          valeur: 1016600,
          texte: 'Arrêté du 26 mars 2024, art. 1',
          lecture: 'mois-droit',
          interpretation: 'arrêté non lu ; tableau publié par UFC-Que Choisir',
        },
        {
          depuis: '2025-04',
          valeur: 1033900,
          texte: 'Arrêté publié au Journal officiel du 29 mars 2025',
          lecture: 'mois-droit',
        },
      ],
    },
    {
      nom: 'C2S sans participation, plafond annuel, 2 personnes',
      unite: 'centimes',
      connuJusqua: '2026-03',
      valeurs: [
        {
          depuis: '2019-11',
          valeur: 1342600,
          texte: 'Arrêté du 20 mars 2019',
          lecture: 'mois-droit',
          interpretation: 'tableau de l’arrêté non lu : montant × barème',
        },
        {
          depuis: '2020-04',
          valeur: 1354700,
          texte: 'Arrêté fixant le plafond au 1er avril 2020',
          lecture: 'mois-droit',
          interpretation: 'arrêté non lu ; tableau publié par UFC-Que Choisir en février 2021',
        },
        {
          depuis: '2021-04',
          valeur: 1356100,
          texte: 'Arrêté du 29 mars 2021',
          lecture: 'mois-droit',
          interpretation:
            'arrêté non lu ; deux tableaux publiés diffèrent d’un euro, celui de 9 040,59 € × barème est pris',
        },
        {
          depuis: '2022-04',
          valeur: 1380500,
          texte: 'Arrêté fixant le plafond au 1er avril 2022',
          lecture: 'mois-droit',
          interpretation: 'tableau de l’arrêté non lu : 9 203,32 € × barème, arrondi à l’euro',
        },
        {
          depuis: '2022-07',
          valeur: 1435700,
          texte: 'Loi n° 2022-1158 du 16 août 2022, art. 9',
          lecture: 'mois-droit',
          interpretation:
            'tableau de la note DSS/SD2A/2022/207 non lu : 9 571,45 € × barème, arrondi à l’euro',
        },
        {
          depuis: '2023-04',
          valeur: 1457800,
          texte: 'Arrêté du 30 mars 2023',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-04',
          valeur: 1524900,
          texte: 'Arrêté du 26 mars 2024, art. 1',
          lecture: 'mois-droit',
          interpretation: 'arrêté non lu ; tableau publié par UFC-Que Choisir',
        },
        {
          depuis: '2025-04',
          valeur: 1550800,
          texte: 'Arrêté publié au Journal officiel du 29 mars 2025',
          lecture: 'mois-droit',
        },
      ],
    },
    {
      nom: 'C2S sans participation, plafond annuel, 3 personnes',
      unite: 'centimes',
      connuJusqua: '2026-03',
      valeurs: [
        {
          depuis: '2019-11',
          valeur: 1611200,
          texte: 'Arrêté du 20 mars 2019',
          lecture: 'mois-droit',
          interpretation: 'tableau de l’arrêté non lu : montant × barème',
        },
        {
          depuis: '2020-04',
          valeur: 1625700,
          texte: 'Arrêté fixant le plafond au 1er avril 2020',
          lecture: 'mois-droit',
          interpretation: 'arrêté non lu ; tableau publié par UFC-Que Choisir en février 2021',
        },
        {
          depuis: '2021-04',
          valeur: 1627300,
          texte: 'Arrêté du 29 mars 2021',
          lecture: 'mois-droit',
          interpretation:
            'arrêté non lu ; deux tableaux publiés diffèrent d’un euro, celui de 9 040,59 € × barème est pris',
        },
        {
          depuis: '2022-04',
          valeur: 1656600,
          texte: 'Arrêté fixant le plafond au 1er avril 2022',
          lecture: 'mois-droit',
          interpretation: 'tableau de l’arrêté non lu : 9 203,32 € × barème, arrondi à l’euro',
        },
        {
          depuis: '2022-07',
          valeur: 1722900,
          texte: 'Loi n° 2022-1158 du 16 août 2022, art. 9',
          lecture: 'mois-droit',
          interpretation:
            'tableau de la note DSS/SD2A/2022/207 non lu : 9 571,45 € × barème, arrondi à l’euro',
        },
        {
          depuis: '2023-04',
          valeur: 1749400,
          texte: 'Arrêté du 30 mars 2023',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-04',
          valeur: 1829800,
          texte: 'Arrêté du 26 mars 2024, art. 1',
          lecture: 'mois-droit',
          interpretation: 'arrêté non lu ; tableau publié par UFC-Que Choisir',
        },
        {
          depuis: '2025-04',
          valeur: 1860900,
          texte: 'Arrêté publié au Journal officiel du 29 mars 2025',
          lecture: 'mois-droit',
        },
      ],
    },
    {
      nom: 'C2S sans participation, plafond annuel, 4 personnes',
      unite: 'centimes',
      connuJusqua: '2026-03',
      valeurs: [
        {
          depuis: '2019-11',
          valeur: 1879700,
          texte: 'Arrêté du 20 mars 2019',
          lecture: 'mois-droit',
          interpretation: 'tableau de l’arrêté non lu : montant × barème',
        },
        {
          depuis: '2020-04',
          valeur: 1896600,
          texte: 'Arrêté fixant le plafond au 1er avril 2020',
          lecture: 'mois-droit',
          interpretation: 'arrêté non lu ; tableau publié par UFC-Que Choisir en février 2021',
        },
        {
          depuis: '2021-04',
          valeur: 1898500,
          texte: 'Arrêté du 29 mars 2021',
          lecture: 'mois-droit',
          interpretation:
            'arrêté non lu ; deux tableaux publiés diffèrent d’un euro, celui de 9 040,59 € × barème est pris',
        },
        {
          depuis: '2022-04',
          valeur: 1932700,
          texte: 'Arrêté fixant le plafond au 1er avril 2022',
          lecture: 'mois-droit',
          interpretation: 'tableau de l’arrêté non lu : 9 203,32 € × barème, arrondi à l’euro',
        },
        {
          depuis: '2022-07',
          valeur: 2010000,
          texte: 'Loi n° 2022-1158 du 16 août 2022, art. 9',
          lecture: 'mois-droit',
          interpretation:
            'tableau de la note DSS/SD2A/2022/207 non lu : 9 571,45 € × barème, arrondi à l’euro',
        },
        {
          depuis: '2023-04',
          valeur: 2040900,
          texte: 'Arrêté du 30 mars 2023',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-04',
          valeur: 2134800,
          texte: 'Arrêté du 26 mars 2024, art. 1',
          lecture: 'mois-droit',
          interpretation: 'arrêté non lu ; tableau publié par UFC-Que Choisir',
        },
        {
          depuis: '2025-04',
          valeur: 2171100,
          texte: 'Arrêté publié au Journal officiel du 29 mars 2025',
          lecture: 'mois-droit',
        },
      ],
    },
  ],
  parPersonne: {
    nom: 'C2S sans participation, plafond annuel, par personne en plus',
    unite: 'centimes',
    connuJusqua: '2026-03',
    valeurs: [
      {
        depuis: '2019-11',
        valeur: 358000,
        texte: 'Arrêté du 20 mars 2019',
        lecture: 'mois-droit',
        interpretation: 'tableau de l’arrêté non lu : montant × barème',
      },
      {
        depuis: '2020-04',
        valeur: 361262,
        texte: 'Arrêté fixant le plafond au 1er avril 2020',
        lecture: 'mois-droit',
        interpretation: 'arrêté non lu ; tableau publié par UFC-Que Choisir en février 2021',
      },
      {
        depuis: '2021-04',
        valeur: 361600,
        texte: 'Arrêté du 29 mars 2021',
        lecture: 'mois-droit',
        interpretation:
          'arrêté non lu ; deux tableaux publiés diffèrent d’un euro, celui de 9 040,59 € × barème est pris',
      },
      {
        depuis: '2022-04',
        valeur: 368100,
        texte: 'Arrêté fixant le plafond au 1er avril 2022',
        lecture: 'mois-droit',
        interpretation: 'tableau de l’arrêté non lu : 9 203,32 € × barème, arrondi à l’euro',
      },
      {
        depuis: '2022-07',
        valeur: 382900,
        texte: 'Loi n° 2022-1158 du 16 août 2022, art. 9',
        lecture: 'mois-droit',
        interpretation:
          'tableau de la note DSS/SD2A/2022/207 non lu : 9 571,45 € × barème, arrondi à l’euro',
      },
      { depuis: '2023-04', valeur: 388700, texte: 'Arrêté du 30 mars 2023', lecture: 'mois-droit' },
      {
        depuis: '2024-04',
        valeur: 406600,
        texte: 'Arrêté du 26 mars 2024, art. 1',
        lecture: 'mois-droit',
        interpretation: 'arrêté non lu ; tableau publié par UFC-Que Choisir',
      },
      {
        depuis: '2025-04',
        valeur: 413500,
        texte: 'Arrêté publié au Journal officiel du 29 mars 2025',
        lecture: 'mois-droit',
      },
    ],
  },
}

/** C2S avec participation, plafond annuel, par nombre de personnes. */
export const CSS_PLAFOND_PARTICIPATION: BaremePlafondsCss = {
  personnes: [
    {
      nom: 'C2S avec participation, plafond annuel, 1 personne',
      unite: 'centimes',
      connuJusqua: '2026-03',
      valeurs: [
        {
          depuis: '2019-11',
          valeur: 1208400,
          texte: 'Arrêté du 20 mars 2019',
          lecture: 'mois-droit',
          interpretation: 'tableau de l’arrêté non lu : montant × barème',
        },
        {
          depuis: '2020-04',
          valeur: 1219300,
          texte: 'Arrêté fixant le plafond au 1er avril 2020',
          lecture: 'mois-droit',
          interpretation: 'arrêté non lu ; tableau publié par UFC-Que Choisir en février 2021',
        },
        {
          depuis: '2021-04',
          valeur: 1220500,
          texte: 'Arrêté du 29 mars 2021',
          lecture: 'mois-droit',
          interpretation:
            'arrêté non lu ; deux tableaux publiés diffèrent d’un euro, celui de 9 040,59 € × barème est pris',
        },
        {
          depuis: '2022-04',
          valeur: 1242400,
          texte: 'Arrêté fixant le plafond au 1er avril 2022',
          lecture: 'mois-droit',
          interpretation: 'tableau de l’arrêté non lu : 9 203,32 € × barème, arrondi à l’euro',
        },
        {
          depuis: '2022-07',
          valeur: 1292100,
          texte: 'Loi n° 2022-1158 du 16 août 2022, art. 9',
          lecture: 'mois-droit',
          interpretation:
            'tableau de la note DSS/SD2A/2022/207 non lu : 9 571,45 € × barème, arrondi à l’euro',
        },
        {
          depuis: '2023-04',
          valeur: 1312000,
          texte: 'Arrêté du 30 mars 2023',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-04',
          valeur: 1372400,
          texte: 'Arrêté du 26 mars 2024, art. 1',
          lecture: 'mois-droit',
          interpretation: 'arrêté non lu ; tableau publié par UFC-Que Choisir',
        },
        {
          depuis: '2025-04',
          valeur: 1395700,
          texte: 'Arrêté publié au Journal officiel du 29 mars 2025',
          lecture: 'mois-droit',
        },
      ],
    },
    {
      nom: 'C2S avec participation, plafond annuel, 2 personnes',
      unite: 'centimes',
      connuJusqua: '2026-03',
      valeurs: [
        {
          depuis: '2019-11',
          valeur: 1812600,
          texte: 'Arrêté du 20 mars 2019',
          lecture: 'mois-droit',
          interpretation: 'tableau de l’arrêté non lu : montant × barème',
        },
        {
          depuis: '2020-04',
          valeur: 1828900,
          texte: 'Arrêté fixant le plafond au 1er avril 2020',
          lecture: 'mois-droit',
          interpretation: 'arrêté non lu ; tableau publié par UFC-Que Choisir en février 2021',
        },
        {
          depuis: '2021-04',
          valeur: 1830700,
          texte: 'Arrêté du 29 mars 2021',
          lecture: 'mois-droit',
          interpretation:
            'arrêté non lu ; deux tableaux publiés diffèrent d’un euro, celui de 9 040,59 € × barème est pris',
        },
        {
          depuis: '2022-04',
          valeur: 1863700,
          texte: 'Arrêté fixant le plafond au 1er avril 2022',
          lecture: 'mois-droit',
          interpretation: 'tableau de l’arrêté non lu : 9 203,32 € × barème, arrondi à l’euro',
        },
        {
          depuis: '2022-07',
          valeur: 1938200,
          texte: 'Loi n° 2022-1158 du 16 août 2022, art. 9',
          lecture: 'mois-droit',
          interpretation:
            'tableau de la note DSS/SD2A/2022/207 non lu : 9 571,45 € × barème, arrondi à l’euro',
        },
        {
          depuis: '2023-04',
          valeur: 1968000,
          texte: 'Arrêté du 30 mars 2023',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-04',
          valeur: 2058600,
          texte: 'Arrêté du 26 mars 2024, art. 1',
          lecture: 'mois-droit',
          interpretation: 'arrêté non lu ; tableau publié par UFC-Que Choisir',
        },
        {
          depuis: '2025-04',
          valeur: 2093600,
          texte: 'Arrêté publié au Journal officiel du 29 mars 2025',
          lecture: 'mois-droit',
        },
      ],
    },
    {
      nom: 'C2S avec participation, plafond annuel, 3 personnes',
      unite: 'centimes',
      connuJusqua: '2026-03',
      valeurs: [
        {
          depuis: '2019-11',
          valeur: 2175100,
          texte: 'Arrêté du 20 mars 2019',
          lecture: 'mois-droit',
          interpretation: 'tableau de l’arrêté non lu : montant × barème',
        },
        {
          depuis: '2020-04',
          valeur: 2194700,
          texte: 'Arrêté fixant le plafond au 1er avril 2020',
          lecture: 'mois-droit',
          interpretation: 'arrêté non lu ; tableau publié par UFC-Que Choisir en février 2021',
        },
        {
          depuis: '2021-04',
          valeur: 2196900,
          texte: 'Arrêté du 29 mars 2021',
          lecture: 'mois-droit',
          interpretation:
            'arrêté non lu ; deux tableaux publiés diffèrent d’un euro, celui de 9 040,59 € × barème est pris',
        },
        {
          depuis: '2022-04',
          valeur: 2236400,
          texte: 'Arrêté fixant le plafond au 1er avril 2022',
          lecture: 'mois-droit',
          interpretation: 'tableau de l’arrêté non lu : 9 203,32 € × barème, arrondi à l’euro',
        },
        {
          depuis: '2022-07',
          valeur: 2325900,
          texte: 'Loi n° 2022-1158 du 16 août 2022, art. 9',
          lecture: 'mois-droit',
          interpretation:
            'tableau de la note DSS/SD2A/2022/207 non lu : 9 571,45 € × barème, arrondi à l’euro',
        },
        {
          depuis: '2023-04',
          valeur: 2361600,
          texte: 'Arrêté du 30 mars 2023',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-04',
          valeur: 2470300,
          texte: 'Arrêté du 26 mars 2024, art. 1',
          lecture: 'mois-droit',
          interpretation: 'arrêté non lu ; tableau publié par UFC-Que Choisir',
        },
        {
          depuis: '2025-04',
          valeur: 2512300,
          texte: 'Arrêté publié au Journal officiel du 29 mars 2025',
          lecture: 'mois-droit',
        },
      ],
    },
    {
      nom: 'C2S avec participation, plafond annuel, 4 personnes',
      unite: 'centimes',
      connuJusqua: '2026-03',
      valeurs: [
        {
          depuis: '2019-11',
          valeur: 2537600,
          texte: 'Arrêté du 20 mars 2019',
          lecture: 'mois-droit',
          interpretation: 'tableau de l’arrêté non lu : montant × barème',
        },
        {
          depuis: '2020-04',
          valeur: 2560400,
          texte: 'Arrêté fixant le plafond au 1er avril 2020',
          lecture: 'mois-droit',
          interpretation: 'arrêté non lu ; tableau publié par UFC-Que Choisir en février 2021',
        },
        {
          depuis: '2021-04',
          valeur: 2563000,
          texte: 'Arrêté du 29 mars 2021',
          lecture: 'mois-droit',
          interpretation:
            'arrêté non lu ; deux tableaux publiés diffèrent d’un euro, celui de 9 040,59 € × barème est pris',
        },
        {
          depuis: '2022-04',
          valeur: 2609100,
          texte: 'Arrêté fixant le plafond au 1er avril 2022',
          lecture: 'mois-droit',
          interpretation: 'tableau de l’arrêté non lu : 9 203,32 € × barème, arrondi à l’euro',
        },
        {
          depuis: '2022-07',
          valeur: 2713500,
          texte: 'Loi n° 2022-1158 du 16 août 2022, art. 9',
          lecture: 'mois-droit',
          interpretation:
            'tableau de la note DSS/SD2A/2022/207 non lu : 9 571,45 € × barème, arrondi à l’euro',
        },
        {
          depuis: '2023-04',
          valeur: 2755300,
          texte: 'Arrêté du 30 mars 2023',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-04',
          valeur: 2882000,
          texte: 'Arrêté du 26 mars 2024, art. 1',
          lecture: 'mois-droit',
          interpretation: 'arrêté non lu ; tableau publié par UFC-Que Choisir',
        },
        {
          depuis: '2025-04',
          valeur: 2931100,
          texte: 'Arrêté publié au Journal officiel du 29 mars 2025',
          lecture: 'mois-droit',
        },
      ],
    },
  ],
  parPersonne: {
    nom: 'C2S avec participation, plafond annuel, par personne en plus',
    unite: 'centimes',
    connuJusqua: '2026-03',
    valeurs: [
      {
        depuis: '2019-11',
        valeur: 483300,
        texte: 'Arrêté du 20 mars 2019',
        lecture: 'mois-droit',
        interpretation: 'tableau de l’arrêté non lu : montant × barème',
      },
      {
        depuis: '2020-04',
        valeur: 487704,
        texte: 'Arrêté fixant le plafond au 1er avril 2020',
        lecture: 'mois-droit',
        interpretation: 'arrêté non lu ; tableau publié par UFC-Que Choisir en février 2021',
      },
      {
        depuis: '2021-04',
        valeur: 488200,
        texte: 'Arrêté du 29 mars 2021',
        lecture: 'mois-droit',
        interpretation:
          'arrêté non lu ; deux tableaux publiés diffèrent d’un euro, celui de 9 040,59 € × barème est pris',
      },
      {
        depuis: '2022-04',
        valeur: 497000,
        texte: 'Arrêté fixant le plafond au 1er avril 2022',
        lecture: 'mois-droit',
        interpretation: 'tableau de l’arrêté non lu : 9 203,32 € × barème, arrondi à l’euro',
      },
      {
        depuis: '2022-07',
        valeur: 516900,
        texte: 'Loi n° 2022-1158 du 16 août 2022, art. 9',
        lecture: 'mois-droit',
        interpretation:
          'tableau de la note DSS/SD2A/2022/207 non lu : 9 571,45 € × barème, arrondi à l’euro',
      },
      { depuis: '2023-04', valeur: 524800, texte: 'Arrêté du 30 mars 2023', lecture: 'mois-droit' },
      {
        depuis: '2024-04',
        valeur: 549000,
        texte: 'Arrêté du 26 mars 2024, art. 1',
        lecture: 'mois-droit',
        interpretation: 'arrêté non lu ; tableau publié par UFC-Que Choisir',
      },
      {
        depuis: '2025-04',
        valeur: 558300,
        texte: 'Arrêté publié au Journal officiel du 29 mars 2025',
        lecture: 'mois-droit',
      },
    ],
  },
}
