import { setTimeout as attendre } from 'node:timers/promises'
import type { Accords, Silences } from '#allocations'
import type { Base } from '#apps/cli'
import { signerLe } from '#signalements'
import type { Instant, Jour } from '#socle'

export interface MoyensRattrapage {
  readonly allocations: Pick<Base['allocations'], 'rattraper' | 'resteARattraper'>
  readonly conclusions: Pick<Base['conclusions'], 'rattraper'>
  /** Agreements given and not decided; absent: none is kept. */
  readonly accords?: Pick<Accords, 'rattraper'> | undefined
  /** Claims that two months of silence refuse; absent: none is kept. */
  readonly silences?: Pick<Silences, 'rattraper'> | undefined
}

export interface TempsRattrapage {
  readonly maintenant: () => Instant
  readonly aujourdhui: () => Jour
}

/** The pages come first. */
const DEPART_MS = 3_000
const REPOS_MS = 60_000

/** While something is left, the next passage begins once the process was this idle, this long. */
const ECOUTE_MS = 500
const CHARGE_MAX = 0.3

export interface Cadence {
  readonly depart?: number
  readonly repos?: number
  readonly ecoute?: number
  /** Share of the last `ecoute` during which the process worked, 0 to 1. */
  readonly charge?: () => number
}

/**
 * Takes up, at the start of a server then every minute, what an outage left between a declaration,
 * the cell and the caisse, and what declarants sent. A backlog is read as fast as an idle server
 * can, and five seconds a minute while pages are asked for. Does not keep the process alive. Gives
 * how to stop: the passage in course is ended first.
 */
export function rattraperEnContinu(
  { allocations, conclusions, accords, silences }: MoyensRattrapage,
  { maintenant, aujourdhui }: TempsRattrapage,
  cadence: Cadence = {},
): () => Promise<void> {
  const { depart = DEPART_MS, repos = REPOS_MS, ecoute = ECOUTE_MS } = cadence
  const { charge = mesurerCharge() } = cadence
  const arret = new AbortController()
  const dormir = (ms: number): Promise<void> =>
    attendre(ms, undefined, { signal: arret.signal, ref: false }).catch(() => {})
  const seReposer = async (): Promise<void> => {
    if (allocations.resteARattraper?.() !== true) return dormir(repos)
    charge()
    for (let dormi = 0; dormi < repos && !arret.signal.aborted; dormi += ecoute) {
      await dormir(Math.min(ecoute, repos - dormi))
      if (charge() < CHARGE_MAX) return
    }
  }
  const boucle = async (): Promise<void> => {
    await dormir(depart)
    while (!arret.signal.aborted) {
      const quand = maintenant()
      // Told by whoever failed; the next passage tries again. One does not stop the other.
      await allocations.rattraper(quand).catch(() => {})
      await conclusions.rattraper(signerLe(quand, aujourdhui())).catch(() => {})
      await accords?.rattraper({ quand, jour: aujourdhui() }).catch(() => {})
      await silences?.rattraper({ quand, jour: aujourdhui() }).catch(() => {})
      await seReposer()
    }
  }
  const fini = boucle()
  return async () => {
    arret.abort()
    await fini
  }
}

/** The share of time worked since the call before. */
function mesurerCharge(): () => number {
  let avant = performance.eventLoopUtilization()
  return () => {
    const depuis = performance.eventLoopUtilization(avant)
    avant = performance.eventLoopUtilization()
    return depuis.utilization
  }
}
