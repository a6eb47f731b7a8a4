import type { EtapeEnvoi, OptionsIngestion } from '#referentiel'
import { type CodePanne, Panne } from '#socle'

/** A file to read in another thread. */
export interface Tache {
  readonly numero: number
  readonly chemin: string
  readonly options: OptionsIngestion
}

/**
 * To a thread: the key, first of all; a file; by its number, room for one more block of it, or no
 * need of the rest.
 */
export type Ordre =
  | { readonly cle: string }
  | { readonly tache: Tache }
  | { readonly place: number }
  | { readonly arret: number }

/**
 * From a thread, several at once where files are small: what was read of one, in order; `fini`
 * comes last and once.
 */
export interface Reponse {
  readonly numero: number
  readonly etapes: readonly EtapeEnvoi[]
  readonly fini: boolean
  readonly rate?: ErreurLue
}

export interface ErreurLue {
  readonly panne: CodePanne | null
  readonly message: string
}

export function decrireErreur(cause: unknown): ErreurLue {
  if (cause instanceof Panne) return { panne: cause.code, message: cause.message }
  return { panne: null, message: cause instanceof Error ? String(cause.stack) : String(cause) }
}

export function erreurLue({ panne, message }: ErreurLue): Error {
  return panne === null ? new Error(message) : new Panne(panne, message)
}
