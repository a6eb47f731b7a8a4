import type { MontantLisible } from '#acces'
import { type Jour, listMois, type Mois } from '#socle'
import { type AttenteOuverte, etatDuMois } from '../completude/completude.js'
import type { CleSujet } from '../registre.js'
import type { Personne, RessourceSourcee } from '../ressource.js'
import { couperLigne } from '../restitution/couper.js'
import type { ReponsePartenaire } from '../restitution/ports.js'

/**
 * To be raised whenever the same declarations give another answer than before (attachment,
 * revisions, completeness, double counts): statements of another version are not read.
 */
export const VERSION_CONDENSE = 2

/** What a statement keeps of a line: what a partner may be told, amounts of every profile. */
export type LigneCondensee = Pick<
  RessourceSourcee,
  | 'mois'
  | 'dateVersement'
  | 'declarant'
  | 'nature'
  | MontantLisible
  | 'periode'
  | 'revision'
  | 'recuLe'
  | 'origine'
  | 'contestee'
  | 'doublon'
>

/**
 * What all the declarations of a person give today, whatever the month: made once after each of
 * them, read many times. Only of a person whom one number names and nobody decided upon.
 */
export interface Condense {
  readonly sujet: CleSujet
  readonly personne: Personne
  /** In the order of answers. */
  readonly lignes: readonly LigneCondensee[]
  readonly attentes: readonly AttenteOuverte[]
  /** The oldest month that it speaks of. */
  readonly premierMois: Mois
}

/** The months asked of a statement, and what is still awaited for them. */
export interface CondenseLu {
  readonly personne: Personne
  readonly lignes: readonly LigneCondensee[]
  readonly attendus: readonly Pick<AttenteOuverte, 'mois' | 'echeance'>[]
}

/** The answer about one person, the same as the fold of her declarations gives. */
export function repondreCondense(
  { lignes, attendus }: CondenseLu,
  demande: { readonly de: Mois; readonly a: Mois; readonly jour: Jour },
  montants: readonly MontantLisible[],
): ReponsePartenaire {
  const { de, a, jour } = demande
  return {
    etat: 'lue',
    lignes: lignes.map((l) => couperLigne(l, montants)),
    completude: listMois(de, a).map((mois) => {
      const echeances = attendus.filter((e) => e.mois === mois).map((e) => e.echeance)
      return { mois, etat: etatDuMois(mois, { conteste: false, echeances, jour }) }
    }),
  }
}
