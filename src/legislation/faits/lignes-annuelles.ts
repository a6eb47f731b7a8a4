import { arrondir, type Centimes, indexMois, type Mois, moisDepuisIndex } from '#socle'
import { getValeur } from '../baremes/bareme.js'
import type { LigneRessource, PersonneFoyer, SituationFoyer } from '../situation.js'
import type { Independant, Recettes } from './faits.js'
import { PARTS_RECETTES } from './recettes-retenues.js'

const MILLION = 1_000_000

/**
 * A person's lines as the rights that look at whole years read them: those given, whatever the RSA
 * does with them, and the income of an independent.
 * @texte CCH, art. R. 822-3 and R. 822-5; CSS, art. R. 861-8
 */
export function lignesAnnuelles(
  { ressources, faits }: PersonneFoyer,
  { moisDroit }: Pick<SituationFoyer, 'moisDroit'>,
): readonly LigneRessource[] {
  const independant = faits?.independant ?? null
  return independant === null ? ressources : [...ressources, ...lignesDe(independant, moisDroit)]
}

/**
 * The profits of the years known; without any, the receipts less the allowance of their sector.
 * @interpretation the profit of the last year known goes on until the month of right: the rights
 *   that read later months (C2S) take the last tax notice.
 */
function lignesDe({ benefices, recettes }: Independant, moisDroit: Mois): LigneRessource[] {
  // Keys that are integers come in ascending order.
  const annees = Object.keys(benefices).map(Number)
  const derniere = annees.at(-1)
  if (derniere === undefined) return recettes.map((r) => ligneRecettes(r, moisDroit))
  const lignes = annees.flatMap((annee) => ligneAnnee(annee, benefices[annee]!))
  const suite = indexMois(`${derniere + 1}-01` as Mois)
  const fin = indexMois(moisDroit)
  if (suite > fin) return lignes
  const mensuel = arrondir(benefices[derniere]!, 12, 'plus-proche')
  return [...lignes, ligne(suite, fin, mensuel)]
}

/** A year whose twelve months make the profit, to the centime. */
function ligneAnnee(annee: number, benefice: number): LigneRessource[] {
  const mensuel = Math.floor(benefice / 12)
  const plus = benefice - 12 * mensuel
  const janvier = annee * 12
  const lignes = [ligne(janvier + plus, janvier + 11, mensuel)]
  return plus === 0 ? lignes : [ligne(janvier, janvier + plus - 1, mensuel + 1), ...lignes]
}

function ligneRecettes({ de, a, secteur, montant }: Recettes, moisDroit: Mois): LigneRessource {
  const lus = { moisReference: indexMois(de), moisDroit: indexMois(moisDroit) }
  const retenu = arrondir(montant * getValeur(PARTS_RECETTES[secteur], lus), MILLION, 'plus-proche')
  return ligne(indexMois(de), indexMois(a), retenu)
}

function ligne(de: number, a: number, montant: number): LigneRessource {
  return {
    nature: 'revenus-independant',
    de: moisDepuisIndex(de),
    a: moisDepuisIndex(a),
    montantNetSocial: montant as Centimes,
    montantNetFiscal: montant as Centimes,
  }
}
