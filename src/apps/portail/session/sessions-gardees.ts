import type { FastifyInstance } from 'fastify'
import type { SessionGardee, SessionStore } from '#acces'
import { type Instant, instantDepuis } from '#socle'
import { nomCookieSession, type Portail } from '../demande.js'
import { finDeSouvenir, type Session } from '../sessions.js'

/** The last sight of a session is written that often: a restart cuts no more of its idle life. */
const VUE_MS = 60_000
/** Above this count, those that memory has swept are forgotten here too. */
const BALAYAGE = 500

/**
 * Pages read sessions in the memory of their server; a store tells, before each page, what another
 * server made of them, and is told before the answer leaves. So a restart logs nobody out, the next
 * page of a person may be served by any server, and a log-out holds for all of them.
 */
export function garderSessions(app: FastifyInstance, p: Portail, store: SessionStore): void {
  const gardees = new SessionsGardees(p, store)
  app.addHook('onRequest', async (requete) => {
    await gardees.charger(requete.cookies[nomCookieSession(p.deps.origine)])
  })
  app.addHook('onSend', async (requete) => {
    // The session goes on in memory: only a restart would miss what an outage left unwritten.
    await gardees.ecrire(requete.cookies[nomCookieSession(p.deps.origine)]).catch((cause) => {
      requete.log.error({ cause: (cause as Error).name }, 'une session n’a pas pu être gardée')
    })
  })
}

class SessionsGardees {
  readonly #p: Portail
  readonly #store: SessionStore
  /** What the store holds of the sessions that are in memory. */
  readonly #ecrites = new Map<string, { readonly contenu: string; readonly vueMs: number }>()

  constructor(p: Portail, store: SessionStore) {
    this.#p = p
    this.#store = store
  }

  async charger(id: string | undefined): Promise<void> {
    const { sessions, deps } = this.#p
    if (id === undefined || id === '') return
    let lue: SessionGardee | undefined
    try {
      lue = await this.#store.lire(id, deps.horloge())
    } catch (cause) {
      if (sessions.connait(id)) return
      throw cause
    }
    // Closed by another server, if it was kept; else it was never worth keeping.
    if (lue === undefined) return this.#ecrites.delete(id) ? sessions.retirer(id) : undefined
    const vueMs = Date.parse(lue.vueLe)
    const ici = sessions.trouver(id)
    const connue = ici !== undefined && this.#ecrites.get(id)?.contenu === lue.contenu
    this.#ecrites.set(id, { contenu: lue.contenu, vueMs })
    if (connue) ici.vueMs = Math.max(ici.vueMs, vueMs)
    else sessions.adopter(sessionDe(id, lue.contenu, vueMs))
  }

  /** Those that were touched since, when they changed or were last seen long enough ago. */
  async ecrire(sienne = ''): Promise<void> {
    const { sessions, deps } = this.#p
    const quand = deps.horloge()
    // Another request may have taken this one before it changed.
    for (const id of new Set([sienne, ...sessions.prendreTouchees()])) {
      const session = sessions.trouver(id)
      if (session === undefined) await this.#oublier(id)
      else if (this.#vaut(session)) await this.#garder(session, quand)
    }
    if (this.#ecrites.size > BALAYAGE) this.#balayer()
  }

  /** Before the log-in begins there is nothing that another server would miss. */
  #vaut({ id, usager, tentatives }: Session): boolean {
    return usager !== undefined || tentatives.length > 0 || this.#ecrites.has(id)
  }

  async #oublier(id: string): Promise<void> {
    if (this.#ecrites.delete(id)) await this.#store.oublier(id)
  }

  async #garder(session: Session, quand: Instant): Promise<void> {
    const { id, vueMs } = session
    const contenu = contenuDe(session)
    const ecrite = this.#ecrites.get(id)
    const vue = { vueLe: instantDepuis(vueMs), expireLe: instantDepuis(finDeSouvenir(session)) }
    if (ecrite?.contenu === contenu) {
      if (vueMs - ecrite.vueMs < VUE_MS) return
      this.#ecrites.set(id, { contenu, vueMs })
      return this.#store.voir(id, vue)
    }
    this.#ecrites.set(id, { contenu, vueMs })
    if (ecrite === undefined) await this.#store.ouvrir(id, { contenu, ...vue, quand })
    else await this.#store.changer(id, { contenu, ...vue })
  }

  #balayer(): void {
    for (const id of this.#ecrites.keys()) {
      if (this.#p.sessions.trouver(id) === undefined) this.#ecrites.delete(id)
    }
  }
}

function sessionDe(id: string, contenu: string, vueMs: number): Session {
  const gardee = JSON.parse(contenu) as Pick<Session, 'jeton' | 'creeeMs'>
  const vide = { prouveeMs: 0, tentatives: [], usager: undefined }
  return { ...vide, retour: undefined, nonLus: undefined, ...gardee, id, vueMs }
}

/** All but what changes at each page. */
function contenuDe(s: Session): string {
  const { jeton, creeeMs, prouveeMs, tentatives, usager, retour } = s
  return JSON.stringify({ jeton, creeeMs, prouveeMs, tentatives, usager, retour })
}
