import type { Centimes } from '#socle'
import type { Prestation } from '../droits.js'
import type { MoisSimule } from './trajectoire.js'

/** What a simulated month gains or loses. */
export interface EcartMois {
  readonly mois: MoisSimule['mois']
  readonly ressources: Centimes
  readonly droits: Readonly<Partial<Record<Prestation, Centimes | null>>>
  readonly total: Centimes | null
}

/** Sums over the months simulated, centimes. */
export interface Bilan {
  readonly sans: Centimes | null
  readonly avec: Centimes | null
  readonly ecart: Centimes | null
}
