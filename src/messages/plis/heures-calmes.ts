import { type Instant, instantDepuis, jourDeParis } from '#socle'

/** Hours of Paris when nothing leaves: from `de` (included) to `a` (excluded), 0 to 23. */
export interface HeuresCalmes {
  readonly de: number
  readonly a: number
}

const HEURE_MS = 3_600_000

/** The hour in Paris, 0 to 23: one or two more than UTC, as the civil day tells. */
export function heureDeParis(instant: Instant): number {
  const utc = new Date(Date.parse(instant)).getUTCHours()
  // 22:30 UTC is the day after in Paris in summer alone; the same shift holds all that day.
  const repere = `${instant.slice(0, 10)}T22:30:00.000Z` as Instant
  const decalage = jourDeParis(repere) > instant.slice(0, 10) ? 2 : 1
  return (utc + decalage) % 24
}

export function estCalme(instant: Instant, calme: HeuresCalmes | null): boolean {
  if (calme === null || calme.de === calme.a) return false
  const heure = heureDeParis(instant)
  return calme.de < calme.a
    ? heure >= calme.de && heure < calme.a
    : heure >= calme.de || heure < calme.a
}

/** The first hour outside the quiet ones, from an instant on. */
export function apresLeCalme(instant: Instant, calme: HeuresCalmes | null): Instant {
  let ms = Date.parse(instant)
  if (!estCalme(instant, calme)) return instant
  while (estCalme(instantDepuis(ms), calme)) ms = (Math.floor(ms / HEURE_MS) + 1) * HEURE_MS
  return instantDepuis(ms)
}
