import type { FastifyInstance } from 'fastify'
import type { SessionStore } from '#acces'
import { type Instant, instantDepuis } from '#socle'
import { nomCookieSession, type Portail } from '../demande.js'
import { finDeSouvenir, type Session } from '../sessions.js'

/** The last sight of a session is written that often: a restart cuts no more of its idle life. */
const VUE_MS = 60_000

/**
 * Sessions live in the memory of the server, which alone is read by the pages. Those of persons who
 * are logged in are also kept in a store, so that a restart logs nobody out: read from it when
 * memory does not know them, written before the answer leaves when they changed.
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
    if (id === undefined || id === '' || sessions.connait(id)) return
    const lu = await this.#store.lire(id, deps.horloge())
    if (lu === undefined || sessions.connait(id)) return
    const { vueMs, ...gardee } = JSON.parse(lu) as Pick<Session, 'jeton' | 'creeeMs' | 'vueMs'>
    const vide = { prouveeMs: 0, tentative: undefined, usager: undefined }
    const session = { ...vide, retour: undefined, nonLus: undefined, ...gardee, id, vueMs }
    this.#ecrites.set(id, { contenu: contenuDe(session), vueMs })
    sessions.adopter(session)
  }

  /** Those that were touched since, when they changed or were last seen long enough ago. */
  async ecrire(sienne = ''): Promise<void> {
    const { sessions, deps } = this.#p
    const quand = deps.horloge()
    // Another request may have taken this one before it changed.
    for (const id of new Set([sienne, ...sessions.prendreTouchees()])) {
      const session = sessions.trouver(id)
      if (session === undefined) await this.#oublier(id)
      // Before the log-in there is nothing that a restart would lose.
      else if (session.usager !== undefined) await this.#garder(session, quand)
    }
  }

  async #oublier(id: string): Promise<void> {
    if (this.#ecrites.delete(id)) await this.#store.oublier(id)
  }

  async #garder(session: Session, quand: Instant): Promise<void> {
    const { id, vueMs } = session
    const contenu = contenuDe(session)
    const ecrite = this.#ecrites.get(id)
    if (ecrite?.contenu === contenu && vueMs - ecrite.vueMs < VUE_MS) return
    this.#ecrites.set(id, { contenu, vueMs })
    const expireLe = instantDepuis(finDeSouvenir(session))
    const avecVue = JSON.stringify({ ...JSON.parse(contenu), vueMs })
    await this.#store.garder(id, { contenu: avecVue, expireLe, quand })
  }
}

/** All but what changes at each page. */
function contenuDe(s: Session): string {
  const { jeton, creeeMs, prouveeMs, tentative, usager, retour } = s
  return JSON.stringify({ jeton, creeeMs, prouveeMs, tentative, usager, retour })
}
