import type { Bareme } from './bareme.js'

/** Allocation aux adultes handicapés, montant maximal. */
export const AAH_MONTANT: Bareme = {
  nom: 'allocation aux adultes handicapés, montant maximal',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2015-09',
      valeur: 80765,
      texte: 'Décret 2015-1233 du 6/10/2015 - art. 1 (V)',
      lecture: 'mois-droit',
    },
    {
      depuis: '2016-04',
      valeur: 80846,
      texte: 'Décret 2016-535 du 27/04/2016 - art. 1 (V)',
      lecture: 'mois-droit',
    },
    {
      depuis: '2017-04',
      valeur: 81089,
      texte: 'Décret 2017-710 du 03/05/2017 - art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2018-04',
      valeur: 81900,
      texte: 'Décret 2018-328 du 04/05/2017 - art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2018-11',
      valeur: 86000,
      texte: 'Décret 2018-948 du 31/10/2018 - art. 1 et 2',
      lecture: 'mois-droit',
    },
    {
      depuis: '2019-11',
      valeur: 90000,
      texte: 'Décret 2019-1047 du 11/10/2019 - art. 1 et 2',
      lecture: 'mois-droit',
    },
    {
      depuis: '2020-04',
      valeur: 90270,
      texte: 'Décret 2020-492 du 29/04/2020 - art. 1 et 2',
      lecture: 'mois-droit',
    },
    {
      depuis: '2021-04',
      valeur: 90360,
      texte: 'Décret 2021-527 du 29/04/2021 - art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-04',
      valeur: 91986,
      texte: 'Décret 2022-700 du 26/04/2022 - art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-07',
      valeur: 95665,
      texte: 'LOI n° 2022-1158 du 16/08/2022, art. 9, I',
      lecture: 'mois-droit',
    },
    {
      depuis: '2023-04',
      valeur: 97137,
      texte: 'Décret n° 2023-328 du 29 avril 2023',
      lecture: 'mois-droit',
    },
    {
      depuis: '2024-04',
      valeur: 101605,
      texte: 'Décret n° 2024-397 du 29 avril 2024',
      lecture: 'mois-droit',
    },
    {
      depuis: '2025-04',
      valeur: 103332,
      texte: 'Décret n° 2025-297 du 29 mars 2025, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2026-04',
      valeur: 104159,
      texte: 'Décret n° 2026-229 du 30 mars 2026, art. 1',
      lecture: 'mois-droit',
    },
  ],
}

/** Allocation aux adultes handicapés, hausse du plafond pour un couple, jusqu’en septembre 2023. */
export const AAH_PLAFOND_COUPLE: Bareme = {
  nom: 'allocation aux adultes handicapés, hausse du plafond pour un couple',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2000-07',
      valeur: 1000000,
      texte: 'CSS, art. D. 821-2',
      lecture: 'mois-droit',
      interpretation: 'texte de cette version non nommé par la série publique',
    },
    {
      depuis: '2018-11',
      valeur: 890000,
      texte: 'Décret 2018-948 du 31/10/2018, art. 2',
      lecture: 'mois-droit',
    },
    {
      depuis: '2019-11',
      valeur: 810000,
      texte: 'Décret 2019-1047 du 11/10/2019, art. 2',
      lecture: 'mois-droit',
    },
    {
      depuis: '2023-10',
      valeur: 0,
      texte: 'Loi n° 2022-1158 du 16/08/2022, art. 10',
      lecture: 'mois-droit',
      interpretation: 'mois d’effet connu par des pages publiques : octobre 2023',
    },
  ],
}

/** Allocation aux adultes handicapés, hausse du plafond par enfant à charge. */
export const AAH_PLAFOND_PAR_ENFANT: Bareme = {
  nom: 'allocation aux adultes handicapés, hausse du plafond par enfant',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    { depuis: '2000-01', valeur: 500000, texte: 'CSS, art. D. 821-2', lecture: 'mois-droit' },
  ],
}

/** Allocation aux adultes handicapés, part du SMIC mensuel où l’on ôte le plus. */
export const AAH_PART_SMIC: Bareme = {
  nom: 'allocation aux adultes handicapés, part du SMIC mensuel de la première tranche de travail',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2011-01',
      valeur: 300000,
      texte: 'Décret n° 2010-1403 du 12/11/2010, art. 1 (CSS, art. D. 821-9)',
      lecture: 'mois-droit',
    },
  ],
}

