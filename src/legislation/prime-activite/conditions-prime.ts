import { baremeDuMois } from '../transversal/bareme-du-mois.js'
import { ageEnFinDeMois, type FoyerChiffre } from '../transversal/foyer-chiffre.js'
import type { MoisPrime } from './prime-activite.js'

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
  const { droit } = foyer
  const bareme = baremeDuMois(droit, droit)
  const majeur = foyer.parents.some((p) => ageEnFinDeMois(p, droit) >= bareme.prime.ageMinimal)
  if (!majeur && !foyer.mineurAdmis) return 'moins-de-18-ans'
  if (mois.some((m) => m.composition.majore)) return null
  let etudiantActif = false
  for (let i = 0; i < foyer.parents.length; i++) {
    const { activite, apprenti } = foyer.parents[i]!.personne
    const actif = mois.some((m) => m.revenus[i]!.activitePropre > 0)
    if (!actif) continue
    if (activite !== 'etudiant' && !apprenti) return null
    if (mois.every((m) => depassePlancher(m, i))) return null
    etudiantActif = true
  }
  return etudiantActif ? 'etudiant-activite-insuffisante' : 'sans-revenu-activite'
}

function depassePlancher(mois: MoisPrime, rang: number): boolean {
  return mois.revenus[rang]!.activitePropre * 1_000_000 > mois.bareme.prime.plancherEtudiant
}
