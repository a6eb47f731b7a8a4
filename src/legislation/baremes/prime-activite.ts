import type { Bareme } from './bareme.js'

/** Montant forfaitaire of one person, mainland.
 * @texte CSS, art. L. 842-3, D. 843-1 */
export const MONTANT_FORFAITAIRE_PRIME: Bareme = {
  nom: 'montant forfaitaire de la prime d’activité pour une personne',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2016-01',
      valeur: 52_416,
      texte: 'Décret 2015-1710 du 21/12/2015, art. 1',
      lecture: 'mois-droit',
      publieLe: '2015-12-22',
      interpretation: 'clause d’entrée en vigueur non lue : celle du décret 2018-836 est reprise',
    },
    {
      depuis: '2016-04',
      valeur: 52_468,
      texte: 'Décret 2016-536 du 27/04/2016, art. 1',
      lecture: 'mois-droit',
      publieLe: '2016-05-03',
      interpretation: 'clause d’entrée en vigueur non lue : celle du décret 2018-836 est reprise',
    },
    {
      depuis: '2017-04',
      valeur: 52_625,
      texte: 'Décret 2017-740 du 04/05/2017, art. 1',
      lecture: 'mois-droit',
      publieLe: '2017-05-05',
      interpretation: 'clause d’entrée en vigueur non lue : celle du décret 2018-836 est reprise',
    },
    {
      depuis: '2018-04',
      valeur: 53_151,
      texte: 'Décret 2018-323 du 03/05/2018, art. 1',
      lecture: 'mois-droit',
      publieLe: '2018-05-04',
      interpretation: 'clause d’entrée en vigueur non lue : celle du décret 2018-836 est reprise',
    },
    {
      depuis: '2018-08',
      valeur: 55_151,
      texte: 'Décret 2018-836 du 03/10/2018, art. 1 et 2',
      lecture: 'mois-droit',
      publieLe: '2018-10-04',
    },
    {
      depuis: '2020-04',
      valeur: 55_316,
      texte: 'Décret 2020-491 du 29/04/2020, art. 1',
      lecture: 'mois-droit',
      publieLe: '2020-04-30',
      interpretation: 'clause d’entrée en vigueur non lue : celle du décret 2018-836 est reprise',
    },
    {
      depuis: '2021-04',
      valeur: 55_371,
      texte: 'Décret 2021-528 du 29/04/2021, art. 1',
      lecture: 'mois-droit',
      publieLe: '2021-04-30',
      interpretation: 'clause d’entrée en vigueur non lue : celle du décret 2018-836 est reprise',
    },
    {
      depuis: '2022-04',
      valeur: 56_368,
      texte: 'Décret 2022-701 du 26/04/2022, art. 1',
      lecture: 'mois-droit',
      publieLe: '2022-04-27',
      interpretation: 'clause d’entrée en vigueur non lue : celle du décret 2018-836 est reprise',
    },
    {
      depuis: '2022-07',
      valeur: 58_623,
      texte: 'Loi n° 2022-1158 du 16/08/2022, art 9.',
      lecture: 'mois-reference',
      publieLe: '2022-08-17',
      interpretation:
        'annonce de la Caf en juillet 2022 : montant pris mois de référence par mois de référence',
    },
    {
      depuis: '2023-04',
      valeur: 59_525,
      texte: 'Décret n° 2023-343 du 4 mai 2023, article 1',
      lecture: 'mois-reference',
      publieLe: '2023-05-05',
    },
    {
      depuis: '2024-04',
      valeur: 62_263,
      texte: 'Décret n° 2024-403 du 1er mai 2024, article 1',
      lecture: 'mois-reference',
      publieLe: '2024-05-02',
    },
    {
      depuis: '2025-04',
      valeur: 63_321,
      texte: 'Décret n° 2025-294 du 29 mars 2025, art. 1',
      lecture: 'mois-reference',
      interpretation: 'clause d’entrée en vigueur non lue : celle du décret 2024-403 est reprise',
    },
    {
      depuis: '2026-04',
      valeur: 63_828,
      texte: 'Décret n° 2026-222 du 30 mars 2026, art. 2',
      lecture: 'mois-reference',
      publieLe: '2026-03-31',
      interpretation: 'clause d’entrée en vigueur non lue : celle du décret 2024-403 est reprise',
    },
  ],
}

/** Share of the activity income added to the montant forfaitaire.
 * @texte CSS, art. D. 843-3 */
