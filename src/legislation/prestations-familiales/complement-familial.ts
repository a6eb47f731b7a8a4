import { arrondir, type Centimes, ZERO } from '#socle'
import type { EnfantsPf } from './enfants.js'
import type { ParametresPf } from './parametres.js'
import { plafondFamilial, type RessourcesAnnuelles } from './ressources-annuelles.js'

/** Complément familial of one month. */
export interface MontantCf {
  readonly montant: Centimes
  /** What RSA and prime d'activité count: never more than the amount without majoration. */
  readonly compte: Centimes
}

const MILLION = 1_000_000

/** No complément familial. */
export const CF_NUL: MontantCf = { montant: ZERO, compte: ZERO }

/**
 * Complément familial for three children or more from 3 to 21: 41.65 % of the BMAF under the
 * ceiling, more under the lower ceiling, a differential just above.
 * @texte CSS, art. L. 522-1 to L. 522-3, R. 522-1, R. 522-2, D. 522-1 ; compte : CASF, art. R.
 *   262-11
 * @arrondi once, to the nearest centime
 */
export function complementFamilial(
  enfants: EnfantsPf,
  ressources: RessourcesAnnuelles,
  p: ParametresPf,
): MontantCf {
  const isole = ressources.plafondMajore
  const revenu = ressources.total * MILLION
  const nombre = enfants.moinsDeVingtEtUnAns
  const simple = p.bmaf * p.cf.taux
  if (revenu <= plafondFamilial(p.cf.plafondMajore, nombre, isole)) {
    return {
      montant: arrondir(p.bmaf * p.cf.tauxMajore, MILLION, 'plus-proche'),
      compte: arrondir(simple, MILLION, 'plus-proche'),
    }
  }
  const plafond = plafondFamilial(p.cf.plafond, nombre, isole)
  const reste = Math.min(12 * simple, plafond + 12 * simple - revenu)
  if (reste <= 0) return CF_NUL
  const montant = arrondir(reste, 12 * MILLION, 'plus-proche')
  return { montant, compte: montant }
}
