import type { Prerempli } from './preremplir.js'
import type { Saisie } from './saisie.js'

/** A draft outlives the session: a person who is cut off finds her answers again. */
const DUREE_MS = 24 * 60 * 60_000
const NOMBRE_MAX = 2_000

interface Brouillon extends Prerempli {
  readonly vuMs: number
}

/** Drafts of simulations, in the memory of the server only: nothing of them is ever stored. */
export class Brouillons {
  readonly #brouillons = new Map<string, Brouillon>()
  readonly #maintenantMs: () => number

  constructor(maintenantMs: () => number) {
    this.#maintenantMs = maintenantMs
  }

  lire(sub: string): Prerempli | undefined {
    const b = this.#brouillons.get(sub)
    if (b === undefined) return undefined
    if (this.#maintenantMs() - b.vuMs <= DUREE_MS) return b
    this.#brouillons.delete(sub)
    return undefined
  }

  /** The last written goes to the end: the oldest leaves first when there are too many. */
  garder(sub: string, { connu }: Prerempli, saisie: Saisie): void {
    this.#brouillons.delete(sub)
    this.#brouillons.set(sub, { connu, saisie, vuMs: this.#maintenantMs() })
    if (this.#brouillons.size <= NOMBRE_MAX) return
    const [ancien] = this.#brouillons.keys()
    if (ancien !== undefined) this.#brouillons.delete(ancien)
  }

  oublier(sub: string): void {
    this.#brouillons.delete(sub)
  }
}
