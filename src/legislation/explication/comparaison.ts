import type { Centimes, Jour } from '#socle'
import type { Prestation, ValeurDroit } from '../droits.js'
import type { Lu } from '../regles/connues.js'
import type { SituationFoyer } from '../situation.js'
import type { EtapeChangee } from './etapes-changees.js'
import type { FaitChange } from './faits-changes.js'

/** A computation to compare: a situation, and the rules of a past day if not those of the book. */
export interface Calculable {
  readonly situation: SituationFoyer
  readonly reglesConnuesLe?: Jour
}

/** « Ce qui a changé » between two computations. */
export interface Comparaison {
  readonly avant: Reperes
  readonly apres: Reperes
  /** What the two situations say differently, by JSON path. */
  readonly faits: readonly FaitChange[]
  /** One line for each prestation asked, in their order. */
  readonly prestations: readonly DifferencePrestation[]
  /** What moved, in French, one sentence each. */
  readonly phrases: readonly string[]
  /** The facts in French, with the « id » of persons: for who holds the dossier. */
  readonly phrasesFaits: readonly string[]
}

export interface Reperes {
  readonly id: string
  readonly moisDroit: SituationFoyer['moisDroit']
  readonly reglesConnuesLe: Jour | null
}

export interface DifferencePrestation {
  readonly prestation: Prestation
  readonly avant: ValeurDroit
  readonly apres: ValeurDroit
  /** Centimes; null unless both are amounts. */
  readonly ecart: Centimes | null
  readonly refus: { readonly avant: string | null; readonly apres: string | null }
  readonly manques: { readonly avant: readonly string[]; readonly apres: readonly string[] }
  /** Values of the barèmes that the two computations read differently. */
  readonly baremes: readonly BaremeChange[]
  /** Steps that differ, in the order of the computation. */
  readonly etapes: readonly EtapeChangee[]
}

/** The values of one series that only one of the two computations read. */
export interface BaremeChange {
  readonly nom: string
  readonly unite: string
  readonly avant: readonly Lu[]
  readonly apres: readonly Lu[]
}