/** Allocation aux adultes handicapés, part ôtée de la première tranche de travail. */
export const AAH_ABATTEMENT_BAS: Bareme = {
  nom: 'allocation aux adultes handicapés, part ôtée de la première tranche de travail',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2011-01',
      valeur: 800000,
      texte: 'Décret n° 2010-1403 du 12/11/2010, art. 1 (CSS, art. D. 821-9)',
      lecture: 'mois-droit',
    },
  ],
}

/** Allocation aux adultes handicapés, part ôtée du reste des revenus du travail. */
export const AAH_ABATTEMENT_HAUT: Bareme = {
  nom: 'allocation aux adultes handicapés, part ôtée du reste des revenus du travail',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2011-01',
      valeur: 400000,
      texte: 'Décret n° 2010-1403 du 12/11/2010, art. 1 (CSS, art. D. 821-9)',
      lecture: 'mois-droit',
    },
  ],
}

/** Part des revenus du conjoint ôtée, jusqu’en 2021. */
export const AAH_CONJOINT_PART: Bareme = {
  nom: 'allocation aux adultes handicapés, part ôtée des revenus du conjoint',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    { depuis: '2000-01', valeur: 200000, texte: 'CSS, art. R. 821-4', lecture: 'mois-droit' },
    {
      depuis: '2022-01',
      valeur: 0,
      texte: 'Décret n° 2022-42 du 19/01/2022',
      lecture: 'mois-droit',
    },
  ],
}

/** Forfait annuel ôté des revenus du conjoint, de 2022 à septembre 2023. */
export const AAH_CONJOINT_FORFAIT: Bareme = {
  nom: 'allocation aux adultes handicapés, forfait annuel ôté des revenus du conjoint',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    { depuis: '2000-01', valeur: 0, texte: 'CSS, art. R. 821-4', lecture: 'mois-droit' },
    {
      depuis: '2022-01',
      valeur: 500000,
      texte: 'Décret n° 2022-42 du 19/01/2022',
      lecture: 'mois-droit',
    },
  ],
}

/** Le même, par enfant à charge. */
export const AAH_CONJOINT_FORFAIT_ENFANT: Bareme = {
  nom: 'allocation aux adultes handicapés, forfait annuel par enfant',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    { depuis: '2000-01', valeur: 0, texte: 'CSS, art. R. 821-4', lecture: 'mois-droit' },
    {
      depuis: '2022-01',
      valeur: 140000,
      texte: 'Décret n° 2022-42 du 19/01/2022',
      lecture: 'mois-droit',
    },
  ],
}

/** Plafond de ressources, en montants d’un jour, une personne. */
export const ASS_PLAFOND_SEUL: Bareme = {
  nom: 'allocation de solidarité spécifique, plafond mensuel en montants d’un jour, une personne',
  unite: 'nombre',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2008-05',
      valeur: 70,
      texte: 'Code du travail, art. R. 5423-1',
      lecture: 'mois-droit',
    },
  ],
}

/** Plafond de ressources, en montants d’un jour, un couple. */
export const ASS_PLAFOND_COUPLE: Bareme = {
  nom: 'allocation de solidarité spécifique, plafond mensuel en montants d’un jour, un couple',
  unite: 'nombre',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2008-05',
      valeur: 110,
      texte: 'Code du travail, art. R. 5423-1',
      lecture: 'mois-droit',
    },
  ],
}

