import type { Bareme } from './bareme.js'

/** C2S, participation mensuelle, moins de 30 ans. */
export const CSS_PARTICIPATION_MOINS_DE_30_ANS: Bareme = {
  nom: 'C2S, participation mensuelle, moins de 30 ans',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2019-11',
      valeur: 800,
      texte: 'CSS, art. L. 861-1',
      lecture: 'mois-droit',
      interpretation: 'montants publiés par l’Assurance maladie ; arrêté non lu',
    },
  ],
}

/** C2S, participation mensuelle, de 30 à 49 ans. */
export const CSS_PARTICIPATION_DE_30_A_49_ANS: Bareme = {
  nom: 'C2S, participation mensuelle, de 30 à 49 ans',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2019-11',
      valeur: 1400,
      texte: 'CSS, art. L. 861-1',
      lecture: 'mois-droit',
      interpretation: 'montants publiés par l’Assurance maladie ; arrêté non lu',
    },
  ],
}

/** C2S, participation mensuelle, de 50 à 59 ans. */
export const CSS_PARTICIPATION_DE_50_A_59_ANS: Bareme = {
  nom: 'C2S, participation mensuelle, de 50 à 59 ans',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2019-11',
      valeur: 2100,
      texte: 'CSS, art. L. 861-1',
      lecture: 'mois-droit',
      interpretation: 'montants publiés par l’Assurance maladie ; arrêté non lu',
    },
  ],
}

/** C2S, participation mensuelle, de 60 à 69 ans. */
export const CSS_PARTICIPATION_DE_60_A_69_ANS: Bareme = {
  nom: 'C2S, participation mensuelle, de 60 à 69 ans',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2019-11',
      valeur: 2500,
      texte: 'CSS, art. L. 861-1',
      lecture: 'mois-droit',
      interpretation: 'montants publiés par l’Assurance maladie ; arrêté non lu',
    },
  ],
}

/** C2S, participation mensuelle, 70 ans et plus. */
export const CSS_PARTICIPATION_PLUS_DE_69_ANS: Bareme = {
  nom: 'C2S, participation mensuelle, 70 ans et plus',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2019-11',
      valeur: 3000,
      texte: 'CSS, art. L. 861-1',
      lecture: 'mois-droit',
      interpretation: 'montants publiés par l’Assurance maladie ; arrêté non lu',
    },
  ],
}

/** C2S, forfait logement, part du RSA, avec aide au logement, 1 personne. */
export const CSS_FORFAIT_AVEC_AIDE_1: Bareme = {
  nom: 'C2S, forfait logement, part du RSA, avec aide au logement, 1 personne',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2019-11',
      valeur: 120000,
      texte: 'LOI n° 2018-1203 du 22 décembre 2018 de financement de la sécurité sociale pour 2019',
      lecture: 'mois-droit',
    },
  ],
}

/** C2S, forfait logement, part du RSA, avec aide au logement, 2 personnes. */
export const CSS_FORFAIT_AVEC_AIDE_2: Bareme = {
  nom: 'C2S, forfait logement, part du RSA, avec aide au logement, 2 personnes',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2019-11',
      valeur: 160000,
      texte: 'LOI n° 2018-1203 du 22 décembre 2018 de financement de la sécurité sociale pour 2019',
      lecture: 'mois-droit',
    },
  ],
}

/** C2S, forfait logement, part du RSA, avec aide au logement, 3 personnes et plus. */
export const CSS_FORFAIT_AVEC_AIDE_3: Bareme = {
  nom: 'C2S, forfait logement, part du RSA, avec aide au logement, 3 personnes et plus',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2019-11',
      valeur: 165000,
      texte: 'LOI n° 2018-1203 du 22 décembre 2018 de financement de la sécurité sociale pour 2019',
      lecture: 'mois-droit',
    },
  ],
}

/** C2S, forfait logement, part du RSA, sans aide au logement, 1 personne. */
export const CSS_FORFAIT_SANS_AIDE_1: Bareme = {
  nom: 'C2S, forfait logement, part du RSA, sans aide au logement, 1 personne',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2019-11',
      valeur: 120000,
      texte: 'LOI n° 2018-1203 du 22 décembre 2018 de financement de la sécurité sociale pour 2019',
      lecture: 'mois-droit',
    },
  ],
}

/** C2S, forfait logement, part du RSA, sans aide au logement, 2 personnes. */
export const CSS_FORFAIT_SANS_AIDE_2: Bareme = {
  nom: 'C2S, forfait logement, part du RSA, sans aide au logement, 2 personnes',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2019-11',
      valeur: 140000,
      texte: 'LOI n° 2018-1203 du 22 décembre 2018 de financement de la sécurité sociale pour 2019',
      lecture: 'mois-droit',
    },
  ],
}

/** C2S, forfait logement, part du RSA, sans aide au logement, 3 personnes et plus. */
export const CSS_FORFAIT_SANS_AIDE_3: Bareme = {
  nom: 'C2S, forfait logement, part du RSA, sans aide au logement, 3 personnes et plus',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2019-11',
      valeur: 140000,
      texte: 'LOI n° 2018-1203 du 22 décembre 2018 de financement de la sécurité sociale pour 2019',
      lecture: 'mois-droit',
    },
  ],
}

/** C2S, abattement mensuel sur l’AAH. */
export const CSS_ABATTEMENT_AAH: Bareme = {
  nom: 'C2S, abattement mensuel sur l’AAH',
  unite: 'centimes',
  connuJusqua: '2022-03',
  valeurs: [
    {
      depuis: '2021-04',
      valeur: 6800,
      texte:
        'Bulletin officiel Santé - Protection sociale - Solidarité n° 2021/6 du 16 avril 2021 - Instruction…',
      lecture: 'mois-droit',
    },
  ],
}

/** C2S, abattement sur les revenus d’activité. */
export const CSS_ABATTEMENT_ACTIVITE: Bareme = {
  nom: 'C2S, abattement sur les revenus d’activité',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    { depuis: '2000-01', valeur: 300000, texte: 'CSS, art. R. 861-8', lecture: 'mois-droit' },
  ],
}

/** C2S, âge en deçà duquel un enfant est du foyer. */
export const CSS_AGE_ENFANT: Bareme = {
  nom: 'C2S, âge en deçà duquel un enfant est du foyer',
  unite: 'annees',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2000-01',
      valeur: 25,
      texte: 'Article R861-2 du Code de la sécurité sociale',
      lecture: 'mois-droit',
    },
  ],
}
