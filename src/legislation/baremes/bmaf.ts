import type { Bareme } from './bareme.js'

/** Base mensuelle de calcul des allocations familiales.
 * @texte CSS, art. L. 551-1 */
export const BMAF: Bareme = {
  nom: 'base mensuelle des allocations familiales',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2014-04',
      valeur: 40_621,
      texte: 'Loi 2013-1203 du 23/12/2013',
      lecture: 'mois-droit',
    },
    {
      depuis: '2016-04',
      valeur: 40_662,
      texte: 'Circulaire DSS/SD2B/2016/77 du 15/03/2016',
      lecture: 'mois-droit',
    },
    {
      depuis: '2017-04',
      valeur: 40_784,
      texte: 'Circulaire DSS/SD2B/2017/97 du 21/03/2017',
      lecture: 'mois-droit',
    },
    {
      depuis: '2018-04',
      valeur: 41_192,
      texte: 'Circulaire DSS/SD2B/2018/81 du 22/03/2018',
      lecture: 'mois-droit',
    },
    {
      depuis: '2019-04',
      valeur: 41_316,
      texte: 'Circulaire DSS/SD2B/2019/65 du 25/03/2019',
      lecture: 'mois-droit',
    },
    {
      depuis: '2020-04',
      valeur: 41_440,
      texte: 'Circulaire DSS/SD2B/2020/33 du 18/02/2020',
      lecture: 'mois-droit',
    },
    {
      depuis: '2021-04',
      valeur: 41_481,
      texte: 'Circulaire DSS/2B/2021/65 du 19/03/2021',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-04',
      valeur: 42_228,
      texte: 'Circulaire DSS/2B/2022/82 du 28/03/2022 page 404',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-07',
      valeur: 43_917,
      texte: 'Article L551-1 du Code de la sécurité sociale',
      lecture: 'mois-droit',
    },
    {
      depuis: '2023-04',
      valeur: 44_593,
      texte: 'Instruction interministérielle DSS/2B/2023/41 du 24 mars 2023',
      lecture: 'mois-droit',
    },
    {
      depuis: '2024-04',
      valeur: 46_644,
      texte: 'Instruction interministérielle n° DSS/2B/2024/43 du 20 mars 2024 (p. 84)',
      lecture: 'mois-droit',
    },
    {
      depuis: '2025-04',
      valeur: 47_437,
      texte: 'Instruction interministérielle N° DSS/2A/2C/2025/32 du 7 mars 2025',
      lecture: 'mois-droit',
    },
    {
      depuis: '2026-04',
      valeur: 47_816,
      texte: 'Instruction interministérielle n° DSS/2A/2026/36 du 26 mars 2026',
      lecture: 'mois-droit',
    },
  ],
}
