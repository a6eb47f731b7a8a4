import type { AttenteStore } from '#acces'
import { type Instant, instantDepuis } from '#socle'
import type { Prerempli } from './preremplir.js'
import type { Saisie } from './saisie.js'

/** A draft outlives the session: a person who is cut off finds her answers again. */
const DUREE_MS = 24 * 60 * 60_000

/** The draft of a simulation of who is logged in: one each, a day after it was last written. */
export class Brouillons {
  readonly #attente: AttenteStore
  readonly #horloge: () => Instant

  constructor(attente: AttenteStore, horloge: () => Instant) {
    this.#attente = attente
    this.#horloge = horloge
  }

  async lire(sub: string): Promise<Prerempli | undefined> {
    const lu = await this.#attente.lire(cleDe(sub), this.#horloge())
    return lu === undefined ? undefined : (JSON.parse(lu) as Prerempli)
  }

  async garder(sub: string, { connu }: Prerempli, saisie: Saisie): Promise<void> {
    const quand = this.#horloge()
    const expireLe = instantDepuis(Date.parse(quand) + DUREE_MS)
    const contenu = JSON.stringify({ connu, saisie })
    await this.#attente.garder(cleDe(sub), { contenu, expireLe, quand })
  }

  oublier(sub: string): Promise<void> {
    return this.#attente.oublier(cleDe(sub))
  }
}

const cleDe = (sub: string): string => `simulation ${sub}`
