import type { FastifyRequest } from 'fastify'
import { type Champs, cheminDe, nomCookieSession, type Portail } from '../demande.js'

const DUREE_MS = 2 * 60 * 60_000
const NOMBRE_MAX = 2_000

interface Gardee {
  readonly champs: ReadonlyMap<string, string>
  readonly ms: number
}

/**
 * What was typed in a form whose session had ended, kept in memory until the same person comes
 * back: shown to her again, never acted upon. Two hours at most.
 */
export class Reprises {
  readonly #personnes = new Map<string, { readonly sub: string; readonly ms: number }>()
  readonly #gardees = new Map<string, Gardee>()
  readonly #portail: Portail

  constructor(portail: Portail) {
    this.#portail = portail
  }

  /** A form is shown to this person, in the session of this request. */
  noter(requete: FastifyRequest, sub: string): void {
    const session = this.#session(requete)
    if (session !== undefined) this.#personnes.set(session, { sub, ms: this.#ms() })
    this.#balayer()
  }

  /** The session of this form has ended: what was typed is kept for the person of that session. */
  garder(requete: FastifyRequest): void {
    const session = this.#session(requete)
    const personne = session === undefined ? undefined : this.#personnes.get(session)
    if (personne === undefined) return
    const lus = Object.entries((requete.body ?? {}) as Champs).filter(
      (c): c is [string, string] => typeof c[1] === 'string' && c[0] !== 'jeton' && c[0] !== 'etat',
    )
    this.#gardees.set(`${personne.sub} ${cheminDe(requete)}`, {
      champs: new Map(lus),
      ms: this.#ms(),
    })
    this.#balayer()
  }

  /** What this person had typed at this address, given once. */
  reprendre(requete: FastifyRequest, sub: string): ReadonlyMap<string, string> | undefined {
    const cle = `${sub} ${cheminDe(requete)}`
    const gardee = this.#gardees.get(cle)
    this.#gardees.delete(cle)
    return gardee !== undefined && this.#ms() - gardee.ms < DUREE_MS ? gardee.champs : undefined
  }

  #session(requete: FastifyRequest): string | undefined {
    return requete.cookies[nomCookieSession(this.#portail.deps.origine)]
  }

  #ms(): number {
    return Date.parse(this.#portail.deps.horloge())
  }

  #balayer(): void {
    for (const table of [this.#personnes, this.#gardees]) {
      if (table.size <= NOMBRE_MAX) continue
      const limite = this.#ms() - DUREE_MS
      for (const [cle, { ms }] of table) if (ms < limite) table.delete(cle)
    }
  }
}
