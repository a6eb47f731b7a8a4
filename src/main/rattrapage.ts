import { setTimeout as attendre } from 'node:timers/promises'
import type { Accords } from '#allocations'
import type { Base } from '#apps/cli'
import { signerLe } from '#signalements'
import type { Instant, Jour } from '#socle'

export interface MoyensRattrapage {
  readonly allocations: Pick<Base['allocations'], 'rattraper'>
  readonly conclusions: Pick<Base['conclusions'], 'rattraper'>
  /** Agreements given and not decided; absent: none is kept. */
  readonly accords?: Pick<Accords, 'rattraper'> | undefined
}

export interface TempsRattrapage {
  readonly maintenant: () => Instant
  readonly aujourdhui: () => Jour
}

/** The pages come first. */
const DEPART_MS = 3_000
const REPOS_MS = 60_000

/**
 * Takes up, at the start of a server then every minute, what an outage left between a declaration,
 * the cell and the caisse. Does not keep the process alive. Gives how to stop: the passage in
 * course is ended first.
 */
export function rattraperEnContinu(
  { allocations, conclusions, accords }: MoyensRattrapage,
  { maintenant, aujourdhui }: TempsRattrapage,
  { depart = DEPART_MS, repos = REPOS_MS }: { depart?: number; repos?: number } = {},
): () => Promise<void> {
  const arret = new AbortController()
  const dormir = (ms: number): Promise<void> =>
    attendre(ms, undefined, { signal: arret.signal, ref: false }).catch(() => {})
  const boucle = async (): Promise<void> => {
    await dormir(depart)
    while (!arret.signal.aborted) {
      const quand = maintenant()
      // Told by whoever failed; the next passage tries again. One does not stop the other.
      await allocations.rattraper(quand).catch(() => {})
      await conclusions.rattraper(signerLe(quand, aujourdhui())).catch(() => {})
      await accords?.rattraper({ quand, jour: aujourdhui() }).catch(() => {})
      await dormir(repos)
    }
  }
  const fini = boucle()
  return async () => {
    arret.abort()
    await fini
  }
}
