import type { Bareme } from './bareme.js'

/** Contribution pour le remboursement de la dette sociale, on the gross amount.
 * @texte Ordonnance 96-50 du 24/01/1996, art. 19; CGI, art. 1600-0 J */
export const TAUX_CRDS: Bareme = {
  nom: 'taux de la CRDS',
  unite: 'millioniemes',
  connuJusqua: '2099-12',
  valeurs: [
    {
      depuis: '1996-02',
      valeur: 5_000,
      texte: 'Ordonnance 96-50 du 24/01/1996, art. 19',
      lecture: 'mois-droit',
    },
  ],
}
