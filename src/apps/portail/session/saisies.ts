import { randomBytes } from 'node:crypto'

/** How long what was typed is kept for the person who typed it, in milliseconds. */
export const GARDE_SAISIE_MS = 2 * 60 * 60_000
/** Above this count the oldest goes: a flood of expired forms does not fill the memory. */
const SAISIES_MAX = 1000

/** A form that came after its session had closed. Files are not kept. */
export interface SaisieGardee {
  /** Whose session it was: nobody else gets it back. */
  readonly sub: string
  readonly chemin: string
  readonly champs: readonly (readonly [string, string])[]
  readonly gardeeMs: number
}

/** What was typed in a form that arrived too late, in the memory of the server, until taken. */
export class Saisies {
  readonly #saisies = new Map<string, SaisieGardee>()
  readonly #maintenantMs: () => number

  constructor(maintenantMs: () => number) {
    this.#maintenantMs = maintenantMs
  }

  /** Gives the key under which it is kept. */
  garder(saisie: Omit<SaisieGardee, 'gardeeMs'>): string {
    const cle = randomBytes(32).toString('base64url')
    this.#saisies.set(cle, { ...saisie, gardeeMs: this.#maintenantMs() })
    const plusVieille = this.#saisies.keys().next().value
    if (this.#saisies.size > SAISIES_MAX && plusVieille !== undefined) this.oublier(plusVieille)
    return cle
  }

  /** What is kept for that person; another's, or one that waited too long, is not found. */
  lire(cle: string | undefined, sub: string): SaisieGardee | undefined {
    const saisie = cle === undefined ? undefined : this.#saisies.get(cle)
    if (saisie === undefined || saisie.sub !== sub) return undefined
    if (this.#maintenantMs() - saisie.gardeeMs > GARDE_SAISIE_MS) return undefined
    return saisie
  }

  oublier(cle: string): void {
    this.#saisies.delete(cle)
  }
}

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
