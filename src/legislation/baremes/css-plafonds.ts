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
          interpretation: 'tableau de l’arrêté non lu : montant × barème, arrondi à l’euro',
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
          depuis: '2023-04',
          valeur: 1749400,
          texte: 'Arrêté du 30 mars 2023',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-04',
          valeur: 1829900,
          texte: 'Arrêté du 26 mars 2024, art. 1',
          lecture: 'mois-droit',
          interpretation: 'tableau de l’arrêté non lu : montant × barème, arrondi à l’euro',
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
          depuis: '2023-04',
          valeur: 2040900,
          texte: 'Arrêté du 30 mars 2023',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-04',
          valeur: 2134900,
          texte: 'Arrêté du 26 mars 2024, art. 1',
          lecture: 'mois-droit',
          interpretation: 'tableau de l’arrêté non lu : montant × barème, arrondi à l’euro',
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
      { depuis: '2023-04', valeur: 388700, texte: 'Arrêté du 30 mars 2023', lecture: 'mois-droit' },
      {
        depuis: '2024-04',
        valeur: 406600,
        texte: 'Arrêté du 26 mars 2024, art. 1',
        lecture: 'mois-droit',
        interpretation: 'tableau de l’arrêté non lu : montant × barème, arrondi à l’euro',
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
          interpretation: 'tableau de l’arrêté non lu : montant × barème, arrondi à l’euro',
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
          depuis: '2023-04',
          valeur: 2755300,
          texte: 'Arrêté du 30 mars 2023',
          lecture: 'mois-droit',
        },
        {
          depuis: '2024-04',
          valeur: 2882100,
          texte: 'Arrêté du 26 mars 2024, art. 1',
          lecture: 'mois-droit',
          interpretation: 'tableau de l’arrêté non lu : montant × barème, arrondi à l’euro',
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
      { depuis: '2023-04', valeur: 524800, texte: 'Arrêté du 30 mars 2023', lecture: 'mois-droit' },
      {
        depuis: '2024-04',
        valeur: 549000,
        texte: 'Arrêté du 26 mars 2024, art. 1',
        lecture: 'mois-droit',
        interpretation: 'tableau de l’arrêté non lu : montant × barème, arrondi à l’euro',
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
