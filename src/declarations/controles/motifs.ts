import { MOTIFS } from '../norme/motifs-table.js'
import { findRubrique } from '../norme/norme.js'

let compiles: Map<number, RegExp> | undefined

function compiler(): Map<number, RegExp> {
  const table = new Map<number, RegExp>()
  for (const [motif, rubriques] of MOTIFS) {
    const expression = new RegExp(`^(?:${motif})$`)
    for (const code of rubriques.split(/\s+/)) table.set(findRubrique(code), expression)
  }
  return table
}

/** Pattern of a rare rubrique; compiled on the first one met. */
export function motifDe(r: number): RegExp | undefined {
  compiles ??= compiler()
  return compiles.get(r)
}
