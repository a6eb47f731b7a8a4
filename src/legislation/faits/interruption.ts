import { moisDuJour } from '#socle'
import { findNature } from '../ressources/natures.js'
import {
  ACTIVITE,
  ASS,
  CHOMAGE,
  GRATIFICATION,
  IJ_ARRET,
  IJ_PARENTALITE,
  INDEPENDANT,
  type Poste,
  RETRAITE,
} from '../ressources/postes.js'
import type { FaitsPersonne, RevenusInterrompus } from './faits.js'
import type { Lecture } from './lecture.js'

const POSTES: Readonly<Record<RevenusInterrompus, ReadonlySet<Poste>>> = {
  activite: new Set([ACTIVITE, GRATIFICATION, INDEPENDANT, IJ_PARENTALITE, IJ_ARRET]),
  chomage: new Set([CHOMAGE]),
}

const TIENNENT_LIEU: ReadonlySet<Poste> = new Set([
  ...POSTES.activite,
  ...POSTES.chomage,
  RETRAITE,
  ASS,
])

/**
 * Whether income of this nature is of work or stands in its place: while it is paid, nothing is
 * interrupted.
 * @texte CASF, art. R. 262-13; code du travail, art. L. 5421-2 (ASS)
 */
export function tientLieuDeRevenu(nature: string): boolean {
  const poste = findNature(nature)?.poste
  return poste !== undefined && TIENNENT_LIEU.has(poste)
}

/**
 * Whether a right leaves this nature out because its income stopped: the RSA alone, from the month
 * of the interruption, until the next re-examination says otherwise.
 * @texte CASF, art. R. 262-13 and R. 262-4-1; for the prime no text neutralises anything
 */
export function estNeutralisee(
  nature: string,
  { interruptions }: FaitsPersonne,
  { situation, droit }: Lecture,
): boolean {
  if (droit !== 'rsa') return false
  const poste = findNature(nature)?.poste
  if (poste === undefined) return false
  return interruptions.some(
    (i) => POSTES[i.revenus].has(poste) && moisDuJour(i.depuis) <= situation.moisDroit,
  )
}
