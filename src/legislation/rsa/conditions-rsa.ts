import { type AgesDuDroit, agesDuDroit } from '../transversal/bareme-du-mois.js'
import {
  enfantsDuMois,
  type FoyerChiffre,
  type PersonneChiffree,
} from '../transversal/foyer-chiffre.js'
import { ouvreMajoration } from '../transversal/isolement.js'

/**
 * Why no member of the household opens the RSA in the month of right, or null when one does: 25
 * years, or a child born or to be born, or 18 years and two years of work; not a student, unless
 * the majoration for isolation is due.
 * @texte CASF, art. L. 262-4 (1° and 3°), L. 262-7-1, R. 262-35
 */
export function motifExclusionRsa(foyer: FoyerChiffre): string | null {
  const mois = foyer.droit
  const ages = agesDuDroit(mois)
  const enfants = enfantsDuMois(foyer, mois, ages.taux.ageCharge)
  if (ouvreMajoration(foyer, enfants, { mois, bareme: ages })) return null
  let etudiants = 0
  for (let i = 0; i < foyer.parents.length; i++) {
    const parent = foyer.parents[i]!
    if (parent.etudiant) etudiants++
    else if (enfants.length > 0 || foyer.enceinte || aLAge(parent, mois, ages.rsa)) return null
  }
  return etudiants === foyer.parents.length ? 'etudiant' : 'moins-de-25-ans'
}

/** 25 years, or 18 years and two years of work. */
function aLAge(parent: PersonneChiffree, mois: number, rsa: AgesDuDroit['rsa']): boolean {
  const age = mois - parent.moisNaissance
  return age >= rsa.ageMinimal * 12 || (parent.heuresJeune && age >= rsa.ageJeune * 12)
}
