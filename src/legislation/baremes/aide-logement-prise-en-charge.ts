import type { Bareme } from './bareme.js'

/** Ressources par part laissées de côté (coefficient r, logement-foyer). */
export const K_RESSOURCES_DEDUITES: Bareme = {
  nom: 'coefficient de prise en charge, r par part (logement-foyer)',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2019-10',
      valeur: 121726,
      texte: 'Arrêté du 27/09/2019, art. 30',
      lecture: 'mois-droit',
    },
  ],
}

/** cm du 1° de D. 832-25. */
export const K_MULTIPLICATEUR_FOYER: Bareme = {
  nom: 'coefficient de prise en charge, cm (logement-foyer)',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2019-10',
      valeur: 1339340,
      texte: 'Arrêté du 27/09/2019, art. 30',
      lecture: 'mois-droit',
    },
  ],
}

/** cm du 2° de D. 832-25. */
export const K_MULTIPLICATEUR_ALLOCATION: Bareme = {
  nom: 'coefficient de prise en charge, cm (résidence sociale et allocation de logement)',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2019-10',
      valeur: 2142091,
      texte: 'Arrêté du 27/09/2019, art. 30',
      lecture: 'mois-droit',
    },
  ],
}

/** cm de D. 832-11. */
export const K_MULTIPLICATEUR_ACCESSION: Bareme = {
  nom: 'coefficient de prise en charge, cm (accession, aide personnalisée)',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2019-10',
      valeur: 2211133,
      texte: 'Arrêté du 27/09/2019, art. 22',
      lecture: 'mois-droit',
    },
  ],
}

/** Tranches of a minimum charge: above `depuis` (yearly resources a part), that rate. */
export interface TrancheCharge {
  readonly depuis: Bareme
  readonly taux: Bareme
}

/** Premier alinéa de D. 832-26 : logements-foyers, logements améliorés. */
export const MINIMUM_FOYER: readonly TrancheCharge[] = [
  {
    depuis: {
      nom: 'charge minimale, D. 832-26, premier alinéa, tranche 1, ressources par part',
      unite: 'centimes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 0,
          texte: 'Arrêté du 27/09/2019, art. 31 (version de l’arrêté du 29/07/2022)',
          lecture: 'mois-droit',
        },
      ],
    },
    taux: {
      nom: 'charge minimale, D. 832-26, premier alinéa, tranche 1, taux',
      unite: 'millioniemes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 40000,
          texte: 'Arrêté du 27/09/2019, art. 31 (version de l’arrêté du 29/07/2022)',
          lecture: 'mois-droit',
        },
      ],
    },
  },
  {
    depuis: {
      nom: 'charge minimale, D. 832-26, premier alinéa, tranche 2, ressources par part',
      unite: 'centimes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 194810,
          texte: 'Arrêté du 27/09/2019, art. 31 (version de l’arrêté du 29/07/2022)',
          lecture: 'mois-droit',
        },
      ],
    },
    taux: {
      nom: 'charge minimale, D. 832-26, premier alinéa, tranche 2, taux',
      unite: 'millioniemes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 104000,
          texte: 'Arrêté du 27/09/2019, art. 31 (version de l’arrêté du 29/07/2022)',
          lecture: 'mois-droit',
        },
      ],
    },
  },
  {
    depuis: {
      nom: 'charge minimale, D. 832-26, premier alinéa, tranche 3, ressources par part',
      unite: 'centimes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 267871,
          texte: 'Arrêté du 27/09/2019, art. 31 (version de l’arrêté du 29/07/2022)',
          lecture: 'mois-droit',
        },
      ],
    },
    taux: {
      nom: 'charge minimale, D. 832-26, premier alinéa, tranche 3, taux',
      unite: 'millioniemes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 216000,
          texte: 'Arrêté du 27/09/2019, art. 31 (version de l’arrêté du 29/07/2022)',
          lecture: 'mois-droit',
        },
      ],
    },
  },
  {
    depuis: {
      nom: 'charge minimale, D. 832-26, premier alinéa, tranche 4, ressources par part',
      unite: 'centimes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 389618,
          texte: 'Arrêté du 27/09/2019, art. 31 (version de l’arrêté du 29/07/2022)',
          lecture: 'mois-droit',
        },
      ],
    },
    taux: {
      nom: 'charge minimale, D. 832-26, premier alinéa, tranche 4, taux',
      unite: 'millioniemes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 264000,
          texte: 'Arrêté du 27/09/2019, art. 31 (version de l’arrêté du 29/07/2022)',
          lecture: 'mois-droit',
        },
      ],
    },
  },
  {
    depuis: {
      nom: 'charge minimale, D. 832-26, premier alinéa, tranche 5, ressources par part',
      unite: 'centimes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 535744,
          texte: 'Arrêté du 27/09/2019, art. 31 (version de l’arrêté du 29/07/2022)',
          lecture: 'mois-droit',
        },
      ],
    },
    taux: {
      nom: 'charge minimale, D. 832-26, premier alinéa, tranche 5, taux',
      unite: 'millioniemes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 320000,
          texte: 'Arrêté du 27/09/2019, art. 31 (version de l’arrêté du 29/07/2022)',
          lecture: 'mois-droit',
        },
      ],
    },
  },
  {
    depuis: {
      nom: 'charge minimale, D. 832-26, premier alinéa, tranche 6, ressources par part',
      unite: 'centimes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 633129,
          texte: 'Arrêté du 27/09/2019, art. 31 (version de l’arrêté du 29/07/2022)',
          lecture: 'mois-droit',
        },
      ],
    },
    taux: {
      nom: 'charge minimale, D. 832-26, premier alinéa, tranche 6, taux',
      unite: 'millioniemes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 480000,
          texte: 'Arrêté du 27/09/2019, art. 31 (version de l’arrêté du 29/07/2022)',
          lecture: 'mois-droit',
        },
      ],
    },
  },
]

