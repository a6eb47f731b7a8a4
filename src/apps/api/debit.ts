import type { FastifyReply } from 'fastify'
import { Probleme } from './probleme.js'

const MINUTE_MS = 60_000

/** Requests of each application, by whole minutes of the clock. In the memory of one process. */
export class Debit {
  readonly #comptes = new Map<string, number>()
  #minute = 0

  constructor(private readonly maintenantMs: () => number) {}

  /** Counts one request and tells what is left; throws a 429 when nothing is. */
  compter(reponse: FastifyReply, application: string, limite: number): void {
    const maintenant = this.maintenantMs()
    const minute = Math.floor(maintenant / MINUTE_MS)
    if (minute !== this.#minute) {
      this.#minute = minute
      this.#comptes.clear()
    }
    const faites = (this.#comptes.get(application) ?? 0) + 1
    this.#comptes.set(application, faites)
    const reste = Math.ceil(((minute + 1) * MINUTE_MS - maintenant) / 1000)
    reponse.header('ratelimit-limit', limite)
    reponse.header('ratelimit-remaining', Math.max(0, limite - faites))
    reponse.header('ratelimit-reset', reste)
    if (faites > limite) throw new Probleme('trop-de-demandes', [], reste)
  }
}
