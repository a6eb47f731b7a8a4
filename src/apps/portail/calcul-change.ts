import { comparerCalculs } from '#legislation'
import type { Calcul } from './calcul.js'

/** Sentences of the book on what makes two computations differ; none when nothing moved. */
export function phrasesDeChangement({
  liquidation,
  avant,
  droit,
}: Pick<Calcul, 'liquidation' | 'avant' | 'droit'>): readonly string[] {
  if (avant === undefined) return []
  const { prestations, phrases } = comparerCalculs(
    { situation: avant.situation },
    { situation: liquidation.situation },
    [droit.cle],
  )
  // The first sentence names the two months, which the page has said.
  return prestations.some((d) => d.avant !== d.apres) ? phrases.slice(1) : []
}