/** Allocation de solidarité spécifique, montant d’un jour. */
export const ASS_JOURNALIER: Bareme = {
  nom: 'allocation de solidarité spécifique, montant d’un jour',
  unite: 'centimes',
  connuJusqua: '2026-03',
  valeurs: [
    {
      depuis: '2019-04',
      valeur: 1674,
      texte: 'Pôle emploi, instruction n° 2019-15 du 1er avril 2019',
      lecture: 'mois-droit',
      interpretation: 'décret non vu : montant de l’instruction qui l’annonce',
    },
    {
      depuis: '2020-04',
      valeur: 1689,
      texte: 'Décret du 2 juin 2020 (ASS, ATA, AER), pour les allocations d’avril 2020',
      lecture: 'mois-droit',
      interpretation: 'numéro du décret non vu ; 16,89 € publiés',
    },
    {
      depuis: '2021-04',
      valeur: 1691,
      texte: 'Décret de 2021 revalorisant l’allocation de solidarité spécifique de 0,1 %',
      lecture: 'mois-droit',
      interpretation: 'décret non vu : 16,89 € augmentés du taux publié, arrondis au centime',
    },
    {
      depuis: '2022-04',
      valeur: 1721,
      texte: 'Décret n° 2022-493 du 6 avril 2022',
      lecture: 'mois-droit',
      interpretation: 'montant non lu : 16,91 € augmentés de 1,8 %, taux publié, arrondis',
    },
    {
      depuis: '2022-07',
      valeur: 1790,
      texte: 'Loi n° 2022-1158 du 16 août 2022, art. 9',
      lecture: 'mois-droit',
      interpretation: 'montant non lu : 17,21 € augmentés de 4 %, arrondis ; 18,17 € en suivent',
    },
    {
      depuis: '2023-04',
      valeur: 1817,
      texte: 'Décret n° 2023-301 du 22 avril 2023',
      lecture: 'mois-droit',
    },
    {
      depuis: '2024-04',
      valeur: 1901,
      texte: 'Décret d’avril 2024 revalorisant l’allocation de solidarité spécifique',
      lecture: 'mois-droit',
      interpretation: 'numéro du décret non vu ; 19,01 € à compter d’avril 2024, publié',
    },
    {
      depuis: '2025-04',
      valeur: 1933,
      texte: 'Décret du 31 mars 2025 revalorisant l’allocation de solidarité spécifique',
      lecture: 'mois-droit',
      interpretation: 'numéro du décret non vu ; 19,33 € à compter d’avril 2025, publié',
    },
  ],
}

/** Allocation de solidarité aux personnes âgées, montant annuel, une personne. */
export const ASPA_SEUL: Bareme = {
  nom: 'allocation de solidarité aux personnes âgées, montant annuel, une personne',
  unite: 'centimes',
  connuJusqua: '2026-12',
  valeurs: [
    {
      depuis: '2017-04',
      valeur: 963842,
      texte: 'Circulaire CNAV 2017/13 du 04/04/2017',
      lecture: 'mois-droit',
    },
    {
      depuis: '2018-04',
      valeur: 999840,
      texte: 'Décret 2018-227 du 30/04/2018',
      lecture: 'mois-droit',
    },
    {
      depuis: '2019-01',
      valeur: 1041840,
      texte: 'Décret 2018-227 du 30/04/2018',
      lecture: 'mois-droit',
    },
    {
      depuis: '2020-01',
      valeur: 1083840,
      texte: 'Décret 2018-227 du 30/04/2018',
      lecture: 'mois-droit',
    },
    {
      depuis: '2021-01',
      valeur: 1088175,
      texte: 'Circulaire CNAV 2021/1 du 11/01/2021',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-01',
      valeur: 1100144,
      texte: 'Circulaire CNAV 2022/3 du 11/01/2022, page 8',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-07',
      valeur: 1144150,
      texte: 'LOI n° 2022-1158 du 16/08/2022, art. 9',
      lecture: 'mois-droit',
    },
    {
      depuis: '2023-01',
      valeur: 1153302,
      texte: 'Circulaire Cnav 2023/3 du 09/01/2023',
      lecture: 'mois-droit',
    },
    {
      depuis: '2024-01',
      valeur: 1214427,
      texte: 'Circulaire Cnav 2023-34 du 29/12/2023 (page 10).',
      lecture: 'mois-droit',
    },
    {
      depuis: '2025-01',
      valeur: 1241144,
      texte: 'Circulaire Cnav 2024-39 du 23/12/2024 (page 9)',
      lecture: 'mois-droit',
    },
    {
      depuis: '2026-01',
      valeur: 1252314,
      texte: 'Circulaire Cnav 2025-29 du 22/12/2025 (page 8)',
      lecture: 'mois-droit',
    },
  ],
}

