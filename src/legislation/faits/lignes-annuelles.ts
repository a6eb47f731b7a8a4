import { arrondir, type Centimes, indexMois, type Mois, moisDepuisIndex } from '#socle'
import { getValeur } from '../baremes/bareme.js'
import type { LigneRessource, PersonneFoyer, SituationFoyer } from '../situation.js'
import type { Independant, Recettes } from './faits.js'
import { estDuPatrimoine } from './patrimoine-taxe.js'
import { PARTS_RECETTES } from './recettes-retenues.js'

const MILLION = 1_000_000

/**
 * A person's lines as the rights that look at whole years read them: those given, whatever the RSA
 * does with them, the income of an independent, and that of property and capital as a tax notice
 * tells it.
 * @texte CCH, art. R. 822-3 and R. 822-5; CSS, art. R. 861-8
 */
export function lignesAnnuelles(
  { ressources, faits, revenusFiscaux }: PersonneFoyer,
  { moisDroit }: Pick<SituationFoyer, 'moisDroit'>,
): readonly LigneRessource[] {
  const independant = faits?.independant ?? null
  const lues = avecAvis(ressources, revenusFiscaux)
  return independant === null ? lues : [...lues, ...lignesDe(independant, moisDroit)]
}

/**
 * The lines of property and capital of a year whose tax notice tells their total give way to it.
 * @interpretation the notice prevails over lines, as for the prime; a twelfth a month.
 */
function avecAvis(
  lignes: readonly LigneRessource[],
  revenus: PersonneFoyer['revenusFiscaux'],
): readonly LigneRessource[] {
  let lues = lignes
  for (const annee in revenus) {
    const dit = revenus[annee]!.dontPatrimoine
    if (dit === undefined) continue
    const hors = lues.flatMap((l) => (estDuPatrimoine(l) ? horsDe(l, Number(annee)) : [l]))
    lues = [...hors, ...ligneAnnee(Number(annee), dit, 'revenus-capital')]
  }
  return lues
}

/** What a line has before a civil year, and after it. */
function horsDe(l: LigneRessource, annee: number): LigneRessource[] {
  const avant = `${annee - 1}-12` as Mois
  const apres = `${annee + 1}-01` as Mois
  const parts: LigneRessource[] = []
  if (l.de <= avant) parts.push({ ...l, a: l.a < avant ? l.a : avant })
  if (l.a >= apres) parts.push({ ...l, de: l.de > apres ? l.de : apres })
  return parts
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
  const lignes = annees.flatMap((annee) => ligneAnnee(annee, benefices[annee]!, BENEFICE))
  const suite = indexMois(`${derniere + 1}-01` as Mois)
  const fin = indexMois(moisDroit)
  if (suite > fin) return lignes
  const mensuel = arrondir(benefices[derniere]!, 12, 'plus-proche')
  return [...lignes, ligne({ de: suite, a: fin }, mensuel, BENEFICE)]
}

const BENEFICE = 'revenus-independant'

/** A year whose twelve months make the total, to the centime. */
function ligneAnnee(annee: number, total: number, nature: string): LigneRessource[] {
  const mensuel = Math.floor(total / 12)
  const plus = total - 12 * mensuel
  const janvier = annee * 12
  const lignes = [ligne({ de: janvier + plus, a: janvier + 11 }, mensuel, nature)]
  if (plus === 0) return lignes
  return [ligne({ de: janvier, a: janvier + plus - 1 }, mensuel + 1, nature), ...lignes]
}

function ligneRecettes({ de, a, secteur, montant }: Recettes, moisDroit: Mois): LigneRessource {
  const lus = { moisReference: indexMois(de), moisDroit: indexMois(moisDroit) }
  const retenu = arrondir(montant * getValeur(PARTS_RECETTES[secteur], lus), MILLION, 'plus-proche')
  return ligne({ de: indexMois(de), a: indexMois(a) }, retenu, BENEFICE)
}

function ligne(
  { de, a }: { readonly de: number; readonly a: number },
  montant: number,
  nature: string,
): LigneRessource {
  return {
    nature,
    de: moisDepuisIndex(de),
    a: moisDepuisIndex(a),
    montantNetSocial: montant as Centimes,
    montantNetFiscal: montant as Centimes,
  }
}
