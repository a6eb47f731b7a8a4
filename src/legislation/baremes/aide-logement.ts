import type { Bareme } from './bareme.js'

/** Forfait de charges, sans personne à charge. */
export const CHARGES: Bareme = {
  nom: 'forfait de charges, sans personne à charge',
  unite: 'centimes',
  connuJusqua: '2026-09',
  valeurs: [
    {
      depuis: '2019-10',
      valeur: 5383,
      texte: 'Arrêté du 27/09/2019, art. 16',
      lecture: 'mois-droit',
    },
    {
      depuis: '2020-10',
      valeur: 5399,
      texte: 'Arrêté du 27/09/2019, art. 9',
      lecture: 'mois-droit',
    },
    {
      depuis: '2021-10',
      valeur: 5422,
      texte: 'Arrêté du 27/09/2019, art. 9',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-07',
      valeur: 5612,
      texte: 'Arrêté du 27/09/2019, article 9',
      lecture: 'mois-droit',
    },
    {
      depuis: '2023-10',
      valeur: 5808,
      texte: 'Arrêté du 22/09/2023, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2024-10',
      valeur: 5997,
      texte: 'Arrêté du 27/09/2024, art. 1, 3° ; Arrêté du 27/09/2019, art. 9',
      lecture: 'mois-droit',
    },
    {
      depuis: '2025-10',
      valeur: 6059,
      texte:
        'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement et de l’aide à l’accession…',
      lecture: 'mois-droit',
    },
  ],
}

/** Forfait de charges, par personne à charge. */
export const CHARGES_PAR_ENFANT: Bareme = {
  nom: 'forfait de charges, par personne à charge',
  unite: 'centimes',
  connuJusqua: '2026-09',
  valeurs: [
    {
      depuis: '2019-10',
      valeur: 1220,
      texte: 'Arrêté du 27/09/2019, art. 16',
      lecture: 'mois-droit',
    },
    {
      depuis: '2020-10',
      valeur: 1224,
      texte: 'Arrêté du 27/09/2019, art. 16',
      lecture: 'mois-droit',
    },
    {
      depuis: '2021-10',
      valeur: 1229,
      texte: 'Arrêté du 27/09/2019, art. 16',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-07',
      valeur: 1272,
      texte: 'Arrêté du 27/09/2019, article 16, 2°',
      lecture: 'mois-droit',
    },
    {
      depuis: '2023-10',
      valeur: 1317,
      texte: 'Arrêté du 22/09/2023, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2024-10',
      valeur: 1360,
      texte: 'Arrêté du 27/09/2024, art. 1, 3° ; Arrêté du 27/09/2019, art. 9',
      lecture: 'mois-droit',
    },
    {
      depuis: '2025-10',
      valeur: 1374,
      texte:
        'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement et de l’aide à l’accession…',
      lecture: 'mois-droit',
    },
  ],
}

/** Forfait de charges, colocataire seul. */
export const CHARGES_COLOCATAIRE_SEUL: Bareme = {
  nom: 'forfait de charges, colocataire seul',
  unite: 'centimes',
  connuJusqua: '2026-09',
  valeurs: [
    {
      depuis: '2019-10',
      valeur: 2691,
      texte: 'Arrêté du 27/09/2019, art. 16',
      lecture: 'mois-droit',
    },
    {
      depuis: '2020-10',
      valeur: 2699,
      texte: 'Arrêté du 27/09/2019, art. 16',
      lecture: 'mois-droit',
    },
    {
      depuis: '2021-10',
      valeur: 2710,
      texte: 'Arrêté du 27/09/2019, art. 16',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-07',
      valeur: 2805,
      texte: 'Arrêté du 27/09/2019, art. 16',
      lecture: 'mois-droit',
    },
    {
      depuis: '2023-10',
      valeur: 2903,
      texte: 'Arrêté du 22/09/2023, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2024-10',
      valeur: 2998,
      texte: 'Arrêté du 27/09/2019, art. 16 ; Arrêté du 27/09/2024, art. 1 6° b)',
      lecture: 'mois-droit',
    },
    {
      depuis: '2025-10',
      valeur: 3029,
      texte:
        'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement et de l’aide à l’accession…',
      lecture: 'mois-droit',
    },
  ],
}

