import type { Jour } from '#socle'
import { delaisAu, joursEntre, prochainPaiement } from './delais.js'
import type { Signalement } from './signalement.js'

export type RaisonPriorite =
  | 'paiement-proche'
  | 'droit-suspendu'
  | 'plusieurs-personnes'
  | 'urgence-dite'

/** What the cell knows besides the signalement itself. */
export interface ContextePriorite {
  readonly aujourdhui: Jour
  readonly droitSuspendu: boolean
  /** Persons who signal the same declarant, this one included. */
  readonly personnes: number
}

/** Why this one comes before others; empty when it takes its turn. */
export function raisonsPriorite(
  s: Pick<Signalement, 'urgence' | 'depot'>,
  { aujourdhui, droitSuspendu, personnes }: ContextePriorite,
): readonly RaisonPriorite[] {
  const proche =
    s.depot.organisme !== null &&
    joursEntre(aujourdhui, prochainPaiement(aujourdhui)) < delaisAu(aujourdhui).paiementProche
  const raisons: readonly (readonly [RaisonPriorite, boolean])[] = [
    ['urgence-dite', s.urgence !== null],
    ['droit-suspendu', droitSuspendu],
    ['paiement-proche', proche],
    ['plusieurs-personnes', personnes >= 2],
  ]
  return raisons.filter(([, vraie]) => vraie).map(([raison]) => raison)
}
