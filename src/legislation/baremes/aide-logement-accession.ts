import type { BaremeParComposition } from './par-composition.js'

/** Ceilings of a monthly repayment, read at the month when the loan was signed. */
export type PlafondsAccession = Readonly<Record<1 | 2 | 3, BaremeParComposition>>

/** Mensualité plafond, allocation de logement, selon la signature du prêt. */
export const ACCESSION_PLAFOND_ALLOCATION: PlafondsAccession = {
  1: {
    seul: {
      nom: 'mensualité plafond d’un prêt, allocation de logement, zone 1, personne seule',
      unite: 'centimes',
      connuJusqua: '2017-12',
      valeurs: [
        {
          depuis: '2013-01',
          valeur: 30947,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
        {
          depuis: '2014-10',
          valeur: 31123,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
        {
          depuis: '2015-10',
          valeur: 31148,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
        {
          depuis: '2017-10',
          valeur: 31382,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
      ],
    },
    couple: {
      nom: 'mensualité plafond d’un prêt, allocation de logement, zone 1, couple',
      unite: 'centimes',
      connuJusqua: '2017-12',
      valeurs: [
        {
          depuis: '2013-01',
          valeur: 37295,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
        {
          depuis: '2014-10',
          valeur: 37508,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
        {
          depuis: '2015-10',
          valeur: 37538,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
        {
          depuis: '2017-10',
          valeur: 37820,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
      ],
    },
    avecEnfants: [
      {
        nom: 'mensualité plafond d’un prêt, allocation de logement, zone 1, 1 personne à charge',
        unite: 'centimes',
        connuJusqua: '2017-12',
        valeurs: [
          {
            depuis: '2013-01',
            valeur: 40101,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2014-10',
            valeur: 40330,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2015-10',
            valeur: 40362,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2017-10',
            valeur: 40665,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'mensualité plafond d’un prêt, allocation de logement, zone 1, 2 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2017-12',
        valeurs: [
          {
            depuis: '2013-01',
            valeur: 41222,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2014-10',
            valeur: 41457,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2015-10',
            valeur: 41490,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2017-10',
            valeur: 41801,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'mensualité plafond d’un prêt, allocation de logement, zone 1, 3 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2017-12',
        valeurs: [
          {
            depuis: '2013-01',
            valeur: 42381,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2014-10',
            valeur: 42623,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2015-10',
            valeur: 42657,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2017-10',
            valeur: 42977,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'mensualité plafond d’un prêt, allocation de logement, zone 1, 4 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2017-12',
        valeurs: [
          {
            depuis: '2013-01',
            valeur: 43518,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2014-10',
            valeur: 43766,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2015-10',
            valeur: 43801,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2017-10',
            valeur: 44130,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'mensualité plafond d’un prêt, allocation de logement, zone 1, 5 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2017-12',
        valeurs: [
          {
            depuis: '2013-01',
            valeur: 44440,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2014-10',
            valeur: 44693,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2015-10',
            valeur: 44729,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2017-10',
            valeur: 45064,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
        ],
      },
    ],
    parEnfant: {
      nom: 'mensualité plafond d’un prêt, allocation de logement, zone 1, par personne en plus',
      unite: 'centimes',
      connuJusqua: '2017-12',
      valeurs: [
        {
          depuis: '2013-01',
          valeur: 3870,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
        {
          depuis: '2014-10',
          valeur: 3892,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
        {
          depuis: '2015-10',
          valeur: 3895,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
        {
          depuis: '2017-10',
          valeur: 3924,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
      ],
    },
  },
  2: {
    seul: {
      nom: 'mensualité plafond d’un prêt, allocation de logement, zone 2, personne seule',
      unite: 'centimes',
      connuJusqua: '2017-12',
      valeurs: [
        {
          depuis: '2013-01',
          valeur: 27149,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
        {
          depuis: '2014-10',
          valeur: 27304,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
        {
          depuis: '2015-10',
          valeur: 27326,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
        {
          depuis: '2017-10',
          valeur: 27531,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
      ],
    },
    couple: {
      nom: 'mensualité plafond d’un prêt, allocation de logement, zone 2, couple',
      unite: 'centimes',
      connuJusqua: '2017-12',
      valeurs: [
        {
          depuis: '2013-01',
          valeur: 33283,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
        {
          depuis: '2014-10',
          valeur: 33473,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
        {
          depuis: '2015-10',
          valeur: 33500,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
        {
          depuis: '2017-10',
          valeur: 33751,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
      ],
    },
    avecEnfants: [
      {
        nom: 'mensualité plafond d’un prêt, allocation de logement, zone 2, 1 personne à charge',
        unite: 'centimes',
        connuJusqua: '2017-12',
        valeurs: [
          {
            depuis: '2013-01',
            valeur: 36030,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2014-10',
            valeur: 36235,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2015-10',
            valeur: 36264,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2017-10',
            valeur: 36536,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'mensualité plafond d’un prêt, allocation de logement, zone 2, 2 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2017-12',
        valeurs: [
          {
            depuis: '2013-01',
            valeur: 37278,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2014-10',
            valeur: 37490,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2015-10',
            valeur: 37520,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2017-10',
            valeur: 37801,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'mensualité plafond d’un prêt, allocation de logement, zone 2, 3 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2017-12',
        valeurs: [
          {
            depuis: '2013-01',
            valeur: 38563,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2014-10',
            valeur: 38783,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2015-10',
            valeur: 38814,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2017-10',
            valeur: 39105,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'mensualité plafond d’un prêt, allocation de logement, zone 2, 4 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2017-12',
        valeurs: [
          {
            depuis: '2013-01',
            valeur: 39829,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2014-10',
            valeur: 40056,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2015-10',
            valeur: 40088,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2017-10',
            valeur: 40389,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'mensualité plafond d’un prêt, allocation de logement, zone 2, 5 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2017-12',
        valeurs: [
          {
            depuis: '2013-01',
            valeur: 42649,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2014-10',
            valeur: 42892,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2015-10',
            valeur: 42926,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2017-10',
            valeur: 43248,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
        ],
      },
    ],
    parEnfant: {
      nom: 'mensualité plafond d’un prêt, allocation de logement, zone 2, par personne en plus',
      unite: 'centimes',
      connuJusqua: '2017-12',
      valeurs: [
        {
          depuis: '2013-01',
          valeur: 3708,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
        {
          depuis: '2014-10',
          valeur: 3729,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
        {
          depuis: '2015-10',
          valeur: 3732,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
        {
          depuis: '2017-10',
          valeur: 3760,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
      ],
    },
  },
  3: {
    seul: {
      nom: 'mensualité plafond d’un prêt, allocation de logement, zone 3, personne seule',
      unite: 'centimes',
      connuJusqua: '2017-12',
      valeurs: [
        {
          depuis: '2013-01',
          valeur: 25469,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
        {
          depuis: '2014-10',
          valeur: 25614,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
        {
          depuis: '2015-10',
          valeur: 25634,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
        {
          depuis: '2017-10',
          valeur: 25826,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
      ],
    },
    couple: {
      nom: 'mensualité plafond d’un prêt, allocation de logement, zone 3, couple',
      unite: 'centimes',
      connuJusqua: '2017-12',
      valeurs: [
        {
          depuis: '2013-01',
          valeur: 30891,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
        {
          depuis: '2014-10',
          valeur: 31067,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
        {
          depuis: '2015-10',
          valeur: 31092,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
        {
          depuis: '2017-10',
          valeur: 31325,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
      ],
    },
    avecEnfants: [
      {
        nom: 'mensualité plafond d’un prêt, allocation de logement, zone 3, 1 personne à charge',
        unite: 'centimes',
        connuJusqua: '2017-12',
        valeurs: [
          {
            depuis: '2013-01',
            valeur: 33679,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2014-10',
            valeur: 33871,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2015-10',
            valeur: 33898,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2017-10',
            valeur: 34152,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'mensualité plafond d’un prêt, allocation de logement, zone 3, 2 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2017-12',
        valeurs: [
          {
            depuis: '2013-01',
            valeur: 35071,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2014-10',
            valeur: 35271,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2015-10',
            valeur: 35299,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2017-10',
            valeur: 35564,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'mensualité plafond d’un prêt, allocation de logement, zone 3, 3 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2017-12',
        valeurs: [
          {
            depuis: '2013-01',
            valeur: 36484,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2014-10',
            valeur: 36692,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2015-10',
            valeur: 36721,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2017-10',
            valeur: 36996,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'mensualité plafond d’un prêt, allocation de logement, zone 3, 4 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2017-12',
        valeurs: [
          {
            depuis: '2013-01',
            valeur: 37874,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2014-10',
            valeur: 38090,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2015-10',
            valeur: 38120,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2017-10',
            valeur: 38406,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
        ],
      },
      {
        nom: 'mensualité plafond d’un prêt, allocation de logement, zone 3, 5 personnes à charge',
        unite: 'centimes',
        connuJusqua: '2017-12',
        valeurs: [
          {
            depuis: '2013-01',
            valeur: 40696,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2014-10',
            valeur: 40928,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2015-10',
            valeur: 40961,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
          {
            depuis: '2017-10',
            valeur: 41268,
            texte: 'Arrêté du 27/09/2019, art. 33',
            lecture: 'mois-droit',
          },
        ],
      },
    ],
    parEnfant: {
      nom: 'mensualité plafond d’un prêt, allocation de logement, zone 3, par personne en plus',
      unite: 'centimes',
      connuJusqua: '2017-12',
      valeurs: [
        {
          depuis: '2013-01',
          valeur: 3528,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
        {
          depuis: '2014-10',
          valeur: 3548,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
        {
          depuis: '2015-10',
          valeur: 3551,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
        {
          depuis: '2017-10',
          valeur: 3578,
          texte: 'Arrêté du 27/09/2019, art. 33',
          lecture: 'mois-droit',
        },
      ],
    },
  },
}

/** Mensualité plafond, aide personnalisée, logement neuf. */
export const ACCESSION_PLAFOND_NEUF: PlafondsAccession = {
  1: {
    seul: {
      nom: 'mensualité plafond d’un prêt aidé, logement neuf, zone 1, personne seule',
      unite: 'centimes',
      connuJusqua: '2019-12',
      valeurs: [
        {
          depuis: '2013-01',
          valeur: 36626,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2014-10',
          valeur: 36835,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2015-10',
          valeur: 36864,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2017-10',
          valeur: 37140,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2019-10',
          valeur: 37252,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
      ],
    },
    couple: {
      nom: 'mensualité plafond d’un prêt aidé, logement neuf, zone 1, couple',
      unite: 'centimes',
      connuJusqua: '2019-12',
      valeurs: [
        {
          depuis: '2013-01',
          valeur: 44185,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2014-10',
          valeur: 44437,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2015-10',
          valeur: 44473,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2017-10',
          valeur: 44807,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2019-10',
          valeur: 44941,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
      ],
    },
    avecEnfants: [
      {
        nom: 'mensualité plafond d’un prêt aidé, logement neuf, zone 1, 1 personne à charge',
        unite: 'centimes',
        connuJusqua: '2019-12',
        valeurs: [
          {
            depuis: '2013-01',
            valeur: 51744,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
          {
            depuis: '2014-10',
            valeur: 52039,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
          {
            depuis: '2015-10',
            valeur: 52081,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
          {
            depuis: '2017-10',
            valeur: 52472,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
          {
            depuis: '2019-10',
            valeur: 52629,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
        ],
      },
    ],
    parEnfant: {
      nom: 'mensualité plafond d’un prêt aidé, logement neuf, zone 1, par personne en plus',
      unite: 'centimes',
      connuJusqua: '2019-12',
      valeurs: [
        {
          depuis: '2013-01',
          valeur: 7558,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2014-10',
          valeur: 7601,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2015-10',
          valeur: 7607,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2017-10',
          valeur: 7664,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2019-10',
          valeur: 7687,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
      ],
    },
  },
  2: {
    seul: {
      nom: 'mensualité plafond d’un prêt aidé, logement neuf, zone 2, personne seule',
      unite: 'centimes',
      connuJusqua: '2019-12',
      valeurs: [
        {
          depuis: '2013-01',
          valeur: 32686,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2014-10',
          valeur: 32872,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2015-10',
          valeur: 32898,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2017-10',
          valeur: 33145,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2019-10',
          valeur: 33244,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
      ],
    },
    couple: {
      nom: 'mensualité plafond d’un prêt aidé, logement neuf, zone 2, couple',
      unite: 'centimes',
      connuJusqua: '2019-12',
      valeurs: [
        {
          depuis: '2013-01',
          valeur: 39340,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2014-10',
          valeur: 39564,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2015-10',
          valeur: 39596,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2017-10',
          valeur: 39893,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2019-10',
          valeur: 40013,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
      ],
    },
    avecEnfants: [
      {
        nom: 'mensualité plafond d’un prêt aidé, logement neuf, zone 2, 1 personne à charge',
        unite: 'centimes',
        connuJusqua: '2019-12',
        valeurs: [
          {
            depuis: '2013-01',
            valeur: 45997,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
          {
            depuis: '2014-10',
            valeur: 46259,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
          {
            depuis: '2015-10',
            valeur: 46296,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
          {
            depuis: '2017-10',
            valeur: 46643,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
          {
            depuis: '2019-10',
            valeur: 46783,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
        ],
      },
    ],
    parEnfant: {
      nom: 'mensualité plafond d’un prêt aidé, logement neuf, zone 2, par personne en plus',
      unite: 'centimes',
      connuJusqua: '2019-12',
      valeurs: [
        {
          depuis: '2013-01',
          valeur: 6655,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2014-10',
          valeur: 6693,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2015-10',
          valeur: 6698,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2017-10',
          valeur: 6748,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2019-10',
          valeur: 6768,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
      ],
    },
  },
  3: {
    seul: {
      nom: 'mensualité plafond d’un prêt aidé, logement neuf, zone 3, personne seule',
      unite: 'centimes',
      connuJusqua: '2019-12',
      valeurs: [
        {
          depuis: '2013-01',
          valeur: 30514,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2014-10',
          valeur: 30688,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2015-10',
          valeur: 30713,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2017-10',
          valeur: 30943,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2019-10',
          valeur: 31036,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
      ],
    },
    couple: {
      nom: 'mensualité plafond d’un prêt aidé, logement neuf, zone 3, couple',
      unite: 'centimes',
      connuJusqua: '2019-12',
      valeurs: [
        {
          depuis: '2013-01',
          valeur: 36589,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2014-10',
          valeur: 36798,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2015-10',
          valeur: 36827,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2017-10',
          valeur: 37103,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2019-10',
          valeur: 37215,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
      ],
    },
    avecEnfants: [
      {
        nom: 'mensualité plafond d’un prêt aidé, logement neuf, zone 3, 1 personne à charge',
        unite: 'centimes',
        connuJusqua: '2019-12',
        valeurs: [
          {
            depuis: '2013-01',
            valeur: 42665,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
          {
            depuis: '2014-10',
            valeur: 42908,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
          {
            depuis: '2015-10',
            valeur: 42942,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
          {
            depuis: '2017-10',
            valeur: 43264,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
          {
            depuis: '2019-10',
            valeur: 43394,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
        ],
      },
    ],
    parEnfant: {
      nom: 'mensualité plafond d’un prêt aidé, logement neuf, zone 3, par personne en plus',
      unite: 'centimes',
      connuJusqua: '2019-12',
      valeurs: [
        {
          depuis: '2013-01',
          valeur: 6075,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2014-10',
          valeur: 6110,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2015-10',
          valeur: 6115,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2017-10',
          valeur: 6161,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2019-10',
          valeur: 6179,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
      ],
    },
  },
}

/** Mensualité plafond, aide personnalisée, logement ancien, agrandi ou amélioré. */
export const ACCESSION_PLAFOND_ANCIEN: PlafondsAccession = {
  1: {
    seul: {
      nom: 'mensualité plafond d’un prêt aidé, logement ancien, zone 1, personne seule',
      unite: 'centimes',
      connuJusqua: '2019-12',
      valeurs: [
        {
          depuis: '2013-01',
          valeur: 29482,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2014-10',
          valeur: 29650,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2015-10',
          valeur: 29674,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2017-10',
          valeur: 29897,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2019-10',
          valeur: 29986,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
      ],
    },
    couple: {
      nom: 'mensualité plafond d’un prêt aidé, logement ancien, zone 1, couple',
      unite: 'centimes',
      connuJusqua: '2019-12',
      valeurs: [
        {
          depuis: '2013-01',
          valeur: 35578,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2014-10',
          valeur: 35781,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2015-10',
          valeur: 35810,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2017-10',
          valeur: 36079,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2019-10',
          valeur: 36187,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
      ],
    },
    avecEnfants: [
      {
        nom: 'mensualité plafond d’un prêt aidé, logement ancien, zone 1, 1 personne à charge',
        unite: 'centimes',
        connuJusqua: '2019-12',
        valeurs: [
          {
            depuis: '2013-01',
            valeur: 41673,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
          {
            depuis: '2014-10',
            valeur: 41911,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
          {
            depuis: '2015-10',
            valeur: 41945,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
          {
            depuis: '2017-10',
            valeur: 42260,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
          {
            depuis: '2019-10',
            valeur: 42386,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
        ],
      },
    ],
    parEnfant: {
      nom: 'mensualité plafond d’un prêt aidé, logement ancien, zone 1, par personne en plus',
      unite: 'centimes',
      connuJusqua: '2019-12',
      valeurs: [
        {
          depuis: '2013-01',
          valeur: 6096,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2014-10',
          valeur: 6131,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2015-10',
          valeur: 6136,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2017-10',
          valeur: 6182,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2019-10',
          valeur: 6201,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
      ],
    },
  },
  2: {
    seul: {
      nom: 'mensualité plafond d’un prêt aidé, logement ancien, zone 2, personne seule',
      unite: 'centimes',
      connuJusqua: '2019-12',
      valeurs: [
        {
          depuis: '2013-01',
          valeur: 26281,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2014-10',
          valeur: 26431,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2015-10',
          valeur: 26452,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2017-10',
          valeur: 26650,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2019-10',
          valeur: 26730,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
      ],
    },
    couple: {
      nom: 'mensualité plafond d’un prêt aidé, logement ancien, zone 2, couple',
      unite: 'centimes',
      connuJusqua: '2019-12',
      valeurs: [
        {
          depuis: '2013-01',
          valeur: 31653,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2014-10',
          valeur: 31833,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2015-10',
          valeur: 31858,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2017-10',
          valeur: 32097,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2019-10',
          valeur: 32193,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
      ],
    },
    avecEnfants: [
      {
        nom: 'mensualité plafond d’un prêt aidé, logement ancien, zone 2, 1 personne à charge',
        unite: 'centimes',
        connuJusqua: '2019-12',
        valeurs: [
          {
            depuis: '2013-01',
            valeur: 37023,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
          {
            depuis: '2014-10',
            valeur: 37234,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
          {
            depuis: '2015-10',
            valeur: 37264,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
          {
            depuis: '2017-10',
            valeur: 37543,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
          {
            depuis: '2019-10',
            valeur: 37656,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
        ],
      },
    ],
    parEnfant: {
      nom: 'mensualité plafond d’un prêt aidé, logement ancien, zone 2, par personne en plus',
      unite: 'centimes',
      connuJusqua: '2019-12',
      valeurs: [
        {
          depuis: '2013-01',
          valeur: 5371,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2014-10',
          valeur: 5402,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2015-10',
          valeur: 5406,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2017-10',
          valeur: 5447,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2019-10',
          valeur: 5463,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
      ],
    },
  },
  3: {
    seul: {
      nom: 'mensualité plafond d’un prêt aidé, logement ancien, zone 3, personne seule',
      unite: 'centimes',
      connuJusqua: '2019-12',
      valeurs: [
        {
          depuis: '2013-01',
          valeur: 24544,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2014-10',
          valeur: 24684,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2015-10',
          valeur: 24704,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2017-10',
          valeur: 24889,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2019-10',
          valeur: 24964,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
      ],
    },
    couple: {
      nom: 'mensualité plafond d’un prêt aidé, logement ancien, zone 3, couple',
      unite: 'centimes',
      connuJusqua: '2019-12',
      valeurs: [
        {
          depuis: '2013-01',
          valeur: 29444,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2014-10',
          valeur: 29612,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2015-10',
          valeur: 29636,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2017-10',
          valeur: 29858,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2019-10',
          valeur: 29948,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
      ],
    },
    avecEnfants: [
      {
        nom: 'mensualité plafond d’un prêt aidé, logement ancien, zone 3, 1 personne à charge',
        unite: 'centimes',
        connuJusqua: '2019-12',
        valeurs: [
          {
            depuis: '2013-01',
            valeur: 34346,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
          {
            depuis: '2014-10',
            valeur: 34542,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
          {
            depuis: '2015-10',
            valeur: 34570,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
          {
            depuis: '2017-10',
            valeur: 34829,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
          {
            depuis: '2019-10',
            valeur: 34934,
            texte: 'Arrêté du 27/09/2019, art. 18',
            lecture: 'mois-droit',
          },
        ],
      },
    ],
    parEnfant: {
      nom: 'mensualité plafond d’un prêt aidé, logement ancien, zone 3, par personne en plus',
      unite: 'centimes',
      connuJusqua: '2019-12',
      valeurs: [
        {
          depuis: '2013-01',
          valeur: 4902,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2014-10',
          valeur: 4930,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2015-10',
          valeur: 4934,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2017-10',
          valeur: 4971,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
        {
          depuis: '2019-10',
          valeur: 4986,
          texte: 'Arrêté du 27/09/2019, art. 18',
          lecture: 'mois-droit',
        },
      ],
    },
  },
}
