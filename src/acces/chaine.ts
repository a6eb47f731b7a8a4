import type { EntreeJournal, Trace } from './trace.js'

/** SHA-256 of a text in UTF-8, hexadecimal: the world hashes, the room says what. */
export type Sha256 = (texte: string) => string

/** What precedes the first entry. */
export const EMPREINTE_ORIGINE = '0'.repeat(64)

/** The text that is hashed: every field of the trace, in a fixed order. */
export function texteCanonique(rang: number, trace: Trace): string {
  const { quand, organisme, agent, finalite, dossier, personne, objet, de, a } = trace
  return JSON.stringify([rang, quand, organisme, agent, finalite, dossier, personne, objet, de, a])
}

/** The last entry of a chain, or its origin. */
export interface Bout {
  readonly rang: number
  readonly empreinte: string
}

export const ORIGINE: Bout = { rang: 0, empreinte: EMPREINTE_ORIGINE }

/** Gives to each trace its rank and its hash, which binds it to all that precede. */
export function enchainer(bout: Bout, traces: readonly Trace[], sha256: Sha256): EntreeJournal[] {
  let { rang, empreinte } = bout
  return traces.map((trace) => {
    rang += 1
    empreinte = sha256(`${empreinte}\n${texteCanonique(rang, trace)}`)
    return { ...trace, rang, empreinte }
  })
}

/** Walks entries in order of rank and remembers the first that does not follow from the others. */
export class Verification {
  readonly #sha256: Sha256
  #bout: Bout = ORIGINE
  #entrees = 0
  #rupture: number | undefined

  constructor(sha256: Sha256) {
    this.#sha256 = sha256
  }

  suivre(entree: EntreeJournal): void {
    this.#entrees += 1
    if (this.#rupture !== undefined) return
    const attendu = enchainer(this.#bout, [entree], this.#sha256)[0]!
    // A rank that is missing breaks the chain where it should have stood.
    if (entree.rang !== attendu.rang || entree.empreinte !== attendu.empreinte) {
      this.#rupture = attendu.rang
    }
    this.#bout = attendu
  }

  conclure(): { entrees: number; valide: boolean; premiereRupture?: number } {
    const entrees = this.#entrees
    return this.#rupture === undefined
      ? { entrees, valide: true }
      : { entrees, valide: false, premiereRupture: this.#rupture }
  }
}
