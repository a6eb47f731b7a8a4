import { hash } from 'node:crypto'
import type { AideCalculee } from '../simulation/calculer.js'
import type { Donnees } from '../simulation/situation.js'

/** Situations: a household is looked at several times in a few minutes, then no more. */
const MAXIMUM = 100

/**
 * The same situation gives the same estimates: they are not computed again for the next page. A
 * situation is known by the digest of all that they are made from, so that nothing can be out of
 * date; barèmes do not change while a program runs.
 */
export function createEstimees(
  estimer: (donnees: Donnees) => readonly AideCalculee[],
): (donnees: Donnees) => readonly AideCalculee[] {
  const connues = new Map<string, readonly AideCalculee[]>()
  return ({ saisie, connu }) => {
    const cle = hash('sha256', JSON.stringify([saisie, connu]), 'base64')
    const aides = connues.get(cle) ?? estimer({ saisie, connu })
    connues.delete(cle)
    connues.set(cle, aides)
    for (const ancienne of connues.keys()) {
      if (connues.size <= MAXIMUM) break
      connues.delete(ancienne)
    }
    return aides
  }
}
