import type { Bareme } from './bareme.js'

/** Allocation de base à taux plein, enfants nés d’avril 2014 à mars 2018 : montant gelé. */
export const PAJE_2014_MONTANT_PLEIN: Bareme = {
  nom: 'allocation de base de la PAJE à taux plein, enfants nés d’avril 2014 à mars 2018',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2014-04',
      valeur: 18554,
      texte: 'Décret n° 2014-422 du 24 avril 2014, art. 2 (CSS, art. D. 531-3)',
      lecture: 'mois-droit',
      interpretation:
        '45,95 % de la base mensuelle de 2013, gelés ; 184,62 € nets publiés jusqu’en 2018',
    },
  ],
}

/** Allocation de base à taux partiel, enfants nés d’avril 2014 à mars 2018 : montant gelé. */
export const PAJE_2014_MONTANT_PARTIEL: Bareme = {
  nom: 'allocation de base de la PAJE à taux partiel, enfants nés d’avril 2014 à mars 2018',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2014-04',
      valeur: 9277,
      texte: 'Décret n° 2014-422 du 24 avril 2014, art. 2 (CSS, art. D. 531-3)',
      lecture: 'mois-droit',
      interpretation: 'moitié du taux plein gelé ; 92,31 € nets publiés jusqu’en 2018',
    },
  ],
}

/** Taux plein, plafond annuel sans enfant, enfants nés d’avril 2014 à mars 2018. */
export const PAJE_2014_PLAFOND_PLEIN: Bareme = {
  nom: 'PAJE de 2014 à taux plein, plafond annuel sans enfant',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2015-01',
      valeur: 2461200,
      texte: 'Circulaire DSS/SD2B/2015/371 du 18/12/2015',
      lecture: 'mois-droit',
    },
    { depuis: '2018-01', valeur: 2466100, texte: 'Arrêté du 27/12/2017', lecture: 'mois-droit' },
    { depuis: '2019-01', valeur: 2490800, texte: 'Arrêté du 21/12/2018', lecture: 'mois-droit' },
    { depuis: '2020-01', valeur: 2530700, texte: 'Arrêté du 20/12/2019', lecture: 'mois-droit' },
    { depuis: '2021-01', valeur: 2553500, texte: 'Arrêté du 14/12/2020', lecture: 'mois-droit' },
  ],
}

/** Taux plein, hausse pour un parent seul ou deux revenus. */
export const PAJE_2014_PLAFOND_PLEIN_ISOLE: Bareme = {
  nom: 'PAJE de 2014 à taux plein, hausse pour un parent seul ou deux revenus',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2015-01',
      valeur: 812100,
      texte: 'Circulaire DSS/SD2B/2015/371 du 18/12/2015',
      lecture: 'mois-droit',
    },
    { depuis: '2018-01', valeur: 813700, texte: 'Arrêté du 27/12/2017', lecture: 'mois-droit' },
    { depuis: '2019-01', valeur: 821800, texte: 'Arrêté du 21/12/2018', lecture: 'mois-droit' },
    { depuis: '2020-01', valeur: 834900, texte: 'Arrêté du 20/12/2019', lecture: 'mois-droit' },
    { depuis: '2021-01', valeur: 842400, texte: 'Arrêté du 14/12/2020', lecture: 'mois-droit' },
  ],
}

/** Taux partiel, plafond annuel sans enfant. */
export const PAJE_2014_PLAFOND_PARTIEL: Bareme = {
  nom: 'PAJE de 2014 à taux partiel, plafond annuel sans enfant',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2015-01',
      valeur: 2940300,
      texte: 'Circulaire DSS/SD2B/2015/371 du 18/12/2015',
      lecture: 'mois-droit',
    },
    { depuis: '2018-01', valeur: 2946200, texte: 'Arrêté du 27/12/2017', lecture: 'mois-droit' },
    { depuis: '2019-01', valeur: 2975700, texte: 'Arrêté du 21/12/2018', lecture: 'mois-droit' },
    { depuis: '2020-01', valeur: 3023300, texte: 'Arrêté du 20/12/2019', lecture: 'mois-droit' },
    { depuis: '2021-01', valeur: 3050500, texte: 'Arrêté du 14/12/2020', lecture: 'mois-droit' },
  ],
}

/** Taux partiel, hausse pour un parent seul ou deux revenus. */
export const PAJE_2014_PLAFOND_PARTIEL_ISOLE: Bareme = {
  nom: 'PAJE de 2014 à taux partiel, hausse pour un parent seul ou deux revenus',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2015-01',
      valeur: 970300,
      texte: 'Circulaire DSS/SD2B/2015/371 du 18/12/2015',
      lecture: 'mois-droit',
    },
    { depuis: '2018-01', valeur: 972200, texte: 'Arrêté du 27/12/2017', lecture: 'mois-droit' },
    { depuis: '2019-01', valeur: 981900, texte: 'Arrêté du 21/12/2018', lecture: 'mois-droit' },
    { depuis: '2020-01', valeur: 997600, texte: 'Arrêté du 20/12/2019', lecture: 'mois-droit' },
    { depuis: '2021-01', valeur: 1006600, texte: 'Arrêté du 14/12/2020', lecture: 'mois-droit' },
  ],
}

/** Hausse des plafonds pour chaque enfant à charge. */
export const PAJE_2014_PLAFOND_PAR_ENFANT: Bareme = {
  nom: 'PAJE de 2014, hausse des plafonds pour chaque enfant',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2014-04',
      valeur: 220000,
      texte: 'CSS, art. R. 531-1 (version d’avril 2014)',
      lecture: 'mois-droit',
      interpretation: 'taux de la série publique, retrouvé dans les plafonds publiés de 2016',
    },
  ],
}
