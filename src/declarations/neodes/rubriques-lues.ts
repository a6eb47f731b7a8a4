import { assert } from '#socle'

/** One native line, put in words for a screen. */
export interface RubriqueLue {
  /** From 1 in the bytes given. */
  readonly ligne: number
  /** « S21.G00.58.004 ». */
  readonly code: string
  /** French name of the rubrique, the code itself when the norm does not know it. */
  readonly libelle: string
  readonly valeur: string
  /** Label of the value in a closed list. */
  readonly libelleValeur?: string
}

/** Puts native bytes (a whole file or an individual's range) in words, by their own norm. */
export function listRubriques(_octets: Uint8Array, _norme: string): RubriqueLue[] {
  assert(false, 'libellés à venir')
}
