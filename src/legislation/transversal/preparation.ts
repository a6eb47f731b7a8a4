import type { SituationFoyer } from '../situation.js'
import { chiffrerFoyer, type FoyerChiffre } from './foyer-chiffre.js'

/** Gives back the object that it is given, so that a subclass adds its private field to it. */
class Porteur {
  constructor(situation: SituationFoyer) {
    // biome-ignore lint/correctness/noConstructorReturn: this is how a private field is added
    return situation
  }
}

/**
 * Keeps beside a situation what was prepared from it. A private field, because a copy
 * (`{ ...situation, personnes }`) does not carry it: a changed copy is prepared anew, never read
 * with the figures of the first.
 */
class SituationPreparee extends Porteur {
  readonly #foyer: FoyerChiffre

  constructor(situation: SituationFoyer) {
    super(situation)
    this.#foyer = chiffrerFoyer(situation)
  }

  static find(situation: SituationFoyer): FoyerChiffre | undefined {
    return #foyer in situation ? (situation as unknown as SituationPreparee).#foyer : undefined
  }
}

/**
 * Prepares a situation that nobody changes any more, so that each right computed from it reads
 * integers only. Gives the same object back.
 * @texte docs/decisions/0009-coeur-a-plat.md
 */
export function preparer(situation: SituationFoyer): SituationFoyer {
  if (SituationPreparee.find(situation) === undefined) new SituationPreparee(situation)
  return situation
}

/**
 * The household of a situation: the one prepared, or one prepared now for this call.
 * @texte docs/decisions/0009-coeur-a-plat.md
 */
export function foyerDe(situation: SituationFoyer): FoyerChiffre {
  return SituationPreparee.find(situation) ?? chiffrerFoyer(situation)
}
