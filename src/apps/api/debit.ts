import type { FastifyReply } from 'fastify'
import type { ApplicationPartenaire, DebitStore } from '#acces'
import { Probleme } from './probleme.js'

const MINUTE_MS = 60_000
/**
 * A process takes ahead a sixteenth of what is left of the minute: few exchanges with the base when
 * much is left, one by one at the end. What another holds and does not use is missed by that much.
 */
const PART = 16
const PRISE_MAX = 256

/** What this process took of a minute, for one application. */
interface Reserve {
  readonly minute: number
  /** Taken and not used yet. */
  libres: number
  /** Left for all the processes when it was last asked. */
  reste: number
  /** The exchange in course, which all that wait share. */
  prise: Promise<void> | undefined
  epuisee: boolean
}

/** Requests of each application, by whole minutes, for all the processes that share the store. */
export class Debit {
  readonly #reserves = new Map<string, Reserve>()

  constructor(
    private readonly store: DebitStore,
    private readonly maintenantMs: () => number,
  ) {}

  /** Counts one request and tells what is left; throws a 429 when nothing is. */
  async compter(
    reponse: FastifyReply,
    { id, demandesParMinute: limite }: ApplicationPartenaire,
  ): Promise<void> {
    const maintenant = this.maintenantMs()
    const minute = Math.floor(maintenant / MINUTE_MS)
    const reserve = this.#reserveDe(id, minute, limite)
    while (reserve.libres === 0 && !reserve.epuisee) {
      reserve.prise ??= this.#prendre(id, reserve, limite).finally(() => {
        reserve.prise = undefined
      })
      await reserve.prise
    }
    const passe = reserve.libres > 0
    if (passe) reserve.libres -= 1
    const secondes = Math.ceil(((minute + 1) * MINUTE_MS - maintenant) / 1000)
    reponse.header('ratelimit-limit', limite)
    reponse.header('ratelimit-remaining', reserve.libres + reserve.reste)
    reponse.header('ratelimit-reset', secondes)
    if (!passe) throw new Probleme('trop-de-demandes', [], secondes)
  }

  #reserveDe(application: string, minute: number, limite: number): Reserve {
    const connue = this.#reserves.get(application)
    if (connue?.minute === minute) return connue
    const neuve = { minute, libres: 0, reste: limite, prise: undefined, epuisee: false }
    this.#reserves.set(application, neuve)
    return neuve
  }

  async #prendre(application: string, reserve: Reserve, limite: number): Promise<void> {
    const voulu = Math.min(PRISE_MAX, Math.max(1, Math.floor(reserve.reste / PART)))
    const { minute } = reserve
    const { accorde, reste } = await this.store.prendre({ application, minute, voulu, limite })
    reserve.libres += accorde
    reserve.reste = reste
    reserve.epuisee = accorde === 0
  }
}
