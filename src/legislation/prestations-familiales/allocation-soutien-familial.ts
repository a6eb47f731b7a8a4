import { arrondir, type Centimes, indexMois, ZERO } from '#socle'
import type { SituationFoyer } from '../situation.js'
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
  situation: SituationFoyer,
  enfants: EnfantsPf,
  p: ParametresPf,
): MontantAsf {
  const plein = p.bmaf * p.asf.taux * enfants.aCharge
  const exact = plein - pensionAlimentaire(situation, p.mois) * MILLION
  if (exact <= p.asf.seuil * MILLION) return ASF_NULLE
  const compte = Math.min(exact, p.bmaf * p.asf.tauxCompte * enfants.aCharge)
  return {
    montant: arrondir(exact, MILLION, 'plus-proche'),
    compte: arrondir(compte, MILLION, 'plus-proche'),
  }
}

/** Centimes of alimony received that month by the whole household. */
function pensionAlimentaire(situation: SituationFoyer, mois: number): number {
  let total = 0
  for (const personne of situation.personnes) {
    for (const ligne of personne.ressources) {
      if (ligne.nature !== 'pension-alimentaire') continue
      if (indexMois(ligne.de) <= mois && mois <= indexMois(ligne.a)) total += ligne.montantNetSocial
    }
  }
  return total
}
