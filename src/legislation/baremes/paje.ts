import type { Bareme } from './bareme.js'

/** Allocation de base de la PAJE, part de la BMAF, enfants nés depuis avril 2018. */
export const PAJE_TAUX_PLEIN: Bareme = {
  nom: 'allocation de base de la PAJE, part de la BMAF, enfants nés depuis avril 2018',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2018-04',
      valeur: 416500,
      texte: 'Article D531-3 du Code de la sécurité sociale',
      lecture: 'mois-droit',
    },
  ],
}

/** Allocation de base à taux partiel de la PAJE, part de la BMAF. */
export const PAJE_TAUX_PARTIEL: Bareme = {
  nom: 'allocation de base à taux partiel de la PAJE, part de la BMAF',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2018-04',
      valeur: 208250,
      texte: 'Article D531-3 du Code de la sécurité sociale',
      lecture: 'mois-droit',
    },
  ],
}

/** Allocation de base de la PAJE à taux plein, plafond annuel, sans enfant. */
export const PAJE_PLAFOND_PLEIN: Bareme = {
  nom: 'allocation de base de la PAJE à taux plein, plafond annuel, sans enfant',
  unite: 'centimes',
  connuJusqua: '2026-12',
  valeurs: [
    {
      depuis: '2018-04',
      valeur: 2098900,
      texte: 'Décret 2018-312 du 26 avril 2018, art. 2',
      lecture: 'mois-droit',
    },
    {
      depuis: '2019-01',
      valeur: 2119900,
      texte: 'Arrêté du 21/12/2018, art. 3',
      lecture: 'mois-droit',
    },
    {
      depuis: '2020-01',
      valeur: 2153800,
      texte: 'Arrêté du 20/12/2019, art. 3',
      lecture: 'mois-droit',
    },
    {
      depuis: '2021-01',
      valeur: 2173200,
      texte: 'Arrêté du 14/12/2020, art. 3',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-01',
      valeur: 2177500,
      texte: 'Instruction no DSS/2B/2021/247 du 14/12/2021 ; Arrêté du 16/12/2021',
      lecture: 'mois-droit',
    },
    {
      depuis: '2023-01',
      valeur: 2212300,
      texte: 'Arrêté du 21/12/2022, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2024-01',
      valeur: 2329600,
      texte: 'Article L. 531-3 du code de la sécurité sociale ; Arrêté du 22/12/2023, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2025-01',
      valeur: 2441400,
      texte: 'Article L. 531-3 du code de la sécurité sociale ; Arrêté du 20/12/2024, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2026-01',
      valeur: 2485300,
      texte: 'Article L. 531-3 du code de la sécurité sociale ; Arrêté du 18/12/2025, art. 1',
      lecture: 'mois-droit',
    },
  ],
}

/** Allocation de base de la PAJE à taux plein, majoration du plafond (personne seule ou deux revenus). */
export const PAJE_PLAFOND_PLEIN_ISOLE_OU_BIACTIF: Bareme = {
  nom: 'allocation de base de la PAJE à taux plein, majoration du plafond (personne seule ou deux revenus)',
  unite: 'centimes',
  connuJusqua: '2026-12',
  valeurs: [
    {
      depuis: '2018-04',
      valeur: 843700,
      texte: 'Décret 2018-312 du 26 avril 2018, art. 2',
      lecture: 'mois-droit',
    },
    {
      depuis: '2019-01',
      valeur: 852100,
      texte: 'Arrêté du 21/12/2018, art. 3',
      lecture: 'mois-droit',
    },
    {
      depuis: '2020-01',
      valeur: 865700,
      texte: 'Arrêté du 20/12/2019, art. 3',
      lecture: 'mois-droit',
    },
    {
      depuis: '2021-01',
      valeur: 873500,
      texte: 'Arrêté du 14/12/2020, art. 3',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-01',
      valeur: 875200,
      texte: 'Instruction no DSS/2B/2021/247 du 14/12/2021 ; Arrêté du 16/12/2021',
      lecture: 'mois-droit',
    },
    {
      depuis: '2023-01',
      valeur: 889200,
      texte: 'Arrêté du 21/12/2022, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2024-01',
      valeur: 936300,
      texte: 'Article L. 531-3 du code de la sécurité sociale ; Arrêté du 22/12/2023, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2025-01',
      valeur: 981200,
      texte: 'Article L. 531-3 du code de la sécurité sociale ; Arrêté du 20/12/2024, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2026-01',
      valeur: 998900,
      texte: 'Article L. 531-3 du code de la sécurité sociale ; Arrêté du 18/12/2025, art. 1',
      lecture: 'mois-droit',
    },
  ],
}

