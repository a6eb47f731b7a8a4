import { arrondir, type Centimes, ZERO } from '#socle'
import type { EnfantsPf } from './enfants.js'
import type { ParametresPaje } from './parametres.js'
import { plafondFamilial, type RessourcesAnnuelles } from './ressources-annuelles.js'

const MILLION = 1_000_000

/**
 * Allocation de base of the PAJE, centimes a month, one per household, from the month after the
 * birth to the month before the third birthday: full rate, partial rate, or nothing.
 * @texte CSS, art. L. 531-2, L. 531-3, D. 531-3, R. 531-1 (ceilings); children born since April
 *   2018
 * @arrondi once, to the nearest centime
 */
export function allocationPaje(
  enfants: EnfantsPf,
  ressources: RessourcesAnnuelles,
  p: { readonly bmaf: number; readonly paje: ParametresPaje },
): Centimes {
  const revenu = ressources.total * MILLION
  const isole = ressources.plafondMajore
  if (revenu <= plafondFamilial(p.paje.plafondPlein, enfants.aCharge, isole)) {
    return arrondir(p.bmaf * p.paje.tauxPlein, MILLION, 'plus-proche')
  }
  if (revenu <= plafondFamilial(p.paje.plafondPartiel, enfants.aCharge, isole)) {
    return arrondir(p.bmaf * p.paje.tauxPartiel, MILLION, 'plus-proche')
  }
  return ZERO
}
