import type { PersonneFoyer } from '../situation.js'
import { cheminPersonne } from '../transversal/chemin-personne.js'
import { type FoyerChiffre, revenuFiscal } from '../transversal/foyer-chiffre.js'
import type { ParametresPf, PlafondFamilial } from './parametres.js'

/** The yearly resources of a household, or the missing answer. */
export interface RessourcesAnnuelles {
  /** Centimes a year, both parents. */
  readonly total: number
  /** Lone parent, or two incomes: the higher ceilings. */
  readonly plafondMajore: boolean
  /** « personnes[0].revenusFiscaux.2024 », or null. */
  readonly manque: string | null
}

/**
 * The net taxed income of the parents in year N-2, and whether they have the higher ceiling.
 * @texte CSS, art. R. 532-3 (civil year of reference), D. 521-4, R. 522-2 (lone parent, two
 *   incomes)
 * @interpretation a person for whom no year is given had no taxed income, as a month without a line
 *   is 0 (docs/contrat.md §3); a person for whom other years are given misses an answer. Reductions
 *   and neutralisations of R. 532-4 to R. 532-8 are not computed.
 */
export function ressourcesAnnuelles(foyer: FoyerChiffre, p: ParametresPf): RessourcesAnnuelles {
  let total = 0
  let revenus = 0
  let manque: string | null = null
  const { parents } = foyer
  for (let i = 0; i < parents.length; i++) {
    const { personne } = parents[i]!
    const revenu = revenuFiscal(foyer, parents[i]!, p.anneeReference)
    if (revenu !== undefined) {
      total += revenu.netCategoriel
      if (revenu.dontActivite >= p.seuilBiactivite) revenus++
    } else if (manque === null && estRenseigne(personne)) {
      manque = cheminPersonne(foyer, personne.id, `revenusFiscaux.${p.anneeReference}`)
    }
  }
  return { total, plafondMajore: parents.length < 2 || revenus >= 2, manque }
}

function estRenseigne({ revenusFiscaux }: PersonneFoyer): boolean {
  for (const _annee in revenusFiscaux) return true
  return false
}

/**
 * A ceiling in millionths of centime a year for that many children.
 * @texte CSS, art. R. 522-2 (25 % for each of the first two children, 30 % for each other)
 */
export function plafondFamilial(
  plafond: PlafondFamilial,
  enfants: number,
  isoleOuBiactif: boolean,
): number {
  const part =
    1_000_000 +
    Math.min(enfants, 2) * plafond.partDeuxPremiers +
    Math.max(enfants - 2, 0) * plafond.partSuivants
  return plafond.sansEnfant * part + (isoleOuBiactif ? plafond.isoleOuBiactif * 1_000_000 : 0)
}
