import { agesDuDroit } from '../transversal/bareme-du-mois.js'
import type { FoyerChiffre } from '../transversal/foyer-chiffre.js'
import type { MoisPrime } from './mois-prime.js'

/**
 * Why the household has no right to the prime, or null: 18 years in the month of right, and an
 * activity income in the reference quarter. A student or an apprentice must earn more than 55 % of
 * the gross SMIC in each of the three months, unless the majoration for isolation is due.
 * @texte CSS, art. L. 842-1, L. 842-2, R. 842-1, R. 842-2
 */
export function motifExclusionPrime(
  foyer: FoyerChiffre,
  mois: readonly MoisPrime[],
): string | null {
  const { droit, parents } = foyer
  const ageMinimal = agesDuDroit(droit).prime.ageMinimal * 12
  if (!foyer.mineurAdmis && !unParentDeCetAge(foyer, ageMinimal)) return 'moins-de-18-ans'
  const majore = estMajore(mois)
  let etudiantActif = false
  for (let i = 0; i < parents.length; i++) {
    if (!estActif(mois, i)) continue
    const { etudiant, apprenti } = parents[i]!
    if (majore || (!etudiant && !apprenti) || depasseLePlancher(mois, i)) return null
    etudiantActif = true
  }
  return etudiantActif ? 'etudiant-activite-insuffisante' : 'sans-revenu-activite'
}

function unParentDeCetAge({ parents, droit }: FoyerChiffre, moisDAge: number): boolean {
  for (let i = 0; i < parents.length; i++) {
    if (droit - parents[i]!.moisNaissance >= moisDAge) return true
  }
  return false
}

function estMajore(mois: readonly MoisPrime[]): boolean {
  for (let k = 0; k < 3; k++) if (mois[k]!.composition.majore) return true
  return false
}

/** An activity income in one of the three months at least. */
function estActif(mois: readonly MoisPrime[], rang: number): boolean {
  for (let k = 0; k < 3; k++) if (mois[k]!.revenus[rang]!.activitePropre > 0) return true
  return false
}

/** Above the floor of students in each of the three months. */
function depasseLePlancher(mois: readonly MoisPrime[], rang: number): boolean {
  for (let k = 0; k < 3; k++) {
    const { revenus, bareme } = mois[k]!
    if (revenus[rang]!.activitePropre * 1_000_000 <= bareme.prime.plancherEtudiant) return false
  }
  return true
}
