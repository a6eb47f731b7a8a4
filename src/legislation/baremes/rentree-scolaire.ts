import type { Bareme } from './bareme.js'

/** Allocation de rentrée scolaire, de 6 à 10 ans, part de la BMAF. */
export const ARS_TAUX_SIX_ANS: Bareme = {
  nom: 'allocation de rentrée scolaire, de 6 à 10 ans, part de la BMAF',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2012-08',
      valeur: 897200,
      texte: 'Décret 2012-830 du 27/06/2012',
      lecture: 'mois-droit',
    },
  ],
}

/** Allocation de rentrée scolaire, de 11 à 14 ans, part de la BMAF. */
export const ARS_TAUX_ONZE_ANS: Bareme = {
  nom: 'allocation de rentrée scolaire, de 11 à 14 ans, part de la BMAF',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2012-08',
      valeur: 946700,
      texte: 'Décret 2012-830 du 27/06/2012',
      lecture: 'mois-droit',
    },
  ],
}

/** Allocation de rentrée scolaire, de 15 à 18 ans, part de la BMAF. */
export const ARS_TAUX_QUINZE_ANS: Bareme = {
  nom: 'allocation de rentrée scolaire, de 15 à 18 ans, part de la BMAF',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2012-08',
      valeur: 979500,
      texte: 'Décret 2012-830 du 27/06/2012',
      lecture: 'mois-droit',
    },
  ],
}

/** Allocation de rentrée scolaire, hausse exceptionnelle de 2020, part de la BMAF par enfant. */
export const ARS_HAUSSE_2020: Bareme = {
  nom: 'allocation de rentrée scolaire, hausse exceptionnelle, part de la BMAF par enfant',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    { depuis: '2002-08', valeur: 0, texte: 'CSS, art. D. 543-1', lecture: 'mois-droit' },
    {
      depuis: '2020-08',
      valeur: 242600,
      texte: 'Décret 2020-985 du 05/08/2020',
      lecture: 'mois-droit',
    },
    {
      depuis: '2021-08',
      valeur: 0,
      texte: 'Décret 2020-985 du 05/08/2020 (rentrée 2020 seulement)',
      lecture: 'mois-droit',
    },
  ],
}

/** Allocation de rentrée scolaire, plafond annuel, avant les enfants. */
export const ARS_PLAFOND: Bareme = {
  nom: 'allocation de rentrée scolaire, plafond annuel, avant les enfants',
  unite: 'centimes',
  connuJusqua: '2026-12',
  valeurs: [
    { depuis: '2018-01', valeur: 1881000, texte: 'Arrêté du 27/12/2017', lecture: 'mois-droit' },
    {
      depuis: '2019-01',
      valeur: 1899800,
      texte: 'Arrêté du 21/12/2018, art. 4',
      lecture: 'mois-droit',
    },
    {
      depuis: '2020-01',
      valeur: 1930200,
      texte: 'Arrêté du 20/12/2019, art. 4',
      lecture: 'mois-droit',
    },
    {
      depuis: '2021-01',
      valeur: 1947600,
      texte: 'Arrêté du 14/12/2020, art. 5',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-01',
      valeur: 1951500,
      texte: 'Arrêté du 16/12/2021, art. 4',
      lecture: 'mois-droit',
    },
    {
      depuis: '2023-01',
      valeur: 1982700,
      texte: 'Arrêté du 21/12/2022, art. 3',
      lecture: 'mois-droit',
    },
    {
      depuis: '2024-01',
      valeur: 2087800,
      texte: 'Arrêté du 22/12/2023, art. 3',
      lecture: 'mois-droit',
    },
    {
      depuis: '2025-01',
      valeur: 2188000,
      texte: 'Arrêté du 20/12/2024, art. 3',
      lecture: 'mois-droit',
    },
    {
      depuis: '2026-01',
      valeur: 2227400,
      texte: 'Instruction interministérielle n° DSS/2B/2025/177 du 18/12/2025',
      lecture: 'mois-droit',
    },
  ],
}

/** Allocation de rentrée scolaire, hausse du plafond par enfant. */
export const ARS_PLAFOND_PAR_ENFANT: Bareme = {
  nom: 'allocation de rentrée scolaire, hausse du plafond par enfant',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '1986-07',
      valeur: 300000,
      texte: 'Création Décret 85-1353 1985-12-17, art. 1',
      lecture: 'mois-droit',
    },
  ],
}

/** Allocation de rentrée scolaire, montant en deçà duquel elle n’est pas versée. */
export const ARS_SEUIL: Bareme = {
  nom: 'allocation de rentrée scolaire, montant en deçà duquel elle n’est pas versée',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2002-08',
      valeur: 1500,
      texte: 'Décret 2002-1060 du 07/08/2002, art. 2 (crée art. D543-2 du CSS)',
      lecture: 'mois-droit',
    },
  ],
}
