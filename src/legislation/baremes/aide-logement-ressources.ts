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

/** Plafond individuel de l’allocation de solidarité aux personnes âgées. */
export const ASPA_PLAFOND_SEUL: Bareme = {
  nom: 'plafond individuel de l’allocation de solidarité aux personnes âgées',
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
      texte:
        'Article D815-1 du Code de la sécurité sociale (pour 2018, 2019 et 2020) ; Décret 2018-227 du 30/04/2018',
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
      texte: 'Circulaire Cnav 2024-39 du 23/12/2024 (page 10)',
      lecture: 'mois-droit',
    },
    {
      depuis: '2026-01',
      valeur: 1252314,
      texte: 'Circulaire Cnav 2025-29 du 22/12/2025 (page 9)',
      lecture: 'mois-droit',
    },
  ],
}
