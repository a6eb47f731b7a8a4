import { assert, exhaustive } from './assert.js'
import { type Centimes, centimes } from './centimes.js'

declare const marque: unique symbol

/** A rate in integer millionths: 59.85 % is 598 500. */
export type Taux = number & { readonly [marque]: 'Taux' }

export function taux(millioniemes: number): Taux {
  assert(Number.isSafeInteger(millioniemes), 'un taux est un entier de millionièmes')
  return millioniemes as Taux
}

export type ModeArrondi = 'plus-proche' | 'inferieur' | 'superieur'

/**
 * Rounds an exact quotient `numerateur / denominateur` of centimes, mode compulsory. Half goes away
 * from zero in `plus-proche`. Both terms are safe integers, `denominateur` positive.
 */
export function arrondir(numerateur: number, denominateur: number, mode: ModeArrondi): Centimes {
  assert(Number.isSafeInteger(numerateur) && Number.isSafeInteger(denominateur), 'entiers sûrs')
  assert(denominateur > 0, 'dénominateur positif')
  const bas = Math.floor(numerateur / denominateur)
  const reste = numerateur - bas * denominateur
  switch (mode) {
    case 'inferieur':
      return centimes(bas)
    case 'superieur':
      return centimes(reste === 0 ? bas : bas + 1)
    case 'plus-proche': {
      const double = reste * 2
      if (double === denominateur) return centimes(numerateur < 0 ? bas : bas + 1)
      return centimes(double > denominateur ? bas + 1 : bas)
    }
    default:
      return exhaustive(mode)
  }
}
