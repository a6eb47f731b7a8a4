import type { Bareme } from './bareme.js'

/**
 * Added to the montant forfaitaire for the second person of the household.
 * @texte CASF, art. R. 262-1 ; CSS, art. D. 843-1
 */
export const TAUX_DEUXIEME_PERSONNE: Bareme = {
  nom: 'majoration pour la deuxième personne',
  unite: 'millioniemes',
  connuJusqua: '2099-12',
  valeurs: [
    {
      depuis: '2009-06',
      valeur: 500_000,
      texte: 'CASF, art. R. 262-1 ; CSS, art. D. 843-1',
      lecture: 'mois-reference',
    },
  ],
}

/**
 * For the third person, and for the fourth of a couple.
 * @texte CASF, art. R. 262-1 ; CSS, art. D. 843-1
 */
export const TAUX_TROISIEME_PERSONNE: Bareme = {
  nom: 'majoration pour la troisième personne',
  unite: 'millioniemes',
  connuJusqua: '2099-12',
  valeurs: [
    {
      depuis: '2009-06',
      valeur: 300_000,
      texte: 'CASF, art. R. 262-1 ; CSS, art. D. 843-1',
      lecture: 'mois-reference',
    },
  ],
}

/**
 * For each child from the third on.
 * @texte CASF, art. R. 262-1 ; CSS, art. D. 843-1
 */
export const TAUX_PERSONNE_SUPPLEMENTAIRE: Bareme = {
  nom: 'majoration à partir du troisième enfant',
  unite: 'millioniemes',
  connuJusqua: '2099-12',
  valeurs: [
    {
      depuis: '2009-06',
      valeur: 400_000,
      texte: 'CASF, art. R. 262-1 ; CSS, art. D. 843-1',
      lecture: 'mois-reference',
    },
  ],
}

/**
 * Whole rate of an isolated person with a pregnancy, no child yet.
 * @texte CASF, art. R. 262-1 ; CSS, art. D. 843-1
 */
export const TAUX_ISOLEMENT: Bareme = {
  nom: 'montant majoré d’une personne isolée',
  unite: 'millioniemes',
  connuJusqua: '2099-12',
  valeurs: [
    {
      depuis: '2009-06',
      valeur: 1_284_120,
      texte: 'CASF, art. R. 262-1 ; CSS, art. D. 843-1',
      lecture: 'mois-reference',
    },
  ],
}

/**
 * Added to the majored rate for each child.
 * @texte CASF, art. R. 262-1 ; CSS, art. D. 843-1
 */
export const TAUX_ISOLEMENT_ENFANT: Bareme = {
  nom: 'montant majoré, pour chaque enfant',
  unite: 'millioniemes',
  connuJusqua: '2099-12',
  valeurs: [
    {
      depuis: '2009-06',
      valeur: 428_040,
      texte: 'CASF, art. R. 262-1 ; CSS, art. D. 843-1',
      lecture: 'mois-reference',
    },
  ],
}

/**
 * The majoration lasts until the youngest child reaches this age.
 * @texte CASF, art. L. 262-9 et R. 262-2
 */
export const AGE_ENFANT_ISOLEMENT: Bareme = {
  nom: 'âge du plus jeune enfant qui prolonge la majoration',
  unite: 'annees',
  connuJusqua: '2099-12',
  valeurs: [
    {
      depuis: '2009-06',
      valeur: 3,
      texte: 'CASF, art. L. 262-9 et R. 262-2',
      lecture: 'mois-reference',
    },
  ],
}

/**
 * Under this age, a child or a person is dependent.
 * @texte CASF, art. R. 262-3 ; CSS, art. R. 842-3
 */
export const AGE_A_CHARGE: Bareme = {
  nom: 'âge limite des enfants à charge',
  unite: 'annees',
  connuJusqua: '2099-12',
  valeurs: [
    {
      depuis: '2009-06',
      valeur: 25,
      texte: 'CASF, art. R. 262-3 ; CSS, art. R. 842-3',
      lecture: 'mois-reference',
    },
  ],
}

/**
 * Age from which the RSA is open without a child.
 * @texte CASF, art. L. 262-4
 */
export const AGE_RSA: Bareme = {
  nom: 'âge minimal du RSA sans enfant',
  unite: 'annees',
  connuJusqua: '2099-12',
  valeurs: [
    {
      depuis: '2009-06',
      valeur: 25,
      texte: 'CASF, art. L. 262-4',
      lecture: 'mois-droit',
    },
  ],
}

/**
 * Age from which the RSA is open to young workers.
 * @texte CASF, art. L. 262-7-1
 */
export const AGE_RSA_JEUNE: Bareme = {
  nom: 'âge minimal du RSA jeune actif',
  unite: 'annees',
  connuJusqua: '2099-12',
  valeurs: [
    {
      depuis: '2010-09',
      valeur: 18,
      texte: 'CASF, art. L. 262-7-1',
      lecture: 'mois-droit',
    },
  ],
}

/**
 * Age from which the prime is open.
 * @texte CSS, art. L. 842-2
 */
export const AGE_PRIME: Bareme = {
  nom: 'âge minimal de la prime d’activité',
  unite: 'annees',
  connuJusqua: '2099-12',
  valeurs: [
    {
      depuis: '2016-01',
      valeur: 18,
      texte: 'CSS, art. L. 842-2',
      lecture: 'mois-droit',
    },
  ],
}
