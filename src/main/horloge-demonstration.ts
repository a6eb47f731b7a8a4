import { type Instant, instantDepuis, type Jour, jourDeParis } from '#socle'

const JOUR_MS = 24 * 60 * 60_000

const HEURE_PARIS = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  hour: 'numeric',
  hourCycle: 'h23',
})

/**
 * The clock of the demonstration: it begins on `jour`, at the hour it is in Paris, and runs from
 * there. Receipts, letters and traces then say the day of the screens around them; a demonstration
 * left open goes to the next day, and comes back to `jour` when it is started again.
 */
export function horlogeDemonstration(jour: Jour, maintenant: () => Instant): () => Instant {
  const debut = maintenant()
  const jours = (Date.parse(jour) - Date.parse(jourDeParis(debut))) / JOUR_MS
  const deplace = Date.parse(debut) + jours * JOUR_MS
  // Summer and winter: the hour of the wall stays.
  const saison = ecartHeures(heureDeParis(Date.parse(debut)), heureDeParis(deplace)) * 3_600_000
  const decalage = jours * JOUR_MS + saison
  return () => instantDepuis(Date.parse(maintenant()) + decalage)
}

function heureDeParis(ms: number): number {
  return Number.parseInt(HEURE_PARIS.format(ms), 10)
}

/** -1, 0 or 1, across midnight too. */
function ecartHeures(voulue: number, lue: number): number {
  return ((voulue - lue + 36) % 24) - 12
}
