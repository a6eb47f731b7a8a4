import type { Bareme } from './bareme.js'

/**
 * Share of the montant forfaitaire of one person.
 * @texte CASF, art. R. 262-9 et R. 262-10 ; CSS, art. R. 844-3
 */
export const FORFAIT_LOGEMENT_UNE_PERSONNE: Bareme = {
  nom: 'forfait logement d’une personne',
  unite: 'millioniemes',
  connuJusqua: '2099-12',
  valeurs: [
    {
      depuis: '2009-06',
      valeur: 120_000,
      texte: 'CASF, art. R. 262-9 et R. 262-10 ; CSS, art. R. 844-3',
      lecture: 'mois-reference',
    },
  ],
}

/**
 * Share of the montant forfaitaire of two persons.
 * @texte CASF, art. R. 262-9 et R. 262-10 ; CSS, art. R. 844-3
 */
export const FORFAIT_LOGEMENT_DEUX_PERSONNES: Bareme = {
  nom: 'forfait logement de deux personnes',
  unite: 'millioniemes',
  connuJusqua: '2099-12',
  valeurs: [
    {
      depuis: '2009-06',
      valeur: 160_000,
      texte: 'CASF, art. R. 262-9 et R. 262-10 ; CSS, art. R. 844-3',
      lecture: 'mois-reference',
    },
  ],
}

/**
 * Share of the montant forfaitaire of three persons, for three persons or more.
 * @texte CASF, art. R. 262-9 et R. 262-10 ; CSS, art. R. 844-3
 */
export const FORFAIT_LOGEMENT_TROIS_PERSONNES: Bareme = {
  nom: 'forfait logement de trois personnes ou plus',
  unite: 'millioniemes',
  connuJusqua: '2099-12',
  valeurs: [
    {
      depuis: '2009-06',
      valeur: 165_000,
      texte: 'CASF, art. R. 262-9 et R. 262-10 ; CSS, art. R. 844-3',
      lecture: 'mois-reference',
    },
  ],
}
