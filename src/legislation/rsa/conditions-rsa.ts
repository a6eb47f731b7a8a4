import { baremeDuMois } from '../transversal/bareme-du-mois.js'
import {
  ageEnFinDeMois,
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
  const bareme = baremeDuMois(mois, mois)
  const enfants = enfantsDuMois(foyer.enfants, mois, bareme.taux.ageCharge)
  if (ouvreMajoration(foyer, enfants, { mois, bareme })) return null
  const parAge = (parent: PersonneChiffree): boolean => {
    if (foyer.enceinte || enfants.length > 0) return true
    const age = ageEnFinDeMois(parent, mois)
    if (age >= bareme.rsa.ageMinimal) return true
    return parent.personne.conditionHeuresRsaJeune && age >= bareme.rsa.ageJeune
  }
  if (foyer.parents.every((parent) => parent.personne.activite === 'etudiant')) return 'etudiant'
  const ouvre = foyer.parents.some((p) => p.personne.activite !== 'etudiant' && parAge(p))
  return ouvre ? null : 'moins-de-25-ans'
}