export const PART_REVENUS_ACTIVITE: Bareme = {
  nom: 'part des revenus d’activité ajoutée au montant forfaitaire',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2016-01',
      valeur: 620_000,
      texte: 'Article D843-3 du code de la sécurité sociale',
      lecture: 'mois-droit',
      interpretation: 'clause d’entrée en vigueur non lue',
    },
    {
      depuis: '2018-08',
      valeur: 610_000,
      texte: 'Article D843-3 du code de la sécurité sociale',
      lecture: 'mois-droit',
    },
    {
      depuis: '2025-04',
      valeur: 598_500,
      texte: 'CSS, art. D. 843-3 (version du 1er avril 2025)',
      lecture: 'mois-reference',
      interpretation:
        'clause d’entrée en vigueur non lue : celle du montant forfaitaire est reprise',
    },
  ],
}

/** Hours of gross hourly SMIC from which the bonification begins.
 * @texte CSS, art. D. 843-2 */
export const SEUIL_BONIFICATION: Bareme = {
  nom: 'début de la bonification, en heures de SMIC',
  unite: 'heures',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2016-01',
      valeur: 59,
      texte: 'CSS, art. D. 843-2',
      lecture: 'mois-droit',
      interpretation:
        'décret en vigueur le 1er janvier 2016 : les droits de janvier lisent les revenus de 2015',
    },
  ],
}

/** Hours of gross hourly SMIC from which the bonification is whole.
 * @texte CSS, art. D. 843-2 */
export const PLAFOND_BONIFICATION: Bareme = {
  nom: 'bonification entière, en heures de SMIC',
  unite: 'heures',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2016-01',
      valeur: 95,
      texte: 'Décret 2015-1710 du 21/12/2015, art. 2',
      lecture: 'mois-droit',
      publieLe: '2015-12-22',
      interpretation:
        'décret en vigueur le 1er janvier 2016 : les droits de janvier lisent les revenus de 2015',
    },
    {
      depuis: '2018-10',
      valeur: 120,
      texte: 'Décret 2018-1197 du 21/12/2018',
      lecture: 'mois-reference',
      publieLe: '2018-12-22',
      // « Revenus perçus à compter d’octobre 2018 », « versements à compter de février 2019 ».
      droitDepuis: '2019-01',
    },
    {
      depuis: '2026-04',
      valeur: 138,
      texte: 'Décret 2026-222 du 30/03/2026, art. 1',
      lecture: 'mois-reference',
      publieLe: '2026-03-31',
      interpretation: 'clause d’entrée en vigueur non lue : celle du décret 2018-1197 est reprise',
    },
  ],
}

/** Whole bonification, as a share of the montant forfaitaire of one person.
 * @texte CSS, art. D. 843-2 */
export const TAUX_BONIFICATION: Bareme = {
  nom: 'bonification entière, en part du montant forfaitaire',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2016-01',
      valeur: 127_820,
      texte: 'Décret 2015-1710 du 21/12/2015, art. 2',
      lecture: 'mois-droit',
      publieLe: '2015-12-22',
      interpretation:
        'décret en vigueur le 1er janvier 2016 : les droits de janvier lisent les revenus de 2015',
    },
    {
      depuis: '2018-10',
      valeur: 291_010,
      texte: 'Décret 2018-1197 du 21/12/2018',
      lecture: 'mois-reference',
      publieLe: '2018-12-22',
      // « Revenus perçus à compter d’octobre 2018 », « versements à compter de février 2019 ».
      droitDepuis: '2019-01',
    },
    {
      depuis: '2026-04',
      valeur: 377_000,
      texte: 'Décret 2026-222 du 30/03/2026, art. 1',
      lecture: 'mois-reference',
      publieLe: '2026-03-31',
      interpretation: 'clause d’entrée en vigueur non lue : celle du décret 2018-1197 est reprise',
    },
  ],
}

/** Below this amount the prime is not paid.
 * @texte CSS, art. D. 846-2 */
export const SEUIL_VERSEMENT_PRIME: Bareme = {
  nom: 'seuil de versement de la prime d’activité',
  unite: 'centimes',
  connuJusqua: '2099-12',
  valeurs: [
    {
      depuis: '2015-10',
      valeur: 1_500,
      texte: 'CSS, art. D. 846-2',
      lecture: 'mois-droit',
    },
  ],
}

/** Hours of gross hourly SMIC of own activity from which the AAH counts as activity income.
 * @texte CSS, art. L. 842-8, D. 843-4 */
export const SEUIL_AAH_ACTIVITE: Bareme = {
  nom: 'activité à partir de laquelle l’AAH compte comme un revenu d’activité, en heures de SMIC',
  unite: 'heures',
  connuJusqua: '2099-12',
  valeurs: [
    {
      depuis: '2015-10',
      valeur: 29,
      texte: 'CSS, art. D. 843-4',
      lecture: 'mois-droit',
    },
  ],
}
