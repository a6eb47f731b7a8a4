import { type Instant, instantDepuis, type Jour } from './mois.js'

const HEURE_MS = 3_600_000

/**
 * The civil day in metropolitan France. The rule of summer time (last Sundays of March and October,
 * 01:00 UTC, in force since 1996) is written here because loading time zones takes 25 ms, half of a
 * short command.
 */
export function jourDeParis(instant: Instant): Jour {
  const ms = Date.parse(instant)
  const annee = new Date(ms).getUTCFullYear()
  const ete = ms >= dernierDimanche(annee, 2) && ms < dernierDimanche(annee, 9)
  return instantDepuis(ms + (ete ? 2 : 1) * HEURE_MS).slice(0, 10) as Jour
}

/** 01:00 UTC on the last Sunday of a month of 31 days, `mois` from 0. */
function dernierDimanche(annee: number, mois: number): number {
  const fin = new Date(Date.UTC(annee, mois, 31, 1))
  return fin.getTime() - fin.getUTCDay() * 24 * HEURE_MS
}
