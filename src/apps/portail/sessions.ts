import { randomBytes } from 'node:crypto'
import type { IdentitePivot, TentativeConnexion } from '#acces'
import type { Nir } from '#socle'
import { nouveauJeton } from './session/jetons.js'

/** Idle life of a session, and its longest life, in milliseconds (fiabilite, threat 14). */
export const INACTIVITE_MS = 30 * 60_000
const DUREE_MAX_MS = 2 * 60 * 60_000
/** How long the name of a closed session is remembered, to give back what was typed too late. */
const SOUVENIR_MS = 2 * 60 * 60_000
/** Life of a proof of identity for a sensitive act. */
const PREUVE_RECENTE_MS = 10 * 60_000
/** Above this count the expired ones are swept. */
const BALAYAGE = 500

/** Who is logged in. `nir` is absent until the person has found her file. */
export interface Usager {
  readonly identite: IdentitePivot
  readonly jetonIdentite: string
  readonly nir: Nir | undefined
  /** Key of the person in the référentiel, for her own list of accesses. */
  readonly personne: string | undefined
}

/** A log-in begun in one tab, and where the person wanted to go from there. */
export interface Tentative extends TentativeConnexion {
  readonly retour: string | undefined
}

/** Log-ins that may be open at once in one browser: the oldest gives way. */
const TENTATIVES_MAX = 4

export interface Session {
  readonly id: string
  /** Token of every form of this session. */
  jeton: string
  readonly creeeMs: number
  /** When the identity was last proved; before that, 0. */
  prouveeMs: number
  vueMs: number
  /** Each used once, found by its `state`. */
  tentatives: readonly Tentative[]
  usager: Usager | undefined
  /** Where the person wanted to go before the log-in. */
  retour: string | undefined
  /** Unread messages as last counted, and when; undefined before the first count. */
  nonLus: { readonly nombre: number; readonly compteMs: number } | undefined
}

export type EtatSession =
  | { readonly etat: 'active'; readonly session: Session }
  | { readonly etat: 'absente' }
  /** `sub`: whose it was, when it closed by idleness less than two hours ago. */
  | { readonly etat: 'expiree'; readonly sub?: string }

/**
 * When nothing of it is worth keeping, in milliseconds: what a person typed too late was given
 * back; a log-in that did not come to its end leaves nothing.
 */
export function finDeSouvenir(s: Pick<Session, 'vueMs' | 'creeeMs' | 'usager'>): number {
  const fin = Math.min(s.vueMs + INACTIVITE_MS, s.creeeMs + DUREE_MAX_MS)
  return s.usager === undefined ? fin : fin + SOUVENIR_MS
}

/** Sessions in the memory of the server; `session/sessions-gardees.ts` keeps them beyond it. */
export class Sessions {
  readonly #touchees = new Set<string>()
  readonly #sessions = new Map<string, Session>()
  readonly #closes = new Map<string, { readonly sub: string; readonly closeMs: number }>()
  readonly #maintenantMs: () => number

  constructor(maintenantMs: () => number) {
    this.#maintenantMs = maintenantMs
  }

  ouvrir(): Session {
    if (this.#sessions.size > BALAYAGE) this.#balayer()
    const maintenant = this.#maintenantMs()
    const session: Session = {
      id: randomBytes(32).toString('base64url'),
      jeton: nouveauJeton(),
      creeeMs: maintenant,
      prouveeMs: 0,
      vueMs: maintenant,
      tentatives: [],
      usager: undefined,
      ...{ retour: undefined, nonLus: undefined },
    }
    this.#sessions.set(session.id, session)
    this.#touchees.add(session.id)
    return session
  }

  /** Known here, open or closed. */
  connait(id: string): boolean {
    return this.#sessions.has(id) || this.#closes.has(id)
  }

  /** Takes one as a store holds it: opened or changed by another server. */
  adopter(session: Session): void {
    this.#sessions.set(session.id, session)
  }

  /** Another server closed it. */
  retirer(id: string): void {
    this.#sessions.delete(id)
    this.#closes.delete(id)
  }

  trouver(id: string): Session | undefined {
    return this.#sessions.get(id)
  }

  /** Those that were opened, read or closed since the last call. */
  prendreTouchees(): readonly string[] {
    const prises = [...this.#touchees]
    this.#touchees.clear()
    return prises
  }

  lire(id: string | undefined): EtatSession {
    if (id === undefined || id === '') return { etat: 'absente' }
    const session = this.#sessions.get(id)
    if (session === undefined) return this.#expiree(id)
    const maintenant = this.#maintenantMs()
    if (this.#estMorte(session, maintenant)) {
      this.#clore(session, maintenant)
      return this.#expiree(id)
    }
    session.vueMs = maintenant
    this.#touchees.add(id)
    return { etat: 'active', session }
  }

  /** A new identifier at log-in: the one known before is dead. `jeton`: of the person's forms. */
  renouveler(ancienne: Session, usager: Usager, jeton: string): Session {
    this.fermer(ancienne.id)
    const session = this.ouvrir()
    session.jeton = jeton
    session.usager = usager
    session.prouveeMs = this.#maintenantMs()
    session.retour = ancienne.retour
    return session
  }

  /** One more log-in begun: the one of another tab goes on. */
  tenter(session: Session, tentative: Tentative): void {
    session.tentatives = [...session.tentatives, tentative].slice(-TENTATIVES_MAX)
  }

  /** The log-in of that `state`, if it was begun here: it is spent, whatever comes of it. */
  prendreTentative(session: Session, state: string | undefined): Tentative | undefined {
    const prise = session.tentatives.find((t) => t.state === state)
    session.tentatives = session.tentatives.filter((t) => t !== prise)
    return prise
  }

  fermer(id: string): void {
    this.#sessions.delete(id)
    this.#touchees.add(id)
  }

  /** True when the identity was proved a few minutes ago: enough for a sensitive act. */
  estProuvee(session: Session): boolean {
    return this.#maintenantMs() - session.prouveeMs <= PREUVE_RECENTE_MS
  }

  #clore(session: Session, maintenant: number): void {
    this.#sessions.delete(session.id)
    const sub = session.usager?.identite.sub
    if (sub !== undefined) this.#closes.set(session.id, { sub, closeMs: maintenant })
  }

  #expiree(id: string): EtatSession {
    const close = this.#closes.get(id)
    if (close === undefined || this.#maintenantMs() - close.closeMs > SOUVENIR_MS) {
      return { etat: 'expiree' }
    }
    return { etat: 'expiree', sub: close.sub }
  }

  #estMorte(s: Session, maintenant: number): boolean {
    return maintenant - s.vueMs > INACTIVITE_MS || maintenant - s.creeeMs > DUREE_MAX_MS
  }

  #balayer(): void {
    const maintenant = this.#maintenantMs()
    for (const s of this.#sessions.values()) {
      if (this.#estMorte(s, maintenant)) this.#clore(s, maintenant)
    }
    for (const [id, { closeMs }] of this.#closes) {
      if (maintenant - closeMs > SOUVENIR_MS) this.#closes.delete(id)
    }
  }
}