/** Part du plafond de loyer d’une personne seule, pour une chambre. */
export const PART_CHAMBRE: Bareme = {
  nom: 'part du plafond de loyer d’une personne seule, pour une chambre',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2002-01',
      valeur: 900000,
      texte: 'Arrêté du 27/09/2019, art. 8',
      lecture: 'mois-droit',
    },
  ],
}

/** Part du plafond de loyer en colocation. */
export const PART_COLOCATION: Bareme = {
  nom: 'part du plafond de loyer en colocation',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2002-01',
      valeur: 750000,
      texte:
        'Arrêté du 27 septembre 2019, art. 16 1° ; Article D823-16 du code de la construction et de l’habitation',
      lecture: 'mois-droit',
    },
  ],
}

/** Participation minimale P0. */
export const PARTICIPATION_MINIMALE: Bareme = {
  nom: 'participation minimale P0',
  unite: 'centimes',
  connuJusqua: '2026-09',
  valeurs: [
    {
      depuis: '2019-10',
      valeur: 3513,
      texte: 'Arrêté du 27/09/2019, art.13.',
      lecture: 'mois-droit',
    },
    {
      depuis: '2020-10',
      valeur: 3524,
      texte: 'Arrêté du 27/09/2019, art. 13',
      lecture: 'mois-droit',
    },
    {
      depuis: '2021-10',
      valeur: 3539,
      texte: 'Arrêté du 27/09/2019, art. 13',
      lecture: 'mois-droit',
    },
    {
      depuis: '2022-07',
      valeur: 3663,
      texte:
        'Arrêté du 27/09/2019, art. 13 ; Article D823-17 du Code de la construction et de l’habitation',
      lecture: 'mois-droit',
    },
    {
      depuis: '2023-10',
      valeur: 3791,
      texte: 'Arrêté du 22/09/2023, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2024-10',
      valeur: 3915,
      texte: 'Arrêté du 27/09/2019, art. 13 ; Arrêté du 27/09/2024, art. 1',
      lecture: 'mois-droit',
    },
    {
      depuis: '2025-10',
      valeur: 3956,
      texte:
        'Arrêté du 05/09/2025 relatif au calcul des aides personnelles au logement et de l’aide à l’accession…',
      lecture: 'mois-droit',
    },
  ],
}

/** Participation minimale P0, part du loyer et des charges. */
export const PARTICIPATION_MINIMALE_PART: Bareme = {
  nom: 'participation minimale P0, part du loyer et des charges',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2001-01',
      valeur: 85000,
      texte: 'Arrêté du 27/09/2019, art. 13',
      lecture: 'mois-droit',
    },
  ],
}

/** Premier seuil du rapport de loyer RL. */
export const TL_SEUIL_1: Bareme = {
  nom: 'premier seuil du rapport de loyer RL',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2001-01',
      valeur: 450000,
      texte: 'Arrêté du 27/09/2019, article 14, 2°',
      lecture: 'mois-droit',
    },
  ],
}

/** Second seuil du rapport de loyer RL. */
export const TL_SEUIL_2: Bareme = {
  nom: 'second seuil du rapport de loyer RL',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2001-01',
      valeur: 750000,
      texte: 'Arrêté du 27/09/2019, article 14, 2°',
      lecture: 'mois-droit',
    },
  ],
}

/** Taux de la deuxième tranche de TL. */
export const TL_TAUX_2: Bareme = {
  nom: 'taux de la deuxième tranche de TL',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2007-07',
      valeur: 4500,
      texte: 'Arrêté du 27/09/2019, article 14, 2° ; Arrêté du 10/07/2007',
      lecture: 'mois-droit',
    },
  ],
}

/** Taux de la troisième tranche de TL. */
export const TL_TAUX_3: Bareme = {
  nom: 'taux de la troisième tranche de TL',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2007-07',
      valeur: 6800,
      texte: 'Arrêté du 27/09/2019, article 14, 2° ; Arrêté du 10/07/2007',
      lecture: 'mois-droit',
    },
  ],
}

