import { assert, type Jour } from '#socle'
import type { LecteurFlux, Profil, RapportControle, Refus } from '../lu.js'

export interface OptionsControle {
  readonly profil: Profil
  /** The civil day of the check, for rules that compare with today. */
  readonly jour: Jour
}

export interface ResultatControle {
  readonly rapport: RapportControle
  readonly refus: Refus
}

/** First pass over a file: checks every line, keeps nothing. */
export function createControle(_options: OptionsControle): LecteurFlux<ResultatControle> {
  assert(false, 'contrôle à venir')
}
