import { type Instant, instantDepuis } from '#socle'

const MINUTE = 60_000

/** Waits before each new try, in minutes: about a day in all, then it failed for good. */
export const ATTENTES_MINUTES: readonly number[] = [1, 5, 30, 120, 480, 960]

/** How long a process may take to send: later, another one takes it again. */
export const BAIL_MS = 5 * MINUTE

/** When to try again after that many tries; undefined when it has failed for good. */
export function prochainEssai(essais: number, maintenant: Instant): Instant | undefined {
  const attente = ATTENTES_MINUTES[essais - 1]
  if (attente === undefined) return undefined
  return instantDepuis(Date.parse(maintenant) + attente * MINUTE)
}
