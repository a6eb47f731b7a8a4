import { setTimeout as attendre } from 'node:timers/promises'
import type { Partenaires } from '#referentiel'

/** Files, and persons, of one step: what others wait behind is short. */
const PAS = 200
/** A step is followed by as long a rest, so that half of a core is the most that it takes. */
const REPOS_MIN_MS = 50
const REPOS_QUAND_FAIT_MS = 2_000

/**
 * Keeps the statements of persons up to date while a server runs. Reads need none of them: where
 * one is missing the register answers. Gives how to stop.
 */
export function condenserEnContinu(
  partenaires: Pick<Partenaires, 'condenser'>,
): () => Promise<void> {
  const arret = new AbortController()
  const boucle = async (): Promise<void> => {
    while (!arret.signal.aborted) {
      const debut = performance.now()
      // An outage is told by the reads themselves; this only tries again.
      const fait = await partenaires.condenser(PAS).catch(() => true)
      const repos = Math.max(REPOS_MIN_MS, performance.now() - debut)
      const options = { signal: arret.signal, ref: false }
      await attendre(fait ? REPOS_QUAND_FAIT_MS : repos, undefined, options).catch(() => {})
    }
  }
  const fini = boucle()
  return async () => {
    arret.abort()
    await fini
  }
}
