import { randomBytes } from 'node:crypto'
import type { IdentitePivot, TentativeConnexion } from '#acces'
import type { Nir } from '#socle'

/** Idle life of a session, and its longest life, in milliseconds (fiabilite, threat 14). */
export const INACTIVITE_MS = 30 * 60_000
const DUREE_MAX_MS = 2 * 60 * 60_000
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

export interface Session {
  readonly id: string
  /** Token of every form of this session. */
  readonly jeton: string
  readonly creeeMs: number
  vueMs: number
  tentative: TentativeConnexion | undefined
  usager: Usager | undefined
  /** Where the person wanted to go before the log-in. */
  retour: string | undefined
}

export type EtatSession =
  | { readonly etat: 'active'; readonly session: Session }
  | { readonly etat: 'absente' | 'expiree' }

/** Sessions live in the memory of the server: a restart closes them, and no base holds them. */
export class Sessions {
  readonly #sessions = new Map<string, Session>()
  readonly #maintenantMs: () => number

  constructor(maintenantMs: () => number) {
    this.#maintenantMs = maintenantMs
  }

  ouvrir(): Session {
    if (this.#sessions.size > BALAYAGE) this.#balayer()
    const maintenant = this.#maintenantMs()
    const session: Session = {
      id: randomBytes(32).toString('base64url'),
      jeton: randomBytes(24).toString('base64url'),
      creeeMs: maintenant,
      vueMs: maintenant,
      tentative: undefined,
      usager: undefined,
      retour: undefined,
    }
    this.#sessions.set(session.id, session)
    return session
  }

  lire(id: string | undefined): EtatSession {
    if (id === undefined || id === '') return { etat: 'absente' }
    const session = this.#sessions.get(id)
    if (session === undefined) return { etat: 'expiree' }
    const maintenant = this.#maintenantMs()
    if (this.#estMorte(session, maintenant)) {
      this.#sessions.delete(id)
      return { etat: 'expiree' }
    }
    session.vueMs = maintenant
    return { etat: 'active', session }
  }

  /** A new identifier and a new token at log-in: the one known before is dead. */
  renouveler(ancienne: Session, usager: Usager): Session {
    this.fermer(ancienne.id)
    const session = this.ouvrir()
    session.usager = usager
    session.retour = ancienne.retour
    return session
  }

  fermer(id: string): void {
    this.#sessions.delete(id)
  }

  #estMorte(s: Session, maintenant: number): boolean {
    return maintenant - s.vueMs > INACTIVITE_MS || maintenant - s.creeeMs > DUREE_MAX_MS
  }

  #balayer(): void {
    const maintenant = this.#maintenantMs()
    for (const s of this.#sessions.values()) {
      if (this.#estMorte(s, maintenant)) this.#sessions.delete(s.id)
    }
  }
}

const ESSAIS_MAX = 3
const OUBLI_ESSAIS_MS = 24 * 60 * 60_000

/** Tries at the NIR, per subject of the identity provider: a new session gives no new try. */
export class EssaisNir {
  readonly #essais = new Map<string, { nombre: number; depuisMs: number }>()
  readonly #maintenantMs: () => number

  constructor(maintenantMs: () => number) {
    this.#maintenantMs = maintenantMs
  }

  restants(sub: string): number {
    const e = this.#essais.get(sub)
    if (e === undefined) return ESSAIS_MAX
    if (this.#maintenantMs() - e.depuisMs > OUBLI_ESSAIS_MS) {
      this.#essais.delete(sub)
      return ESSAIS_MAX
    }
    return Math.max(0, ESSAIS_MAX - e.nombre)
  }

  compter(sub: string): number {
    const e = this.#essais.get(sub)
    const depuisMs = e?.depuisMs ?? this.#maintenantMs()
    this.#essais.set(sub, { nombre: (e?.nombre ?? 0) + 1, depuisMs })
    return this.restants(sub)
  }

  oublier(sub: string): void {
    this.#essais.delete(sub)
  }
}