/** Deuxième alinéa de D. 832-26 : résidences sociales, allocation de logement. */
export const MINIMUM_ALLOCATION: readonly TrancheCharge[] = [
  {
    depuis: {
      nom: 'charge minimale, D. 832-26, deuxième alinéa, tranche 1, ressources par part',
      unite: 'centimes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 0,
          texte: 'Arrêté du 27/09/2019, art. 31 (version de l’arrêté du 29/07/2022)',
          lecture: 'mois-droit',
        },
      ],
    },
    taux: {
      nom: 'charge minimale, D. 832-26, deuxième alinéa, tranche 1, taux',
      unite: 'millioniemes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 0,
          texte: 'Arrêté du 27/09/2019, art. 31 (version de l’arrêté du 29/07/2022)',
          lecture: 'mois-droit',
        },
      ],
    },
  },
  {
    depuis: {
      nom: 'charge minimale, D. 832-26, deuxième alinéa, tranche 2, ressources par part',
      unite: 'centimes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 142303,
          texte: 'Arrêté du 27/09/2019, art. 31 (version de l’arrêté du 29/07/2022)',
          lecture: 'mois-droit',
        },
      ],
    },
    taux: {
      nom: 'charge minimale, D. 832-26, deuxième alinéa, tranche 2, taux',
      unite: 'millioniemes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 24000,
          texte: 'Arrêté du 27/09/2019, art. 31 (version de l’arrêté du 29/07/2022)',
          lecture: 'mois-droit',
        },
      ],
    },
  },
  {
    depuis: {
      nom: 'charge minimale, D. 832-26, deuxième alinéa, tranche 3, ressources par part',
      unite: 'centimes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 204761,
          texte: 'Arrêté du 27/09/2019, art. 31 (version de l’arrêté du 29/07/2022)',
          lecture: 'mois-droit',
        },
      ],
    },
    taux: {
      nom: 'charge minimale, D. 832-26, deuxième alinéa, tranche 3, taux',
      unite: 'millioniemes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 208000,
          texte: 'Arrêté du 27/09/2019, art. 31 (version de l’arrêté du 29/07/2022)',
          lecture: 'mois-droit',
        },
      ],
    },
  },
  {
    depuis: {
      nom: 'charge minimale, D. 832-26, deuxième alinéa, tranche 4, ressources par part',
      unite: 'centimes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 262985,
          texte: 'Arrêté du 27/09/2019, art. 31 (version de l’arrêté du 29/07/2022)',
          lecture: 'mois-droit',
        },
      ],
    },
    taux: {
      nom: 'charge minimale, D. 832-26, deuxième alinéa, tranche 4, taux',
      unite: 'millioniemes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 232000,
          texte: 'Arrêté du 27/09/2019, art. 31 (version de l’arrêté du 29/07/2022)',
          lecture: 'mois-droit',
        },
      ],
    },
  },
  {
    depuis: {
      nom: 'charge minimale, D. 832-26, deuxième alinéa, tranche 5, ressources par part',
      unite: 'centimes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 409505,
          texte: 'Arrêté du 27/09/2019, art. 31 (version de l’arrêté du 29/07/2022)',
          lecture: 'mois-droit',
        },
      ],
    },
    taux: {
      nom: 'charge minimale, D. 832-26, deuxième alinéa, tranche 5, taux',
      unite: 'millioniemes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 328000,
          texte: 'Arrêté du 27/09/2019, art. 31 (version de l’arrêté du 29/07/2022)',
          lecture: 'mois-droit',
        },
      ],
    },
  },
]

