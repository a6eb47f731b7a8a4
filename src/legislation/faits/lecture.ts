import type { SituationFoyer } from '../situation.js'
import type { Droit } from './presence.js'

/** The quarter and the right for which the resources of a person are read. */
export interface Lecture {
  readonly situation: SituationFoyer
  readonly droit: Droit
  /** First reference month, `indexMois` integer. */
  readonly reference: number
}
