import type { Bareme } from './bareme.js'

/** Income deemed to come from what brings none, and share of an independent's receipts. */

function constante(nom: string, valeur: number, texte: string): Bareme {
  const valeurs = [{ depuis: '2009-06', valeur, texte, lecture: 'mois-droit' as const }]
  return { nom, unite: 'millioniemes', connuJusqua: '2099-12', valeurs }
}

const PATRIMOINE = 'CASF, art. R. 132-1 et R. 262-6'

/** Yearly income of savings that are not taxed. */
export const PART_CAPITAUX = constante('revenu réputé des capitaux', 30_000, PATRIMOINE)
/** Yearly income of a dwelling not let, as a share of its rental value. */
export const PART_LOGEMENTS = constante('revenu réputé des logements', 500_000, PATRIMOINE)
/** Yearly income of land not let, as a share of its rental value. */
export const PART_TERRAINS = constante('revenu réputé des terrains', 800_000, PATRIMOINE)

const RECETTES = 'CGI, art. 50-0 et 102 ter ; CSS, art. R. 845-2 ; CASF, art. R. 262-19'

/** Share of the receipts left by the allowance of 71 %. */
export const PART_VENTE = constante('part des ventes après abattement', 290_000, RECETTES)
/** Share left by the allowance of 50 %. */
export const PART_SERVICES = constante('part des services après abattement', 500_000, RECETTES)
/** Share left by the allowance of 34 %. */
export const PART_LIBERAL = constante('part libérale après abattement', 660_000, RECETTES)
