import type { AttenteStore } from '#acces'
import { type Instant, instantDepuis } from '#socle'

const ESSAIS_MAX = 3
export const OUBLI_ESSAIS_MS = 24 * 60 * 60_000

/** Tries at the NIR, per subject of the identity provider: a new session gives no new try. */
export class EssaisNir {
  readonly #attente: AttenteStore
  readonly #horloge: () => Instant

  constructor(attente: AttenteStore, horloge: () => Instant) {
    this.#attente = attente
    this.#horloge = horloge
  }

  async restants(sub: string): Promise<number> {
    const faits = await this.#attente.lireCompte(cleDe(sub), this.#horloge())
    return Math.max(0, ESSAIS_MAX - faits)
  }

  /**
   * One more, counted before the number is compared: however many are sent at once, three are
   * compared. Gives what is left after it; undefined when none was left for it.
   */
  async compter(sub: string): Promise<number | undefined> {
    const quand = this.#horloge()
    const expireLe = instantDepuis(Date.parse(quand) + OUBLI_ESSAIS_MS)
    const faits = await this.#attente.compter(cleDe(sub), { expireLe, quand })
    return faits > ESSAIS_MAX ? undefined : ESSAIS_MAX - faits
  }

  oublier(sub: string): Promise<void> {
    return this.#attente.oublier(cleDe(sub))
  }
}

const cleDe = (sub: string): string => `essais ${sub}`
