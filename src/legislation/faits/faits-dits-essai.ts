import type { Etape } from '#socle'
import { enClair } from '../explication/etapes-essai.js'
import { expliquerFaits } from './explication-faits.js'
import { type Essai, essai } from './foyers-essai.js'
import type { Droit } from './presence.js'

/** What is told: a sentence, its rule, its article, and figures when there are any. */
export type Dit = readonly [
  libelle: string,
  regle: string,
  article: string,
  valeurs?: Etape['valeurs'],
  resultat?: Etape['resultat'],
]

/** A household with facts, and what each right tells of them. */
export interface CasDit {
  readonly titre: string
  readonly e: Essai
  readonly rsa: readonly Dit[]
  readonly prime: readonly Dit[]
}

/**
 * What a right tells of the facts alone, with ordinary spaces.
 * @texte fictional
 */
export function faitsDits(e: Essai, droit: Droit): readonly Required<Dit>[] {
  return enClair(expliquerFaits(essai(e), droit)).map(
    ({ libelle, regle, article, valeurs, resultat }) => [
      libelle,
      regle,
      article,
      valeurs,
      resultat,
    ],
  )
}

/**
 * The same as written in a table: no figure unless said.
 * @texte fictional
 */
export function attendus(dits: readonly Dit[]): readonly Required<Dit>[] {
  return dits.map(([libelle, regle, article, valeurs = {}, resultat = null]) => [
    libelle,
    regle,
    article,
    valeurs,
    resultat,
  ])
}
