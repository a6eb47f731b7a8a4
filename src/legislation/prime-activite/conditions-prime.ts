import type { Rangee } from '../ressources/releve.js'
import { agesDuDroit } from '../transversal/bareme-du-mois.js'
import type { FoyerChiffre } from '../transversal/foyer-chiffre.js'
import type { MoisPrime } from './mois-prime.js'

/**
 * Why the household has no right to the prime, or null: 18 years in the month of right, and an
 * activity income in the reference quarter. A student or an apprentice must, in each of the three
 * months, earn more than 55 % of the gross SMIC or have the majoration for isolation.
 * @texte CSS, art. L. 842-1, L. 842-2, 3°, R. 842-1, R. 842-2, I, b (« chacun des » three months)
 */
export function motifExclusionPrime(
  foyer: FoyerChiffre,
  mois: readonly MoisPrime[],
): string | null {
  const { parents } = foyer
  if (sontTropJeunes(foyer)) return 'moins-de-18-ans'
  let etudiantActif = false
  for (let i = 0; i < parents.length; i++) {
    if (!estActif(mois, i)) continue
    const { etudiant, apprenti } = parents[i]!
    if ((!etudiant && !apprenti) || remplitChaqueMois(mois, i)) return null
    etudiantActif = true
  }
  return etudiantActif ? 'etudiant-activite-insuffisante' : 'sans-revenu-activite'
}

/**
 * What of these reasons is known before any month is computed, nobody having an activity income in
 * the quarter that begins at `reference`; null: the months must be looked at.
 * @texte CSS, art. L. 842-1, R. 842-2
 */
export function motifAvantCalcul(foyer: FoyerChiffre, reference: number): string | null {
  if (sontTropJeunes(foyer)) return 'moins-de-18-ans'
  const rang = reference - foyer.premierMois
  const { parents } = foyer
  for (let i = 0; i < parents.length; i++) {
    const { activite, arret } = parents[i]!.releve
    if (auTrimestre(activite, rang) || auTrimestre(arret, rang)) return null
  }
  return 'sans-revenu-activite'
}

function auTrimestre(rangee: Rangee, rang: number): boolean {
  return rangee[rang]! > 0 || rangee[rang + 1]! > 0 || rangee[rang + 2]! > 0
}

function sontTropJeunes({ droit, mineurAdmis, naissanceParent }: FoyerChiffre): boolean {
  return !mineurAdmis && droit - naissanceParent < agesDuDroit(droit).prime.ageMinimal * 12
}

/** An activity income in one of the three months at least. */
function estActif(mois: readonly MoisPrime[], rang: number): boolean {
  for (let k = 0; k < 3; k++) if (mois[k]!.revenus[rang]!.activitePropre > 0) return true
  return false
}

/** Above the floor of students, or with the majoration for isolation, each of the three months. */
function remplitChaqueMois(mois: readonly MoisPrime[], rang: number): boolean {
  for (let k = 0; k < 3; k++) {
    const { revenus, bareme, composition } = mois[k]!
    if (composition.majore) continue
    if (revenus[rang]!.activitePropre * 1_000_000 <= bareme.prime.plancherEtudiant) return false
  }
  return true
}
