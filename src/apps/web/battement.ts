import { setTimeout as attendre, setImmediate as ceder } from 'node:timers/promises'

/** Timers count whole milliseconds, from a time read before: the end is awaited by small steps. */
const MARGE_MS = 2

/**
 * Waits for the next beat since `debut` (`performance.now()`), to a tenth of a millisecond: the
 * time of an answer that leaves then does not tell what was done before it.
 */
export async function attendreBattement(debut: number, battement: number): Promise<void> {
  const fin = debut + Math.ceil((performance.now() - debut + 0.001) / battement) * battement
  const reste = fin - performance.now() - MARGE_MS
  if (reste >= 1) await attendre(Math.floor(reste))
  while (performance.now() < fin) await ceder()
}
