import type { FoyerTerritoire } from './foyer.js'
import type { LigneVerite, VeriteAnnexe } from './verite.js'

/** A declaration file: its name, its text by pieces (one character is one ISO-8859-1 byte). */
export interface FichierTerritoire {
  readonly nom: string
  /** Read once; each piece holds about one individual. */
  readonly contenu: Iterable<string>
  /** Blocks S21.G00.30 that it holds. */
  readonly individus: number
}

/** What the generator gives, in the order in which it makes it. */
export type Morceau =
  | { readonly genre: 'fichier'; readonly fichier: FichierTerritoire }
  | { readonly genre: 'verite'; readonly lignes: readonly LigneVerite[] }
  | { readonly genre: 'verite-annexes'; readonly lignes: readonly VeriteAnnexe[] }
  | { readonly genre: 'foyers'; readonly foyers: readonly FoyerTerritoire[] }
