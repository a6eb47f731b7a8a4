import type { Jour, Nir } from '#socle'
import type { FoyerTerritoire } from '../foyer.js'

/** A named person of the demonstration: same identity and same story in every territory. */
export interface PersonneDemo {
  /** Stable key, fit for a form: « lina-moreau ». */
  readonly cle: string
  readonly nir: Nir
  readonly sexe: 1 | 2
  /** As people read them: « Moreau », « Lina Sarah ». */
  readonly nom: string
  readonly nomUsage: string | null
  readonly prenoms: string
  readonly naissance: Jour
  /** Commune (fictional) and its five-character code, department first. */
  readonly lieuNaissance: string
  readonly codeLieuNaissance: string
  /** One French sentence. */
  readonly histoire: string
  readonly foyer: FoyerTerritoire
}
