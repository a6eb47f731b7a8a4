import type { EntreeIngestion } from '../ports.js'

/** Small files go together: enough to share the cost of a report, few enough to wait for it. */
const OCTETS_PAR_LOT = 4 << 20
const FICHIERS_PAR_LOT = 128

/** Lots in the order of the entries; a large file, or one of unknown size, stands alone. */
export function* lotir(
  entrees: Iterable<EntreeIngestion>,
): Generator<readonly EntreeIngestion[], undefined> {
  let lot: EntreeIngestion[] = []
  let octets = 0
  for (const entree of entrees) {
    const taille = entree.source.octets ?? OCTETS_PAR_LOT
    const plein = octets + taille > OCTETS_PAR_LOT || lot.length === FICHIERS_PAR_LOT
    if (lot.length > 0 && plein) {
      yield lot
      lot = []
      octets = 0
    }
    lot.push(entree)
    octets += taille
  }
  if (lot.length > 0) yield lot
}
