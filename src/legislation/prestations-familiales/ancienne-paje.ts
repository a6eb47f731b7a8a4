import { type Centimes, centimes, ZERO } from '#socle'
import { type Bareme, getValeur } from '../baremes/bareme.js'
import * as paje from '../baremes/paje-2014.js'
import type { EnfantsPf } from './enfants.js'
import type { PlafondFamilial } from './parametres.js'
import { plafondFamilial, type RessourcesAnnuelles } from './ressources-annuelles.js'

/** Ceilings of the former allocation de base in one month, centimes a year. */
export interface PlafondsAnciennePaje {
  readonly plein: PlafondFamilial
  readonly partiel: PlafondFamilial
}

/**
 * The ceilings in force for a month, an `indexMois` integer.
 * @texte CSS, art. L. 531-3 and R. 531-1 (versions of April 2014)
 */
export function plafondsAnciennePaje(mois: number): PlafondsAnciennePaje {
  const lire = (serie: Bareme): number => getValeur(serie, { moisReference: mois, moisDroit: mois })
  const parEnfant = lire(paje.PAJE_2014_PLAFOND_PAR_ENFANT)
  const parts = { partDeuxPremiers: parEnfant, partSuivants: parEnfant }
  return {
    plein: {
      sansEnfant: lire(paje.PAJE_2014_PLAFOND_PLEIN),
      isoleOuBiactif: lire(paje.PAJE_2014_PLAFOND_PLEIN_ISOLE),
      ...parts,
    },
    partiel: {
      sansEnfant: lire(paje.PAJE_2014_PLAFOND_PARTIEL),
      isoleOuBiactif: lire(paje.PAJE_2014_PLAFOND_PARTIEL_ISOLE),
      ...parts,
    },
  }
}

/**
 * Allocation de base of a child born from April 2014 to March 2018: a frozen amount, whole under a
 * ceiling, half under a higher one.
 * @texte CSS, art. L. 531-3, D. 531-3, R. 531-1 (décret 2014-422); décret 2018-312 (births since
 *   April 2018 follow another rule)
 */
export function anciennePaje(
  enfants: EnfantsPf,
  ressources: RessourcesAnnuelles,
  mois: number,
): Centimes {
  const lus = { moisReference: mois, moisDroit: mois }
  const { plein, partiel } = plafondsAnciennePaje(mois)
  const revenu = ressources.total * 1_000_000
  const isole = ressources.plafondMajore
  if (revenu <= plafondFamilial(plein, enfants.aCharge, isole)) {
    return centimes(getValeur(paje.PAJE_2014_MONTANT_PLEIN, lus))
  }
  if (revenu > plafondFamilial(partiel, enfants.aCharge, isole)) return ZERO
  return centimes(getValeur(paje.PAJE_2014_MONTANT_PARTIEL, lus))
}