/** Minoration forfaitaire de l’aide au logement. */
export const MINORATION_FORFAITAIRE: Bareme = {
  nom: 'minoration forfaitaire de l’aide au logement',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2017-10',
      valeur: 500,
      texte: 'Arrêté du 27/09/2019, art. 11',
      lecture: 'mois-droit',
    },
  ],
}

/** Seuil de versement de l’aide personnalisée au logement. */
export const SEUIL_APL: Bareme = {
  nom: 'seuil de versement de l’aide personnalisée au logement',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    { depuis: '2018-03', valeur: 0, texte: 'Arrêté du 27/09/2019, art. 12', lecture: 'mois-droit' },
  ],
}

/** Seuil de versement des allocations de logement. */
export const SEUIL_ALLOCATION_LOGEMENT: Bareme = {
  nom: 'seuil de versement des allocations de logement',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2017-10',
      valeur: 1000,
      texte: 'Arrêté du 27/09/2019, art. 12',
      lecture: 'mois-droit',
    },
  ],
}

/** Coefficient du plafond de loyer au-delà duquel l’aide décroît. */
export const DEGRESSIVITE: Readonly<Record<1 | 2 | 3, Bareme>> = {
  1: {
    nom: 'coefficient de dégressivité, zone 1',
    unite: 'millioniemes',
    connuJusqua: '2027-03',
    valeurs: [
      {
        depuis: '2016-07',
        valeur: 3400000,
        texte:
          'Arrêté du 27/09/2019, art. 10 ; Article D823-16 du Code de la construction et de l’habitation',
        lecture: 'mois-droit',
      },
    ],
  },
  2: {
    nom: 'coefficient de dégressivité, zone 2',
    unite: 'millioniemes',
    connuJusqua: '2027-03',
    valeurs: [
      {
        depuis: '2016-07',
        valeur: 2500000,
        texte:
          'Arrêté du 27/09/2019, art. 10 ; Article D823-16 du Code de la construction et de l’habitation',
        lecture: 'mois-droit',
      },
    ],
  },
  3: {
    nom: 'coefficient de dégressivité, zone 3',
    unite: 'millioniemes',
    connuJusqua: '2027-03',
    valeurs: [
      {
        depuis: '2016-07',
        valeur: 2500000,
        texte:
          'Arrêté du 27/09/2019, art. 10 ; Article D823-16 du Code de la construction et de l’habitation',
        lecture: 'mois-droit',
      },
    ],
  },
}

/** Coefficient du plafond de loyer au-delà duquel l’aide est nulle. */
export const SUPPRESSION: Readonly<Record<1 | 2 | 3, Bareme>> = {
  1: {
    nom: 'coefficient de suppression, zone 1',
    unite: 'millioniemes',
    connuJusqua: '2027-03',
    valeurs: [
      {
        depuis: '2016-07',
        valeur: 4000000,
        texte:
          'Arrêté du 27/09/2019, art. 10 ; Article D823-16 du Code de la construction et de l’habitation',
        lecture: 'mois-droit',
      },
    ],
  },
  2: {
    nom: 'coefficient de suppression, zone 2',
    unite: 'millioniemes',
    connuJusqua: '2027-03',
    valeurs: [
      {
        depuis: '2016-07',
        valeur: 3100000,
        texte:
          'Arrêté du 27/09/2019, art. 10 ; Article D823-16 du Code de la construction et de l’habitation',
        lecture: 'mois-droit',
      },
    ],
  },
  3: {
    nom: 'coefficient de suppression, zone 3',
    unite: 'millioniemes',
    connuJusqua: '2027-03',
    valeurs: [
      {
        depuis: '2016-07',
        valeur: 3100000,
        texte:
          'Arrêté du 27/09/2019, art. 10 ; Article D823-16 du Code de la construction et de l’habitation',
        lecture: 'mois-droit',
      },
    ],
  },
}
