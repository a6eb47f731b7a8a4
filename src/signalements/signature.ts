import { type Instant, type Jour, jourDeParis } from '#socle'
import type { SignaturePersonne } from './ports.js'

/**
 * The instant of an act on the day that the faces take for today. In the demonstration that day is
 * not the clock's, and a receipt must not contradict the banner.
 */
export function signerLe(quand: Instant, jour: Jour): SignaturePersonne {
  if (jourDeParis(quand) === jour) return { quand, jour }
  const transpose = `${jour}${quand.slice(10)}` as Instant
  const juste = jourDeParis(transpose) === jour
  return { quand: juste ? transpose : (`${jour}T12:00:00.000Z` as Instant), jour }
}
