import type { Jour, Nir } from '#socle'

/** A fictional person whom a visitor of the demonstration may choose to be. */
export interface PersonneDemo {
  readonly nir: Nir
  readonly nom: string
  readonly nomUsage: string | null
  readonly prenoms: string
  readonly sexe: 1 | 2
  readonly dateNaissance: Jour
  /** INSEE code of the (fictional) town of birth, null when born abroad. */
  readonly lieuNaissance: string | null
  /** One French sentence: what happens to her. */
  readonly histoire: string
}
