import { randomInt } from 'node:crypto'
import type { Jour } from '#socle'

/** Letters and figures that are not taken one for another, on paper or on the phone. */
const SIGNES = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
/** 31 signs, six times, each day: 887 million. */
const LONGUEUR = 6

/** « Q-20261112-7F3K2M »: number of a démarche. */
export function nouveauNumero(lettre: string, jour: Jour): string {
  const suite = Array.from({ length: LONGUEUR }, () => SIGNES.charAt(randomInt(SIGNES.length)))
  return `${lettre}-${jour.replaceAll('-', '')}-${suite.join('')}`
}
