import { ageAnnees, moisDepuisIndex, premierJour } from '#socle'
import type { PersonneFoyer, SituationFoyer } from '../situation.js'
import { foyerDe } from '../transversal/preparation.js'
import { type Mesure, mesure } from './mesures.js'
import type { Deduction, ParametresRessources } from './parametres.js'
import { type Periodes, type RevenusPersonne, revenusPersonne } from './revenus-personne.js'

/** One person's share of the base, in tenths of centime a year. */
export interface RetenuPersonne {
  readonly mesure: Mesure
  /** Income from work kept. */
  readonly activite: number
  /** Everything kept. */
  readonly total: number
  /** Flat deductions, centimes: on pay, unemployment and daily allowances; on pensions. */
  readonly deductionFrais: number
  readonly deductionPension: number
}

/** 100 €, in tenths of centime. */
const CENTAINE = 100_000
/** Hours of a year at the SMIC: below that pay an apprentice is not taxed. */
const HEURES_ANNEE = 1820

/**
 * Yearly resources R of a household for the housing benefit, in centimes, rounded up to 100 €.
 * @texte CCH, art. R. 822-2 to R. 822-20, D. 823-17, 4° (rounding); arrêté du 27 septembre 2019,
 *   art. 3 (two incomes) and 6 (students)
 * @arrondi up to the hundred euros, as D. 823-17 says
 */
export function ressourcesLogement(
  situation: SituationFoyer,
  periodes: Periodes,
  p: ParametresRessources,
): number {
  const etudiant = forfaitEtudiant(situation, periodes.mois, p)
  if (etudiant !== null) return Math.ceil(etudiant / 10_000) * 10_000
  const rsa = situation.connus.rsaMoisPrecedents > 0
  let total = 0
  let pensionsDeduites = 0
  let revenus = 0
  const { personnes } = foyerDe(situation)
  for (let i = 0; i < personnes.length; i++) {
    const { personne, lignes } = personnes[i]!
    if (lignes.length === 0) continue
    const recu = revenusPersonne(personnes[i]!, periodes)
    const retenu = retenuPersonne(personne, { recu, rsa, p, dejaDeduit: pensionsDeduites })
    pensionsDeduites += retenu.deductionPension
    if (personne.role === 'enfant') {
      total += Math.max(0, retenu.total - p.franchiseEnfant * 10)
    } else {
      total += retenu.total
      if (estRevenuDeTravail(retenu, p)) revenus++
    }
  }
  if (revenus >= 2) total = Math.max(0, total - p.doubleActivite * 10)
  return (Math.ceil(total / CENTAINE) * CENTAINE) / 10
}

/**
 * Whether a person's pay is one of the two that open the deduction of 95 €.
 * @texte CCH, art. R. 822-7 (twelve times the base of the family benefits)
 */
export function estRevenuDeTravail({ activite }: RetenuPersonne, p: ParametresRessources): boolean {
  return activite >= p.bmaf * 120
}

/**
 * Centimes a year of a student under the age of a grant, null for anybody else.
 * @texte CCH, art. R. 822-20
 */
export function forfaitEtudiant(
  situation: SituationFoyer,
  mois: number,
  p: ParametresRessources,
): number | null {
  const demandeur = allocataire(situation.personnes)
  if (demandeur?.activite !== 'etudiant') return null
  const age = ageAnnees(demandeur.naissance, premierJour(moisDepuisIndex(mois)))
  if (age >= p.etudiantAgeMaximal) return null
  return demandeur.boursier ? p.etudiantBoursier : p.etudiant
}

function allocataire(personnes: readonly PersonneFoyer[]): PersonneFoyer | undefined {
  for (let i = 0; i < personnes.length; i++) {
    if (personnes[i]!.role === 'allocataire') return personnes[i]
  }
  return undefined
}

interface Contexte {
  readonly recu: RevenusPersonne
  readonly rsa: boolean
  readonly p: ParametresRessources
  /** Deduction on pensions already used by the household, centimes. */
  readonly dejaDeduit: number
}

/**
 * One person's share of the base: taxable income less the flat deductions, then the measure.
 * @texte CCH, art. R. 822-4, R. 822-13 to R. 822-17; CGI, art. 83, 3° and 158, 5, a
 * @interpretation the deduction of 10 % is shared among wages, unemployment benefit and daily
 *   allowances in proportion; a child has no measure (R. 822-13 to R. 822-17 name the beneficiary
 *   and the spouse).
 */
export function retenuPersonne(
  personne: PersonneFoyer,
  { recu, rsa, p, dejaDeduit }: Contexte,
): RetenuPersonne {
  const prise = personne.role === 'enfant' ? 'aucune' : mesure(personne, recu, rsa)
  const apprentissage = Math.max(0, recu.apprentissage - p.smicHoraire * HEURES_ANNEE)
  const salaires = Math.max(0, recu.activite + apprentissage)
  const chomage = Math.max(0, recu.chomage)
  const indemnites = Math.max(0, recu.indemnites)
  const brut = salaires + chomage + indemnites
  const frais = deduction(brut, p.pro)
  const netSalaires = salaires - part(frais, salaires, brut)
  const netChomage = chomage - part(frais, chomage, brut)
  const netIndemnites = brut - frais - netSalaires - netChomage
  const pensions = Math.max(0, recu.pensions)
  const deductionPension = Math.min(
    deduction(pensions, p.pension),
    Math.max(0, p.pension.plafond - dejaDeduit),
  )
  const activite = (netSalaires + Math.max(0, recu.benefice)) * dixiemes(prise, true, p)
  const total =
    activite +
    netChomage * dixiemes(prise, false, p) +
    (netIndemnites + pensions - deductionPension + Math.max(0, recu.autres)) * 10
  return { mesure: prise, activite, total, deductionFrais: frais, deductionPension }
}

/** Tenths of the income kept: 10, 7 or 0. */
function dixiemes(prise: Mesure, deTravail: boolean, p: ParametresRessources): number {
  if (prise === 'neutralisation-rsa' || prise === 'neutralisation-chomage') return 0
  const surTout = prise === 'abattement-pension' || prise === 'abattement-arret'
  const abattu = surTout || (prise === 'abattement-chomage' && deTravail)
  return abattu ? (1_000_000 - p.partAbattue) / 100_000 : 10
}

/** Flat deduction, to the euro, between its bounds, never above the income. */
function deduction(montant: number, d: Deduction): number {
  const exacte = Math.round((montant * d.taux) / 100_000_000) * 100
  return Math.min(montant, d.plafond, Math.max(exacte, d.plancher))
}

function part(frais: number, montant: number, total: number): number {
  return total === 0 ? 0 : Math.round((frais * montant) / total)
}
