import type { Mois } from '#socle'

/** What a base counts for the public: never a person, an employer nor an amount. */
export interface ComptesPublics {
  readonly dossiers: number
  readonly declarationsTrimestrielles: number
  readonly consultations: number
  /** By month, oldest first. */
  readonly mois: readonly CompteDuMois[]
}

export interface CompteDuMois {
  readonly mois: Mois
  /** Payroll declarations of employers received for that month. */
  readonly employeurs: number
  /** Declarations of bodies that pay other incomes, for that month. */
  readonly organismes: number
  /** Signalements sent during that month. */
  readonly signalements: number
}

/** Port: the counts of the last `mois` months up to `dernier`. */
export interface StatistiquesReader {
  lire(fenetre: { readonly dernier: Mois; readonly mois: number }): Promise<ComptesPublics>
}

/**
 * Below this, a count is not published: it could point at somebody.
 * @interpretation 11 is this project's choice: no text that was read sets a number for the
 * figures of a site like this one.
 */
export const SEUIL_DIFFUSION = 11

/** The count when it may be told, else null. Zero tells nobody: it is told. */
export function diffusable(compte: number, seuil: number = SEUIL_DIFFUSION): number | null {
  return compte === 0 || compte >= seuil ? compte : null
}
