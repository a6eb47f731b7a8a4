/**
 * Every known reason of a difference with a second opinion (OpenFisca-France), and the article that
 * decides for us. `docs/parcours/droit.md` and `droit-prestations.md` tell them in words.
 */
export const ARTICLES = {
  'bareme-dans-la-fenetre': 'décret 2025-293 ; CASF, art. R. 262-4 et R. 262-7',
  'composition-du-mois': 'CASF, art. R. 262-4 et R. 262-7 ; CSS, art. R. 843-1 et R. 552-2',
  'prestations-du-mois':
    'CASF, art. R. 262-7 ; CSS, art. R. 532-3 et D. 531-3 (plafonds de janvier)',
  'enfant-qui-travaille':
    'CSS, art. R. 842-3 et R. 512-2 ; Cnaf, lettre-réseau 2015-165 (55 % du SMIC)',
  'activite-du-trimestre': 'CSS, art. L. 842-1, R. 842-2 et R. 843-1',
  'dix-huit-ans': 'CASF, art. L. 262-7-1 ; CSS, art. L. 842-2 et R. 842-2',
  'vingt-cinq-ans': 'CASF, art. L. 262-4, 1° et R. 262-35',
  'total-negatif': 'CASF, art. R. 262-7, III ; CSS, art. R. 843-1',
  'neutralisation-du-trimestre': 'CASF, art. R. 262-13 et R. 262-4-1',
  'aide-logement': 'CASF, art. R. 262-7 et R. 262-10 ; CSS, art. R. 843-1 et R. 844-3',
  'mois-de-naissance': 'CSS, art. R. 552-2',
  'deduction-bornee': 'CGI, art. 83, 3° et 158, 5, a (bornes de la dernière année connue)',
  'chomage-indemnise': 'CCH, art. R. 822-14',
  'chomage-non-indemnise': 'CCH, art. R. 822-15',
  'indemnites-journalieres': 'CCH, art. R. 822-4',
  'travailleur-independant': 'CCH, art. R. 822-5',
  'double-activite': 'CCH, art. R. 822-7',
  'loyer-meuble': 'CCH, art. D. 842-2',
  'taux-arrondi': 'arrêté du 27 septembre 2019, art. 14',
  'seuil-de-versement': 'arrêté du 27 septembre 2019, art. 12',
  'periode-c2s': 'CSS, art. R. 861-8',
  'arret-six-mois': 'CSS, art. R. 861-8, 1°',
  'chomage-partiel-c2s': 'CSS, art. R. 861-8, 2°',
  apprentissage: 'CSS, art. R. 861-4',
  'age-premier-janvier': 'CSS, art. L. 861-1 ; notice du formulaire S3711',
  'tableau-de-l-arrete': 'CSS, art. L. 861-1 et R. 861-3 ; arrêté annuel (tableau des plafonds)',
  'rattachement-aux-parents': 'CSS, art. R. 861-2',
  'droits-lus-par-la-c2s': 'CSS, art. L. 861-2 et R. 861-7 (RSA et aide au logement)',
} as const

export type Cause = keyof typeof ARTICLES
