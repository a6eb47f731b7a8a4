import type { FastifyRequest } from 'fastify'
import { instantDepuis } from '#socle'
import { type Champs, cheminDe, nomCookieSession, type Portail } from '../demande.js'

const DUREE_MS = 2 * 60 * 60_000

/**
 * What was typed in a form whose session had ended, kept until the same person comes back: shown to
 * her again, never acted upon. Two hours at most.
 */
export class Reprises {
  readonly #p: Portail

  constructor(portail: Portail) {
    this.#p = portail
  }

  /** The session of this form has ended: what was typed is kept for the person of that session. */
  async garder(requete: FastifyRequest): Promise<void> {
    const { sessions, deps } = this.#p
    const lue = sessions.lire(requete.cookies[nomCookieSession(deps.origine)])
    if (lue.etat !== 'expiree' || lue.sub === undefined) return
    const lus = Object.entries((requete.body ?? {}) as Champs).filter(
      (c): c is [string, string] => typeof c[1] === 'string' && c[0] !== 'jeton' && c[0] !== 'etat',
    )
    const quand = deps.horloge()
    const expireLe = instantDepuis(Date.parse(quand) + DUREE_MS)
    const contenu = JSON.stringify(lus)
    await deps.attente.garder(cleDe(requete, lue.sub), { contenu, expireLe, quand })
  }

  /** What this person had typed at this address, given once. */
  async reprendre(
    requete: FastifyRequest,
    sub: string,
  ): Promise<ReadonlyMap<string, string> | undefined> {
    const { attente, horloge } = this.#p.deps
    const lu = await attente.prendre(cleDe(requete, sub), horloge())
    return lu === undefined ? undefined : new Map(JSON.parse(lu) as [string, string][])
  }
}

function cleDe(requete: FastifyRequest, sub: string): string {
  return `reprise ${sub} ${cheminDe(requete)}`
}
