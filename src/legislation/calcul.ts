import type { AideLogement } from './aides-logement/index.js'
import type { ComplementaireSante } from './css/index.js'
import type { PrestationsFamiliales } from './prestations-familiales/index.js'
import type { CalculPrime } from './prime-activite/mois-prime.js'
import type { CalculRsa } from './rsa/rsa.js'
import type { SituationFoyer } from './situation.js'
import type { FoyerChiffre } from './transversal/foyer-chiffre.js'
import type { TrimestreLu } from './transversal/trimestre-lu.js'

/** A quarterly right, with the quarter that it was computed from. */
export interface Calcul<T> {
  readonly trimestre: TrimestreLu
  readonly calcul: T
}

/**
 * The rights of a household, those asked and those that they read, each computed once. Null: not
 * needed, or before the first month that the book computes.
 */
export interface Calculs {
  /** As the month of right sees it, when it has optional facts. */
  readonly foyer: FoyerChiffre
  /** The situation given, when it has optional facts. */
  readonly donnee: SituationFoyer | null
  /** Out of mainland France the book computes neither housing, family benefits nor health cover. */
  readonly horsMetropole: boolean
  readonly aide: AideLogement | null
  readonly familiales: PrestationsFamiliales | null
  readonly rsa: Calcul<CalculRsa> | null
  readonly prime: Calcul<CalculPrime> | null
  readonly css: ComplementaireSante | null
}
