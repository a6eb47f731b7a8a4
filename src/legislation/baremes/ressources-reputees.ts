import type { Bareme } from './bareme.js'

/** Yearly income of savings that are not taxed.
 * @texte CASF, art. R. 132-1 and R. 262-6 */
export const PART_CAPITAUX: Bareme = {
  nom: 'revenu annuel réputé des capitaux non imposés',
  unite: 'millioniemes',
  connuJusqua: '2099-12',
  valeurs: [
    {
      depuis: '2009-06',
      valeur: 30_000,
      texte: 'CASF, art. R. 132-1 et R. 262-6',
      lecture: 'mois-droit',
    },
  ],
}

/** Yearly income of a dwelling not let, as a share of its rental value.
 * @texte CASF, art. R. 132-1 and R. 262-6 */
export const PART_LOGEMENTS: Bareme = {
  nom: 'revenu annuel réputé des logements non loués, en part de la valeur locative',
  unite: 'millioniemes',
  connuJusqua: '2099-12',
  valeurs: [
    {
      depuis: '2009-06',
      valeur: 500_000,
      texte: 'CASF, art. R. 132-1 et R. 262-6',
      lecture: 'mois-droit',
    },
  ],
}

/** Yearly income of land not let, as a share of its rental value.
 * @texte CASF, art. R. 132-1 and R. 262-6 */
export const PART_TERRAINS: Bareme = {
  nom: 'revenu annuel réputé des terrains non loués, en part de la valeur locative',
  unite: 'millioniemes',
  connuJusqua: '2099-12',
  valeurs: [
    {
      depuis: '2009-06',
      valeur: 800_000,
      texte: 'CASF, art. R. 132-1 et R. 262-6',
      lecture: 'mois-droit',
    },
  ],
}

/** Share of sales left by the allowance of 71 %.
 * @texte CGI, art. 50-0 and 102 ter ; CSS, art. R. 845-2 */
export const PART_VENTE: Bareme = {
  nom: 'part des recettes de vente après abattement de 71 %',
  unite: 'millioniemes',
  connuJusqua: '2099-12',
  valeurs: [
    {
      depuis: '2009-06',
      valeur: 290_000,
      texte: 'CGI, art. 50-0 et 102 ter ; CSS, art. R. 845-2',
      lecture: 'mois-droit',
    },
  ],
}

/** Share of services left by the allowance of 50 %.
 * @texte CGI, art. 50-0 and 102 ter ; CSS, art. R. 845-2 */
export const PART_SERVICES: Bareme = {
  nom: 'part des recettes de services après abattement de 50 %',
  unite: 'millioniemes',
  connuJusqua: '2099-12',
  valeurs: [
    {
      depuis: '2009-06',
      valeur: 500_000,
      texte: 'CGI, art. 50-0 et 102 ter ; CSS, art. R. 845-2',
      lecture: 'mois-droit',
    },
  ],
}

/** Share of liberal receipts left by the allowance of 34 %.
 * @texte CGI, art. 50-0 and 102 ter ; CSS, art. R. 845-2 */
export const PART_LIBERAL: Bareme = {
  nom: 'part des recettes libérales après abattement de 34 %',
  unite: 'millioniemes',
  connuJusqua: '2099-12',
  valeurs: [
    {
      depuis: '2009-06',
      valeur: 660_000,
      texte: 'CGI, art. 50-0 et 102 ter ; CSS, art. R. 845-2',
      lecture: 'mois-droit',
    },
  ],
}
