import { prenomLisible } from '#apps/web'
import type { Jour, Nir } from '#socle'

/** A fictional person whom a visitor of the demonstration may choose to be. */
export interface PersonneDemo {
  /** Stable key, fit for a form: « lina-moreau ». */
  readonly cle: string
  readonly nir: Nir
  readonly sexe: 1 | 2
  readonly nom: string
  readonly nomUsage: string | null
  readonly prenoms: string
  readonly dateNaissance: Jour
  /** Code of the (fictional) town of birth, department first. */
  readonly lieuNaissance: string
  /** One French sentence: what happens to her. */
  readonly histoire: string
}

/** « Lina Moreau ». */
export function nomDemo({ prenoms, nomUsage, nom }: PersonneDemo): string {
  return prenomLisible(`${prenoms.split(' ')[0]} ${nomUsage ?? nom}`)
}
