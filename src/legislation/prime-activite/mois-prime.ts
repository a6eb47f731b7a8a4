import type { Centimes } from '#socle'
import type { PrestationsFamiliales } from '../prestations-familiales/index.js'
import type { BaremeDuMois } from '../transversal/bareme-du-mois.js'
import type { PersonneChiffree } from '../transversal/foyer-chiffre.js'
import type { Composition } from '../transversal/montant-forfaitaire.js'
import type { RevenusDuMois } from './revenus.js'

/**
 * The prime of one reference month. Amounts in millionths of a centime, unless said. It does not
 * name its month, so that equal months are one object.
 */
export interface MoisPrime {
  readonly bareme: BaremeDuMois
  readonly composition: Composition
  /** Those counted. */
  readonly enfants: readonly PersonneChiffree[]
  readonly montantForfaitaire: number
  readonly forfaitLogement: number
  /** Centimes. */
  readonly prestationsFamiliales: number
  /** What they are made of, and the housing benefit, as read for that month. */
  readonly familiales: PrestationsFamiliales
  readonly aideLogement: Centimes
  /** Of each parent, in the order of the situation. Longer lists serve again: see `listRevenus`. */
  readonly revenus: readonly RevenusDuMois[]
  /** Of the children counted who have any. */
  readonly revenusEnfants: readonly RevenusDuMois[]
  /** Centimes. */
  readonly activite: number
  /** Centimes, family benefits left aside. */
  readonly autres: number
  readonly bonifications: number
  /** Share of the activity income that is added. */
  readonly partActivite: number
  /** The greater of the resources with the forfait logement, and the montant forfaitaire. */
  readonly deduction: number
  /** Never negative. */
  readonly prime: number
}

/** The whole computation of a prime, from which its explanation is written. */
export interface CalculPrime {
  /** Before CRDS. */
  readonly montant: Centimes | null
  /** After CRDS. */
  readonly net: Centimes | null
  readonly refus: string | null
  readonly manques: readonly string[]
  /** Three times the amount before rounding and CRDS, millionths of a centime. */
  readonly troisFois: number
  readonly mois: readonly MoisPrime[]
}