/** Allocation de base de la PAJE à taux partiel, plafond annuel, sans enfant. */
export const PAJE_PLAFOND_PARTIEL: Bareme = {
  nom: 'allocation de base de la PAJE à taux partiel, plafond annuel, sans enfant',
  unite: 'centimes',
  connuJusqua: '2026-12',
  valeurs: [
    {
      depuis: '2018-04',
      valeur: 2507600,
      texte: 'Décret 2018-312 du 26 avril 2018, art. 2',
      lecture: 'mois-droit',
    },
    {
      depuis: '2019-01',
      valeur: 2532700,
      texte: 'Arrêté du 21/12/2018, art. 3',
      lecture: 'mois-droit',
    },
    {
      depuis: '2020-01',
      valeur: 2573200,
      texte: 'Arrêté du 20/12/2019, art. 3',
      lecture: 'mois-droit',
    },
    {
      depuis: '2021-01',
      valeur: 2596400,
      texte: 'Arrêté du 14/12/2020, art. 3',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-01',
      valeur: 2601600,
      texte: 'Instruction no DSS/2B/2021/247 du 14/12/2021 ; Arrêté du 16/12/2021',
      lecture: 'mois-droit',
    },
    {
      depuis: '2023-01',
      valeur: 2643200,
      texte: 'Arrêté du 21/12/2022, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2024-01',
      valeur: 2783300,
      texte:
        'Article L. 531-2 du code de la sécurité sociale, dernier alinéa ; Arrêté du 22/12/2023, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2025-01',
      valeur: 2916900,
      texte:
        'Article L. 531-2 du code de la sécurité sociale, dernier alinéa ; Arrêté du 20/12/2024, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2026-01',
      valeur: 2969400,
      texte:
        'Article L. 531-2 du code de la sécurité sociale, dernier alinéa ; Arrêté du 18/12/2025, art. 1',
      lecture: 'mois-droit',
    },
  ],
}

/** Allocation de base de la PAJE à taux partiel, majoration du plafond (personne seule ou deux revenus). */
export const PAJE_PLAFOND_PARTIEL_ISOLE_OU_BIACTIF: Bareme = {
  nom: 'allocation de base de la PAJE à taux partiel, majoration du plafond (personne seule ou deux revenus)',
  unite: 'centimes',
  connuJusqua: '2026-12',
  valeurs: [
    {
      depuis: '2018-04',
      valeur: 1008000,
      texte: 'Décret 2018-312 du 26 avril 2018, art. 2',
      lecture: 'mois-droit',
    },
    {
      depuis: '2019-01',
      valeur: 1018100,
      texte: 'Arrêté du 21/12/2018, art. 3',
      lecture: 'mois-droit',
    },
    {
      depuis: '2020-01',
      valeur: 1034400,
      texte: 'Arrêté du 20/12/2019, art. 3',
      lecture: 'mois-droit',
    },
    {
      depuis: '2021-01',
      valeur: 1043700,
      texte: 'Arrêté du 14/12/2020, art. 3',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-01',
      valeur: 1045800,
      texte: 'Instruction no DSS/2B/2021/247 du 14/12/2021 ; Arrêté du 16/12/2021',
      lecture: 'mois-droit',
    },
    {
      depuis: '2023-01',
      valeur: 1062500,
      texte: 'Arrêté du 21/12/2022, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2024-01',
      valeur: 1118800,
      texte:
        'Article L. 531-2 du code de la sécurité sociale, dernier alinéa ; Arrêté du 22/12/2023, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2025-01',
      valeur: 1172500,
      texte:
        'Article L. 531-2 du code de la sécurité sociale, dernier alinéa ; Arrêté du 20/12/2024, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2026-01',
      valeur: 1193600,
      texte:
        'Article L. 531-2 du code de la sécurité sociale, dernier alinéa ; Arrêté du 18/12/2025, art. 1',
      lecture: 'mois-droit',
    },
  ],
}
