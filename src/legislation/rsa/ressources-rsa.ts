import {
  ACTIVITE,
  ASS,
  AUTRE,
  CHOMAGE,
  GRATIFICATION,
  IJ_ARRET,
  IJ_PARENTALITE,
  INDEPENDANT,
  RETRAITE,
} from '../ressources/postes.js'
import {
  type EnsemblePostes,
  ensemblePostes,
  RELEVE_VIDE,
  type Releve,
  totalPostes,
} from '../ressources/releve.js'
import type { PersonneChiffree } from '../transversal/foyer-chiffre.js'
import type { TrimestreLu } from '../transversal/trimestre-lu.js'

/** Professional income and what stands in its place. */
const PROFESSIONNELS = ensemblePostes(
  ACTIVITE,
  GRATIFICATION,
  INDEPENDANT,
  IJ_PARENTALITE,
  IJ_ARRET,
)
const ALLOCATIONS_CHOMAGE = ensemblePostes(CHOMAGE)
const SUBSTITUTION = ensemblePostes(CHOMAGE, IJ_PARENTALITE, IJ_ARRET, RETRAITE, ASS)
const AUTRES = ensemblePostes(RETRAITE, ASS, AUTRE)

/** What one person brings to the mean of the quarter, centimes for the three months together. */
export interface RessourcesTrimestre {
  readonly professionnelles: number
  readonly chomage: number
  readonly autres: number
  /** Sum retained, after neutralisation. */
  readonly retenues: number
  readonly neutralisees: number
}

/**
 * Resources of a person over the three reference months, apart from the benefits of the Caf.
 * Interrupted income is left out: whole for professional income and unemployment benefit, up to the
 * montant forfaitaire of one person each month for the rest.
 * @texte CASF, art. R. 262-7 I and R. 262-13
 */
export function ressourcesTrimestre(
  { releve }: PersonneChiffree,
  trimestre: TrimestreLu,
  montantForfaitaire: number,
): RessourcesTrimestre {
  if (releve === RELEVE_VIDE) return AUCUNE
  const premierRang = trimestre.reference - trimestre.foyer.premierMois
  const trois = { premierRang, nombre: 3 }
  const professionnelles = totalPostes(releve, PROFESSIONNELS, trois)
  const chomage = totalPostes(releve, ALLOCATIONS_CHOMAGE, trois)
  const autres = totalPostes(releve, AUTRES, trois)
  let neutralisees = 0
  if (professionnelles > 0 && estInterrompu(releve, PROFESSIONNELS, trimestre)) {
    neutralisees += professionnelles
  }
  if (chomage > 0 && estInterrompu(releve, ALLOCATIONS_CHOMAGE, trimestre)) neutralisees += chomage
  if (autres > 0 && estInterrompu(releve, AUTRES, trimestre)) {
    neutralisees += plafonner(releve, premierRang, montantForfaitaire)
  }
  const total = professionnelles + chomage + autres
  return { professionnelles, chomage, autres, retenues: total - neutralisees, neutralisees }
}

const AUCUNE: RessourcesTrimestre = {
  professionnelles: 0,
  chomage: 0,
  autres: 0,
  retenues: 0,
  neutralisees: 0,
}

function duMois(releve: Releve, postes: EnsemblePostes, rangMois: number): number {
  return totalPostes(releve, postes, { premierRang: rangMois, nombre: 1 })
}

/**
 * Whether these resources are interrupted with certainty between the month of examination and the
 * month of right, with no income in their place. Once interrupted they stay out until the next
 * re-examination.
 * @texte CASF, art. R. 262-13
 * @interpretation certainty: paid in the month before, and nothing in the month itself. A month
 *   about which nothing was declared yet is not an interruption.
 */
function estInterrompu(releve: Releve, postes: EnsemblePostes, trimestre: TrimestreLu): boolean {
  const { foyer, moisCourantConnu } = trimestre
  if (!moisCourantConnu) return false
  const dernier = foyer.droit - foyer.premierMois
  for (let m = foyer.examen - foyer.premierMois; m <= dernier; m++) {
    const cesse = duMois(releve, postes, m) === 0 && duMois(releve, postes, m - 1) > 0
    if (cesse && duMois(releve, SUBSTITUTION, m) === 0) return true
  }
  return false
}

function plafonner(releve: Releve, premierRang: number, montantForfaitaire: number): number {
  let total = 0
  for (let rang = premierRang; rang < premierRang + 3; rang++) {
    total += Math.min(montantForfaitaire, duMois(releve, AUTRES, rang))
  }
  return total
}
