import type { AttenteStore } from '#acces'
import { type Instant, instantDepuis } from '#socle'

/** How long what was typed is kept for the person who typed it, in milliseconds. */
export const GARDE_SAISIE_MS = 2 * 60 * 60_000

/** A form that came after its session had closed. Files are not kept. */
export interface SaisieGardee {
  /** Whose session it was: nobody else gets it back. */
  readonly sub: string
  readonly chemin: string
  readonly champs: readonly (readonly [string, string])[]
}

/**
 * What was typed in a form that arrived too late, until taken: one for each closed session, whose
 * identifier, which opens nothing any more, is its key.
 */
export class Saisies {
  readonly #attente: AttenteStore
  readonly #horloge: () => Instant

  constructor(attente: AttenteStore, horloge: () => Instant) {
    this.#attente = attente
    this.#horloge = horloge
  }

  async garder(session: string, saisie: SaisieGardee): Promise<void> {
    const quand = this.#horloge()
    const expireLe = instantDepuis(Date.parse(quand) + GARDE_SAISIE_MS)
    const contenu = JSON.stringify(saisie)
    await this.#attente.garder(cleDe(session), { contenu, expireLe, quand })
  }

  /** What is kept for that person; another's, or one that waited too long, is not found. */
  async lire(session: string | undefined, sub: string): Promise<SaisieGardee | undefined> {
    if (session === undefined || session === '') return undefined
    const lu = await this.#attente.lire(cleDe(session), this.#horloge())
    const saisie = lu === undefined ? undefined : (JSON.parse(lu) as SaisieGardee)
    return saisie?.sub === sub ? saisie : undefined
  }

  async oublier(session: string): Promise<void> {
    await this.#attente.oublier(cleDe(session))
  }
}

const cleDe = (session: string): string => `saisie ${session}`

/** The fields of a form as they were sent, the token apart. */
export function listChamps(corps: unknown): (readonly [string, string])[] {
  if (typeof corps !== 'object' || corps === null) return []
  return Object.entries(corps).flatMap(([nom, valeur]) => {
    // The number of somebody else is typed again: it never stands in a page.
    if (nom === 'jeton' || nom === 'c-nir') return []
    const valeurs: unknown[] = Array.isArray(valeur) ? valeur : [valeur]
    return valeurs.filter((v) => typeof v === 'string').map((v) => [nom, v] as const)
  })
}
