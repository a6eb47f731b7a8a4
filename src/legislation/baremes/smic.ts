import type { Bareme } from './bareme.js'

/** Gross hourly SMIC, mainland.
 * @texte Code du travail, art. L. 3231-2 and the yearly decree */
export const SMIC_HORAIRE: Bareme = {
  nom: 'SMIC horaire brut',
  unite: 'centimes',
  connuJusqua: '2026-12',
  valeurs: [
    {
      depuis: '2015-01',
      valeur: 961,
      texte: 'Décret 2014-1569 du 22/12/2014',
      lecture: 'mois-reference',
    },
    {
      depuis: '2016-01',
      valeur: 967,
      texte: 'Décret 2015-1688 du 17/12/2015',
      lecture: 'mois-reference',
    },
    {
      depuis: '2017-01',
      valeur: 976,
      texte: 'Décret 2016-1818 du 22/12/2016',
      lecture: 'mois-reference',
    },
    {
      depuis: '2018-01',
      valeur: 988,
      texte: 'Décret 2017-1719 du 20/12/2017',
      lecture: 'mois-reference',
    },
    {
      depuis: '2019-01',
      valeur: 1_003,
      texte: 'Décret 2018-1173 du 19/12/2018',
      lecture: 'mois-reference',
    },
    {
      depuis: '2020-01',
      valeur: 1_015,
      texte: 'Décret 2019-1387 du 18/12/2019',
      lecture: 'mois-reference',
    },
    {
      depuis: '2021-01',
      valeur: 1_025,
      texte: 'Décret 2020-1598 du 16/12/2020',
      lecture: 'mois-reference',
    },
    {
      depuis: '2021-10',
      valeur: 1_048,
      texte: 'Arrêté du 27/09/2021',
      lecture: 'mois-reference',
    },
    {
      depuis: '2022-01',
      valeur: 1_057,
      texte: 'Décret 2021-1741 du 22/12/2021',
      lecture: 'mois-reference',
    },
    {
      depuis: '2022-05',
      valeur: 1_085,
      texte: 'Arrêté du 19/05/2022',
      lecture: 'mois-reference',
    },
    {
      depuis: '2022-08',
      valeur: 1_107,
      texte: 'Arrêté du 29/07/2022',
      lecture: 'mois-reference',
    },
    {
      depuis: '2023-01',
      valeur: 1_127,
      texte: 'Décret 2022-1608 du 22/12/2022',
      lecture: 'mois-reference',
    },
    {
      depuis: '2023-05',
      valeur: 1_152,
      texte: 'Arrêté du 26/04/2023',
      lecture: 'mois-reference',
    },
    {
      depuis: '2024-01',
      valeur: 1_165,
      texte: 'Décret du 20/12/2023',
      lecture: 'mois-reference',
    },
    {
      depuis: '2024-11',
      valeur: 1_188,
      texte: 'Décret n° 2024-951 23/10/2024',
      lecture: 'mois-reference',
    },
    {
      depuis: '2026-01',
      valeur: 1_202,
      texte:
        'Décret n° 2025-1228 du 17/12/2025 portant relèvement du salaire minimum de croissance',
      lecture: 'mois-reference',
    },
    {
      depuis: '2026-06',
      valeur: 1_231,
      texte: 'Arrêté du 22 mai 2026 relatif au relèvement du salaire minimum de croissance',
      lecture: 'mois-reference',
    },
  ],
}

/**
 * Hours of the monthly SMIC that measures the income of students and apprentices.
 * @texte CSS, art. R. 512-2
 */
export const HEURES_MENSUELLES_SMIC: Bareme = {
  nom: 'heures du SMIC mensuel des étudiants et apprentis',
  unite: 'heures',
  connuJusqua: '2099-12',
  valeurs: [
    {
      depuis: '1985-12',
      valeur: 169,
      texte: 'CSS, art. R. 512-2',
      lecture: 'mois-reference',
    },
  ],
}

/**
 * Share of the monthly gross SMIC that their activity income must exceed.
 * @texte CSS, art. L. 842-2 et R. 512-2
 */
export const PART_SMIC_ETUDIANT: Bareme = {
  nom: 'part du SMIC brut que l’activité d’un étudiant doit dépasser',
  unite: 'millioniemes',
  connuJusqua: '2099-12',
  valeurs: [
    {
      depuis: '1985-12',
      valeur: 550_000,
      texte: 'CSS, art. L. 842-2 et R. 512-2',
      lecture: 'mois-reference',
    },
  ],
}
