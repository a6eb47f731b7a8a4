import type { Repere, ReperesRegistre } from './reperes.js'
import { etendueDe, type Instantane, noter, premiersSujets } from './seance.js'
import type { LectureRegistre } from './store.js'

export interface OptionsGardees {
  readonly reperes: ReperesRegistre
  readonly maintenantMs: () => number
  /** Persons, and what they are tied to; the one unread for the longest time goes first. */
  readonly maximum?: number
}

/** Readings of persons that pages share, each confirmed by the register before it serves. */
export interface Gardees {
  /** What is kept of the persons that this would read, if it is still true now. */
  trouver(lire: Lire<unknown>): Promise<Instantane | undefined>
  /** Reads the register, and keeps what was read. */
  lire<T>(lire: Lire<T>, neuf: Instantane): Promise<T>
}

type Lire<T> = (lecture: LectureRegistre) => Promise<T>

interface Gardee {
  readonly instantane: Instantane
  readonly depuisMs: number
  repere: Repere
}

const MAXIMUM = 300
/** Nothing is kept longer, however often it serves. */
const DUREE_MS = 5 * 60_000
/** Above, what other pages asked of the same persons is not read again with the rest. */
const CLES_MAX = 400

export function createGardees(options: OptionsGardees): Gardees {
  const { reperes, maintenantMs, maximum = MAXIMUM } = options
  const parSujets = new Map<string, Gardee>()
  const garder = (cle: string, gardee: Gardee): void => {
    parSujets.delete(cle)
    parSujets.set(cle, gardee)
    for (const [ancienne, { depuisMs }] of parSujets) {
      const perimee = maintenantMs() - depuisMs > DUREE_MS
      if (parSujets.size > maximum || perimee) parSujets.delete(ancienne)
      else break
    }
  }
  return {
    async trouver(lire) {
      const cle = await premiersSujets(lire)
      const gardee = parSujets.get(cle)
      if (gardee === undefined || maintenantMs() - gardee.depuisMs > DUREE_MS) return undefined
      const repere = await reperes.confirmer(gardee.repere, etendueDe(gardee.instantane))
      if (repere === undefined) {
        if (parSujets.get(cle) === gardee) parSujets.delete(cle)
        return undefined
      }
      gardee.repere = repere
      return gardee.instantane
    },
    async lire(lire, neuf) {
      const cle = await premiersSujets(lire)
      const ancienne = parSujets.get(cle)?.instantane
      const { rendu, repere } = await reperes.lireSitue(async (lecture) => {
        const notee = noter(lecture, neuf)
        const lu = await lire(notee)
        await completer(notee, { neuf, ancienne })
        return lu
      })
      const depuisMs = maintenantMs()
      if (repere !== undefined) garder(cle, { instantane: neuf, depuisMs, repere })
      return rendu
    },
  }
}

/** Other pages looked up other declarations for her: all are read on this instant, for them. */
async function completer(
  notee: LectureRegistre,
  { neuf, ancienne }: { neuf: Instantane; ancienne: Instantane | undefined },
): Promise<void> {
  const cles = [...(ancienne?.declarations.keys() ?? [])].filter((c) => !neuf.declarations.has(c))
  if (cles.length > 0 && cles.length + neuf.declarations.size <= CLES_MAX) {
    await notee.listDeclarations(cles)
  }
}
