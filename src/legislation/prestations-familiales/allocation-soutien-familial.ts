import { arrondir, type Centimes, ZERO } from '#socle'
import { A, DE, LARGEUR, rangNature, SOCIAL } from '../ressources/lignes.js'
import type { FoyerChiffre } from '../transversal/foyer-chiffre.js'
import type { EnfantsPf } from './enfants.js'
import type { ParametresPf } from './parametres.js'

/** Allocation de soutien familial of one month. */
export interface MontantAsf {
  readonly montant: Centimes
  /** What RSA and prime d'activité count: at most 22.5 % of the BMAF per child. */
  readonly compte: Centimes
}

const MILLION = 1_000_000

/** No allocation de soutien familial. */
export const ASF_NULLE: MontantAsf = { montant: ZERO, compte: ZERO }

/**
 * Allocation de soutien familial of a lone parent: 42.2 % of the BMAF per child, less the alimony
 * received that month; nothing up to 15 €.
 * @texte CSS, art. L. 523-1 to L. 523-3, R. 523-7, D. 523-3 ; compte : CASF, art. R. 262-10-1
 * @arrondi once, to the nearest centime
 * @interpretation the situation does not say whether the other parent is alive, has recognised the
 *   child or fails to pay: a lone parent is taken to open the right, less the alimony declared.
 */
export function allocationSoutienFamilial(
  foyer: FoyerChiffre,
  enfants: EnfantsPf,
  p: ParametresPf,
): MontantAsf {
  const plein = p.bmaf * p.asf.taux * enfants.aCharge
  const exact = plein - pensionAlimentaire(foyer, p.mois) * MILLION
  if (exact <= p.asf.seuil * MILLION) return ASF_NULLE
  const compte = Math.min(exact, p.bmaf * p.asf.tauxCompte * enfants.aCharge)
  return {
    montant: arrondir(exact, MILLION, 'plus-proche'),
    compte: arrondir(compte, MILLION, 'plus-proche'),
  }
}

const PENSION_ALIMENTAIRE = rangNature('pension-alimentaire')

/** Centimes of alimony received that month by the whole household. */
function pensionAlimentaire(foyer: FoyerChiffre, mois: number): number {
  if (!foyer.pensionAlimentaire) return 0
  let total = 0
  for (const { lignes } of foyer.personnes) {
    for (let i = 0; i < lignes.length; i += LARGEUR) {
      if (lignes[i] !== PENSION_ALIMENTAIRE) continue
      if (lignes[i + DE]! <= mois && mois <= lignes[i + A]!) total += lignes[i + SOCIAL]!
    }
  }
  return total
}
