/** Where an ingestion can be cut, in the order of its steps. */
export const POINTS = [
  'fichier',
  'declaration',
  'variante',
  'temoignage',
  'ligne_ressource',
  'lien',
  'natif',
  'ecarte',
  'avant-commit',
  'apres-commit',
] as const

export type Point = (typeof POINTS)[number]

/**
 * Kills this process on the spot when it goes by a point for the n-th time: `ALASOURCE_RUPTURE=
 * natif:3`. For the proofs alone: without the variable, one comparison at each step.
 */
const [voulu, rang = '1'] = (process.env.ALASOURCE_RUPTURE ?? '').split(':')
let reste = Number(rang)

/** True when the steps must be told apart, one message each. */
export const PAS_A_PAS = voulu !== ''

export function passer(point: Point): void {
  if (voulu !== point) return
  reste -= 1
  if (reste === 0) process.kill(process.pid, 'SIGKILL')
}
