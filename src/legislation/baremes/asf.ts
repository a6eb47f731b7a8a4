import type { Bareme } from './bareme.js'

/** Allocation de soutien familial, part de la BMAF par enfant. */
export const ASF_TAUX: Bareme = {
  nom: 'allocation de soutien familial, part de la BMAF par enfant',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2015-04',
      valeur: 247600,
      texte: 'Décret 2015-314 du 19/03/2015, art. 1.',
      lecture: 'mois-droit',
    },
    { depuis: '2016-04', valeur: 258900, texte: 'CSS, art. D. 523-1', lecture: 'mois-droit' },
    {
      depuis: '2017-04',
      valeur: 270200,
      texte:
        'Circulaire DSS/SD2B/2017/97 du 21/03/2017 ; Article R523-7 du Code de la sécurité sociale',
      lecture: 'mois-droit',
    },
    {
      depuis: '2018-04',
      valeur: 281300,
      texte: 'Article R523-7 du Code de la sécurité sociale',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-11',
      valeur: 422000,
      texte:
        'Article R523-7 du Code de la sécurité sociale ; Article 1 du Décret n° 2022-1370 du 27/10/2022',
      lecture: 'mois-droit',
    },
  ],
}

/** Allocation de soutien familial, montant mensuel en deçà duquel elle n’est pas versée. */
export const ASF_SEUIL: Bareme = {
  nom: 'allocation de soutien familial, montant mensuel en deçà duquel elle n’est pas versée',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    { depuis: '1970-01', valeur: 0, texte: 'CSS, art. D. 523-3', lecture: 'mois-droit' },
    {
      depuis: '2018-07',
      valeur: 1500,
      texte: 'Article D523-3 du Code de la sécurité sociale',
      lecture: 'mois-droit',
    },
  ],
}

/** Allocation de soutien familial comptée pour le RSA et la prime, part de la BMAF par enfant. */
export const ASF_FORFAIT_COMPTE: Bareme = {
  nom: 'allocation de soutien familial comptée pour le RSA et la prime, part de la BMAF par enfant',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2009-06',
      valeur: 225000,
      texte: 'Loi 2008-1425 du 27/12/2008, art. 181 (modif L523-1 du CSS)',
      lecture: 'mois-droit',
    },
  ],
}
