import { setTimeout as attendre } from 'node:timers/promises'
import type { Messages } from '#messages'
import type { Instant } from '#socle'

/** Sendings of one step, and the rest when nothing is due. */
const PAS = 20
const REPOS_MS = 2_000
const REPOS_PANNE_MS = 15_000

/** Sends what is due while a server runs. Gives how to stop: the step in course is ended first. */
export function distribuerEnContinu(
  messages: Pick<Messages, 'distribuer'>,
  maintenant: () => Instant,
): () => Promise<void> {
  const arret = new AbortController()
  const dormir = async (ms: number): Promise<void> => {
    await attendre(ms, undefined, { signal: arret.signal, ref: false }).catch(() => {})
  }
  const boucle = async (): Promise<void> => {
    while (!arret.signal.aborted) {
      // An outage of the base is told by the pages themselves; this only tries again.
      const pris = await messages.distribuer(maintenant(), PAS).catch(() => -1)
      if (pris < PAS) await dormir(pris < 0 ? REPOS_PANNE_MS : REPOS_MS)
    }
  }
  const fini = boucle()
  return async () => {
    arret.abort()
    await fini
  }
}
