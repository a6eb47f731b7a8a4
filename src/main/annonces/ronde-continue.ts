import { setTimeout as attendre } from 'node:timers/promises'
import type { Instant, Jour } from '#socle'
import { faireLaRonde, type MoyensRonde, semaineDe } from './ronde.js'

/** The pages come first: the round begins when they have been served for a while. */
const DEPART_MS = 3_000
const REGARD_MS = 60_000

/**
 * Makes the round at the start of a server, then at each new day of the pages; resources are looked
 * at once a week. A failure is tried again at the next look. Gives how to stop.
 */
export function tournerEnContinu(
  moyens: MoyensRonde,
  temps: { readonly maintenant: () => Instant; readonly aujourdhui: () => Jour },
): () => Promise<void> {
  const arret = new AbortController()
  const dormir = (ms: number): Promise<void> =>
    attendre(ms, undefined, { signal: arret.signal, ref: false }).catch(() => {})
  let fait: Jour | undefined
  let semaineFaite: number | undefined
  const boucle = async (): Promise<void> => {
    await dormir(DEPART_MS)
    while (!arret.signal.aborted) {
      const jour = temps.aujourdhui()
      const semaine = semaineDe(jour) !== semaineFaite
      if (jour !== fait) {
        const moment = { quand: temps.maintenant(), jour, semaine }
        const ecrits = await faireLaRonde(moyens, moment).catch(() => undefined)
        if (ecrits !== undefined) [fait, semaineFaite] = [jour, semaineDe(jour)]
      }
      await dormir(REGARD_MS)
    }
  }
  const fini = boucle()
  return async () => {
    arret.abort()
    await fini
  }
}
