import {
  ACTIVITE,
  ASS,
  AUTRE,
  CHOMAGE,
  GRATIFICATION,
  IJ_ARRET,
  IJ_PARENTALITE,
  INDEPENDANT,
  type Poste,
  RETRAITE,
} from '../ressources/postes.js'
import { RELEVE_VIDE, type Releve, totalPoste, totalTrimestre } from '../ressources/releve.js'
import type { FoyerChiffre, PersonneChiffree } from '../transversal/foyer-chiffre.js'

/** Professional income and what stands in its place. */
const PROFESSIONNELS: readonly Poste[] = [
  ACTIVITE,
  GRATIFICATION,
  INDEPENDANT,
  IJ_PARENTALITE,
  IJ_ARRET,
]
const ALLOCATIONS_CHOMAGE: readonly Poste[] = [CHOMAGE]
const SUBSTITUTION: readonly Poste[] = [CHOMAGE, IJ_PARENTALITE, IJ_ARRET, RETRAITE, ASS]
const AUTRES: readonly Poste[] = [RETRAITE, ASS, AUTRE]

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
  foyer: FoyerChiffre,
  montantForfaitaire: number,
): RessourcesTrimestre {
  if (releve === RELEVE_VIDE) return AUCUNE
  const professionnelles = surTrimestre(releve, PROFESSIONNELS)
  const chomage = surTrimestre(releve, ALLOCATIONS_CHOMAGE)
  const autres = surTrimestre(releve, AUTRES)
  let neutralisees = 0
  if (professionnelles > 0 && estInterrompu(releve, PROFESSIONNELS, foyer)) {
    neutralisees += professionnelles
  }
  if (chomage > 0 && estInterrompu(releve, ALLOCATIONS_CHOMAGE, foyer)) neutralisees += chomage
  if (autres > 0 && estInterrompu(releve, AUTRES, foyer)) {
    neutralisees += plafonner(releve, montantForfaitaire)
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

/** Rank of the first reference month in a relevé. */
const REFERENCE = 3

function surTrimestre(releve: Releve, postes: readonly Poste[]): number {
  let total = 0
  for (let i = 0; i < postes.length; i++) total += totalTrimestre(releve, postes[i]!)
  return total
}

function duMois(releve: Releve, postes: readonly Poste[], rangMois: number): number {
  let total = 0
  for (let i = 0; i < postes.length; i++) total += totalPoste(releve, postes[i]!, rangMois)
  return total
}

/**
 * Whether these resources are interrupted with certainty between the month of examination and the
 * month of right, with no income in their place. Once interrupted they stay out until the next
 * re-examination.
 * @texte CASF, art. R. 262-13
 * @interpretation certainty: paid in the month before, and nothing in the month itself. A month
 *   about which nothing was declared yet is not an interruption.
 */
function estInterrompu(releve: Releve, postes: readonly Poste[], foyer: FoyerChiffre): boolean {
  const { fenetre } = foyer
  if (!foyer.moisCourantConnu) return false
  for (let m = fenetre.examen - fenetre.premier; m <= fenetre.droit - fenetre.premier; m++) {
    const cesse = duMois(releve, postes, m) === 0 && duMois(releve, postes, m - 1) > 0
    if (cesse && duMois(releve, SUBSTITUTION, m) === 0) return true
  }
  return false
}

function plafonner(releve: Releve, montantForfaitaire: number): number {
  let total = 0
  for (let k = 0; k < 3; k++) {
    total += Math.min(montantForfaitaire, duMois(releve, AUTRES, REFERENCE + k))
  }
  return total
}