/** D. 832-15, 1° : accession, prêts signés depuis juillet 1992. */
export const MINIMUM_ACCESSION: readonly TrancheCharge[] = [
  {
    depuis: {
      nom: 'mensualité minimale, D. 832-15, 1°, tranche 1, ressources par part',
      unite: 'centimes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 0,
          texte: 'Arrêté du 27/09/2019, art. 23',
          lecture: 'mois-droit',
        },
      ],
    },
    taux: {
      nom: 'mensualité minimale, D. 832-15, 1°, tranche 1, taux',
      unite: 'millioniemes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 208000,
          texte: 'Arrêté du 27/09/2019, art. 23',
          lecture: 'mois-droit',
        },
      ],
    },
  },
  {
    depuis: {
      nom: 'mensualité minimale, D. 832-15, 1°, tranche 2, ressources par part',
      unite: 'centimes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 560085,
          texte: 'Arrêté du 27/09/2019, art. 23',
          lecture: 'mois-droit',
        },
      ],
    },
    taux: {
      nom: 'mensualité minimale, D. 832-15, 1°, tranche 2, taux',
      unite: 'millioniemes',
      connuJusqua: '2027-03',
      valeurs: [
        {
          depuis: '2019-10',
          valeur: 416000,
          texte: 'Arrêté du 27/09/2019, art. 23',
          lecture: 'mois-droit',
        },
      ],
    },
  },
]

/** Majoration par part, premier alinéa de D. 832-26. */
export const MINIMUM_FOYER_MAJORATION: Bareme = {
  nom: 'charge minimale, majoration par part (premier alinéa de D. 832-26)',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2019-10',
      valeur: 4557,
      texte: 'Arrêté du 27/09/2019, art. 31, II',
      lecture: 'mois-droit',
    },
  ],
}

/** Majoration, deuxième alinéa de D. 832-26. */
export const MINIMUM_ALLOCATION_MAJORATION: Bareme = {
  nom: 'charge minimale, majoration (deuxième alinéa de D. 832-26)',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2019-10',
      valeur: 7632,
      texte: 'Arrêté du 27/09/2019, art. 31, II',
      lecture: 'mois-droit',
    },
  ],
}

/** Part des ressources laissée à la dépense nette, par mois. */
export const ACCESSION_PART_RESSOURCES: Bareme = {
  nom: 'accession, dépense nette minimale, part mensuelle des ressources',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2019-10',
      valeur: 23400,
      texte: 'Arrêté du 27/09/2019, art. 25 et 38',
      lecture: 'mois-droit',
    },
  ],
}

/** La même, logement amélioré par son propriétaire. */
export const ACCESSION_PART_RESSOURCES_AMELIORATION: Bareme = {
  nom: 'accession, dépense nette minimale, logement amélioré',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2019-10',
      valeur: 17200,
      texte: 'Arrêté du 27/09/2019, art. 25',
      lecture: 'mois-droit',
    },
  ],
}

/** Dépense nette minimale, allocation de logement, travaux d’amélioration. */
export const ACCESSION_DEPENSE_MINIMALE: Bareme = {
  nom: 'accession, dépense nette minimale, travaux (allocation de logement)',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2019-10',
      valeur: 1500,
      texte: 'Arrêté du 27/09/2019, art. 38',
      lecture: 'mois-droit',
    },
  ],
}

/** Plancher de ressources, en mensualités. */
export const ACCESSION_PLANCHER_MENSUALITES: Bareme = {
  nom: 'accession, plancher de ressources, en part de la mensualité déclarée',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2019-10',
      valeur: 16250000,
      texte: 'Arrêté du 27/09/2019, art. 26 et 39',
      lecture: 'mois-droit',
    },
  ],
}

/** Plancher de ressources, travaux d’amélioration (allocation de logement). */
export const ACCESSION_PLANCHER_TRAVAUX: Bareme = {
  nom: 'accession, plancher de ressources, travaux (allocation de logement)',
  unite: 'centimes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2019-10',
      valeur: 390000,
      texte: 'Arrêté du 27/09/2019, art. 39',
      lecture: 'mois-droit',
    },
  ],
}
