import type { Bareme } from './bareme.js'

/** Abattement pour double activité. */
export const ABATTEMENT_DOUBLE_ACTIVITE: Bareme = {
  nom: 'abattement pour double activité',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2007-07',
      valeur: 9500,
      texte: 'Arrêté du 20 janvier 2020, art.2',
      lecture: 'mois-droit',
    },
  ],
}

/** Abattement sur les revenus d’activité (chômage indemnisé, retraite, invalidité). */
export const ABATTEMENT_CHOMAGE: Bareme = {
  nom: 'abattement sur les revenus d’activité (chômage indemnisé, retraite, invalidité)',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2002-01',
      valeur: 300000,
      texte: 'Article R822-14 du Code de la construction et de l’habitation',
      lecture: 'mois-droit',
    },
  ],
}

/** Ressources forfaitaires de l’étudiant locataire. */
export const ETUDIANT_FORFAIT: Bareme = {
  nom: 'ressources forfaitaires de l’étudiant locataire',
  unite: 'centimes',
  connuJusqua: '2025-12',
  valeurs: [
    {
      depuis: '2018-01',
      valeur: 770000,
      texte: 'Arrêté du 27 septembre 2019, art. 6',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-01',
      valeur: 780000,
      texte:
        'Arrêté du 20 décembre 2021, article 1 ; Article R822-20 du Code de la construction et de l’habitation',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-08',
      valeur: 810000,
      texte: 'Arrêté du 29 juillet 2022, article 1, 1°a',
      lecture: 'mois-droit',
    },
    {
      depuis: '2024-01',
      valeur: 840000,
      texte:
        'Arrêté du 15/12/2023 relatif au calcul des aides personnelles au logement pour l’année 2024, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2025-01',
      valeur: 860000,
      texte: 'Arrêté pour 2025, non lu ; repris par l’arrêté de décembre 2025, art. 1',
      lecture: 'mois-droit',
    },
  ],
}

/** Minoration des ressources forfaitaires pour le boursier locataire. */
export const ETUDIANT_MINORATION_BOURSIER: Bareme = {
  nom: 'minoration des ressources forfaitaires pour le boursier locataire',
  unite: 'centimes',
  connuJusqua: '2025-12',
  valeurs: [
    {
      depuis: '2013-01',
      valeur: 150000,
      texte: 'Arrêté du 27 septembre 2019, art. 6',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-08',
      valeur: 160000,
      texte: 'Arrêté du 29 juillet 2022, article 1, 1°a',
      lecture: 'mois-droit',
    },
    {
      depuis: '2024-01',
      valeur: 170000,
      texte:
        'Arrêté du 15/12/2023 relatif au calcul des aides personnelles au logement pour l’année 2024, art. 1',
      lecture: 'mois-droit',
    },
  ],
}

/** Âge en deçà duquel le forfait étudiant s’applique. */
export const ETUDIANT_AGE_MAXIMAL: Bareme = {
  nom: 'âge en deçà duquel le forfait étudiant s’applique',
  unite: 'annees',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2020-01',
      valeur: 28,
      texte: 'Article R822-20 du Code de la construction et de l’habitation',
      lecture: 'mois-droit',
    },
  ],
}
