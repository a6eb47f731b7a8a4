import type { Bareme } from './bareme.js'

/** Montant forfaitaire of one person, mainland.
 * @texte CASF, art. L. 262-2 and the yearly decree */
export const MONTANT_FORFAITAIRE_RSA: Bareme = {
  nom: 'montant forfaitaire du RSA pour une personne',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2015-09',
      valeur: 52_416,
      texte: 'Décret 2015-1231 du 06/10/2015',
      lecture: 'mois-droit',
      publieLe: '2015-10-07',
      interpretation:
        'clause d’entrée en vigueur non lue : celle des décrets de 2017 et 2019 est reprise',
    },
    {
      depuis: '2016-04',
      valeur: 52_468,
      texte: 'Décret 2016-538 du 27/04/2016',
      lecture: 'mois-droit',
      publieLe: '2016-05-03',
      interpretation:
        'clause d’entrée en vigueur non lue : celle des décrets de 2017 et 2019 est reprise',
    },
    {
      depuis: '2016-09',
      valeur: 53_517,
      texte: 'Décret 2016-1276 du 29/09/2016',
      lecture: 'mois-droit',
      publieLe: '2016-09-30',
      interpretation:
        'clause d’entrée en vigueur non lue : celle des décrets de 2017 et 2019 est reprise',
    },
    {
      depuis: '2017-04',
      valeur: 53_678,
      texte: 'Décret 2017-739 du 04/05/2017',
      lecture: 'mois-droit',
      publieLe: '2017-05-05',
    },
    {
      depuis: '2017-09',
      valeur: 54_548,
      texte: 'Décret 2017-739 du 04/05/2017, art. 1',
      lecture: 'mois-droit',
      publieLe: '2017-05-05',
    },
    {
      depuis: '2018-04',
      valeur: 55_093,
      texte: 'Décret 2018-324 du 03/05/2018, art. 1',
      lecture: 'mois-droit',
      publieLe: '2018-05-04',
      interpretation:
        'clause d’entrée en vigueur non lue : celle des décrets de 2017 et 2019 est reprise',
    },
    {
      depuis: '2019-04',
      valeur: 55_974,
      texte: 'Décret 2019-400 du 02/05/2019, art. 1',
      lecture: 'mois-droit',
      publieLe: '2019-05-03',
    },
    {
      depuis: '2020-04',
      valeur: 56_478,
      texte: 'Décret 2020-490 du 29/04/2020, art. 1',
      lecture: 'mois-droit',
      publieLe: '2020-04-30',
      interpretation:
        'clause d’entrée en vigueur non lue : celle des décrets de 2017 et 2019 est reprise',
    },
    {
      depuis: '2021-04',
      valeur: 56_534,
      texte: 'Décret 2021-530 du 29/04/2021, art. 1',
      lecture: 'mois-droit',
      publieLe: '2021-04-30',
      interpretation:
        'clause d’entrée en vigueur non lue : celle des décrets de 2017 et 2019 est reprise',
    },
    {
      depuis: '2022-04',
      valeur: 57_552,
      texte: 'Décret n° 2022-699 du 26/04/2022, art. 1',
      lecture: 'mois-droit',
      interpretation:
        'clause d’entrée en vigueur non lue : celle des décrets de 2017 et 2019 est reprise',
    },
    {
      depuis: '2022-07',
      valeur: 59_854,
      texte: 'Loi n° 2022-1158 du 16/08/2022, art. 9',
      lecture: 'mois-droit',
      interpretation:
        'clause d’entrée en vigueur non lue : celle des décrets de 2017 et 2019 est reprise',
    },
    {
      depuis: '2023-04',
      valeur: 60_775,
      texte: 'Décret n° 2023-340 du 4 mai 2023, article 1',
      lecture: 'mois-droit',
      interpretation:
        'clause d’entrée en vigueur non lue : celle des décrets de 2017 et 2019 est reprise',
    },
    {
      depuis: '2024-04',
      valeur: 63_571,
      texte: 'Décret n° 2024-396 du 29/04/2024, article 1',
      lecture: 'mois-droit',
      interpretation:
        'clause d’entrée en vigueur non lue : celle des décrets de 2017 et 2019 est reprise',
    },
    {
      depuis: '2025-04',
      valeur: 64_652,
      texte: 'Décret n° 2025-293 du 29 mars 2025, art. 1',
      lecture: 'mois-reference',
    },
    {
      depuis: '2026-04',
      valeur: 65_169,
      texte: 'Décret n° 2026-220 du 30 mars 2026, art. 1',
      lecture: 'mois-reference',
      interpretation: 'clause d’entrée en vigueur non lue : celle du décret 2025-293 est reprise',
    },
  ],
}

/** Below this amount the RSA is not paid.
 * @texte CASF, art. R. 262-39 */
export const SEUIL_VERSEMENT_RSA: Bareme = {
  nom: 'seuil de versement du RSA',
  unite: 'centimes',
  connuJusqua: '2099-12',
  valeurs: [
    {
      depuis: '2009-06',
      valeur: 600,
      texte: 'CASF, art. R. 262-39',
      lecture: 'mois-droit',
    },
  ],
}