/** Allocation de solidarité aux personnes âgées, montant annuel, deux personnes. */
export const ASPA_COUPLE: Bareme = {
  nom: 'allocation de solidarité aux personnes âgées, montant annuel, deux personnes',
  unite: 'centimes',
  connuJusqua: '2026-12',
  valeurs: [
    {
      depuis: '2018-04',
      valeur: 1552254,
      texte: 'Décret 2018-227 du 30/04/2018',
      lecture: 'mois-droit',
    },
    {
      depuis: '2019-01',
      valeur: 1617459,
      texte: 'Décret 2018-227 du 30/04/2018',
      lecture: 'mois-droit',
    },
    {
      depuis: '2020-01',
      valeur: 1682664,
      texte: 'Décret 2018-227 du 30/04/2018',
      lecture: 'mois-droit',
    },
    {
      depuis: '2021-01',
      valeur: 1689394,
      texte: 'Circulaire CNAV 2021/1 du 11/01/2021',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-01',
      valeur: 1707977,
      texte: 'Circulaire CNAV 2022/3 du 11/01/2022, page 8',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-07',
      valeur: 1776296,
      texte: 'LOI n° 2022-1158 du 16/08/2022, art. 9',
      lecture: 'mois-droit',
    },
    {
      depuis: '2023-01',
      valeur: 1790506,
      texte: 'Circulaire Cnav 2023/3 du 09/01/2023',
      lecture: 'mois-droit',
    },
    {
      depuis: '2024-01',
      valeur: 1885402,
      texte: 'Circulaire Cnav 2023-34 du 29/12/2023 (page 10).',
      lecture: 'mois-droit',
    },
    {
      depuis: '2025-01',
      valeur: 1926880,
      texte: 'Circulaire Cnav 2024-39 du 23/12/2024 (page 9)',
      lecture: 'mois-droit',
    },
    {
      depuis: '2026-01',
      valeur: 1944221,
      texte: 'Circulaire Cnav 2025-29 du 22/12/2025 (page 8)',
      lecture: 'mois-droit',
    },
  ],
}

/** Allocation de solidarité aux personnes âgées, âge. */
export const ASPA_AGE: Bareme = {
  nom: 'allocation de solidarité aux personnes âgées, âge',
  unite: 'annees',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2002-01',
      valeur: 65,
      texte: 'Article R815-1 du Code de la sécurité sociale',
      lecture: 'mois-droit',
    },
  ],
}

/** Allocation de solidarité aux personnes âgées, part du SMIC ôtée, une personne. */
export const ASPA_ABATTEMENT_SEUL: Bareme = {
  nom: 'allocation de solidarité aux personnes âgées, part du SMIC ôtée, une personne',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2015-01',
      valeur: 900000,
      texte: 'CSS, art. R. 815-29',
      lecture: 'mois-droit',
      interpretation: 'texte de revalorisation non nommé par la série publique',
    },
  ],
}

/** Allocation de solidarité aux personnes âgées, part du SMIC ôtée, un couple. */
export const ASPA_ABATTEMENT_COUPLE: Bareme = {
  nom: 'allocation de solidarité aux personnes âgées, part du SMIC ôtée, un couple',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2015-01',
      valeur: 1500000,
      texte: 'CSS, art. R. 815-29',
      lecture: 'mois-droit',
      interpretation: 'texte de revalorisation non nommé par la série publique',
    },
  ],
}

/** Allocation supplémentaire d’invalidité, plafond annuel, une personne. */
export const ASI_PLAFOND_SEUL: Bareme = {
  nom: 'allocation supplémentaire d’invalidité, plafond annuel, une personne',
  unite: 'centimes',
  connuJusqua: '2026-03',
  valeurs: [
    {
      depuis: '2020-04',
      valeur: 900000,
      texte: 'LOI 2019-1479 du 28/12/2019 art.270 (modifie art. L815-24-1 du CSS)',
      lecture: 'mois-droit',
    },
    {
      depuis: '2021-04',
      valeur: 960000,
      texte: 'Décret 2020-1802 du 30/12/2020 - art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-04',
      valeur: 977280,
      texte: 'Instruction Interministérielle n° DSS/2A/2C/2022/63 du 4 mars 2022',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-07',
      valeur: 1016371,
      texte: 'Circulaire CNAV 2022-22 du 22/08/2022',
      lecture: 'mois-droit',
    },
    {
      depuis: '2023-04',
      valeur: 1032007,
      texte: 'Circulaire Cnav 2023/9 du 11/04/2023',
      lecture: 'mois-droit',
    },
    {
      depuis: '2024-04',
      valeur: 1079479,
      texte: 'Circulaire Cnav 2024-13 du 4/04/2024',
      lecture: 'mois-droit',
    },
    {
      depuis: '2025-04',
      valeur: 1097830,
      texte: 'Circulaire Cnav 2025-13 du 03/04/2025',
      lecture: 'mois-droit',
    },
  ],
}
