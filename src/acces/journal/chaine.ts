import type { EntreeJournal, Trace } from '../trace.js'

/** SHA-256 of a text in UTF-8, hexadecimal: the world hashes, the room says what. */
export type Sha256 = (texte: string) => string

/** What precedes the first entry of a chain. */
export const EMPREINTE_ORIGINE = '0'.repeat(64)

/** The only chain of version 0.1: it is walked, nothing is added to it any more. */
export const CHAINE_INITIALE = 0

/**
 * Chains that are written, from 1. Sixteen: writers of different processes seldom meet on one, and
 * an anchor still holds on one line.
 */
export const CHAINES = 16

/** The chain of a person: all that is read of her is in one chain (FNV-1a of her key). */
export function chaineDe(personne: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < personne.length; i += 1) {
    h = Math.imul(h ^ personne.charCodeAt(i), 0x01000193)
  }
  return 1 + ((h >>> 0) % CHAINES)
}

/** The text that is hashed after the previous hash: every field of the trace, in a fixed order. */
export function texteCanonique(chaine: number, rang: number, trace: Trace): string {
  const { quand, organisme, agent, finalite, dossier, personne, objet, de, a } = trace
  const lus = [rang, quand, organisme, agent, finalite, dossier, personne, objet, de, a]
  if (chaine === CHAINE_INITIALE) return JSON.stringify(lus)
  const { champs = null, visibleLe = null, fondement = null } = trace
  return JSON.stringify([chaine, ...lus, champs, visibleLe, fondement])
}

/** The last entry of a chain, or its origin. */
export interface Bout {
  readonly rang: number
  readonly empreinte: string
}

export interface BoutChaine extends Bout {
  readonly chaine: number
}

export const ORIGINE: Bout = { rang: 0, empreinte: EMPREINTE_ORIGINE }

/** The hash that follows `precedente` when `texte` is added. */
export function empreinteSuivante(precedente: string, texte: string, sha256: Sha256): string {
  return sha256(`${precedente}\n${texte}`)
}

export interface Suite {
  readonly chaine: number
  readonly bout: Bout
}

/** Gives to each trace its rank and its hash, which binds it to all that precede in its chain. */
export function enchainer(
  { chaine, bout }: Suite,
  traces: readonly Trace[],
  sha256: Sha256,
): EntreeJournal[] {
  let { rang, empreinte } = bout
  return traces.map((trace) => {
    rang += 1
    empreinte = empreinteSuivante(empreinte, texteCanonique(chaine, rang, trace), sha256)
    return { ...trace, chaine, rang, empreinte }
  })
}
