import type { Bareme } from './bareme.js'

/** Plafond annuel de la sécurité sociale, lu pour l'année de référence des ressources. */
export const PLAFOND_ANNUEL_SECURITE_SOCIALE: Bareme = {
  nom: 'plafond annuel de la sécurité sociale',
  unite: 'centimes',
  connuJusqua: '2026-12',
  valeurs: [
    {
      depuis: '2013-01',
      valeur: 3703200,
      texte: 'CSS, art. D. 242-17',
      lecture: 'mois-reference',
    },
    {
      depuis: '2014-01',
      valeur: 3754800,
      texte: 'CSS, art. D. 242-17',
      lecture: 'mois-reference',
    },
    {
      depuis: '2015-01',
      valeur: 3804000,
      texte: 'CSS, art. D. 242-17',
      lecture: 'mois-reference',
    },
    {
      depuis: '2016-01',
      valeur: 3861600,
      texte: 'CSS, art. D. 242-17',
      lecture: 'mois-reference',
    },
    {
      depuis: '2017-01',
      valeur: 3922800,
      texte: 'CSS, art. D. 242-17',
      lecture: 'mois-reference',
    },
    {
      depuis: '2018-01',
      valeur: 3973200,
      texte: 'CSS, art. D. 242-17',
      lecture: 'mois-reference',
    },
    {
      depuis: '2019-01',
      valeur: 4052400,
      texte: 'CSS, art. D. 242-17',
      lecture: 'mois-reference',
    },
    {
      depuis: '2020-01',
      valeur: 4113600,
      texte: 'CSS, art. D. 242-17',
      lecture: 'mois-reference',
    },
    {
      depuis: '2022-01',
      valeur: 4113600,
      texte: 'Arrêté du 15 décembre 2021',
      lecture: 'mois-reference',
    },
    {
      depuis: '2023-01',
      valeur: 4399200,
      texte: 'CSS, art. D. 242-17',
      lecture: 'mois-reference',
    },
    {
      depuis: '2024-01',
      valeur: 4636800,
      texte: 'CSS, art. D. 242-17',
      lecture: 'mois-reference',
    },
    {
      depuis: '2025-01',
      valeur: 4710000,
      texte: 'CSS, art. D. 242-17',
      lecture: 'mois-reference',
    },
    {
      depuis: '2026-01',
      valeur: 4806000,
      texte: 'CSS, art. D. 242-17',
      lecture: 'mois-reference',
    },
  ],
}

/** Part du plafond de la sécurité sociale à partir de laquelle chacun des deux revenus compte. */
export const BIACTIVITE_PART_DU_PLAFOND: Bareme = {
  nom: 'revenu professionnel plancher de chaque parent, part du plafond de la sécurité sociale',
  unite: 'millioniemes',
  connuJusqua: '2027-03',
  valeurs: [
    {
      depuis: '2011-11',
      valeur: 136_000,
      texte: 'Circulaire DSS/2B/2011/447 du 1er décembre 2011',
      lecture: 'mois-droit',
    },
  ],
}
