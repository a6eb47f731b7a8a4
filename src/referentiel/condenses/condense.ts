import type { MontantLisible, TraitsPartenaire } from '#acces'
import { type Jour, listMois, type Mois } from '#socle'
import { type AttenteOuverte, etatDuMois } from '../completude/completude.js'
import type { CleSujet } from '../registre.js'
import type { Personne, RessourceSourcee } from '../ressource.js'
import { couperLigne } from '../restitution/couper.js'
import type { CompletudeRestituee, ReponsePartenaire } from '../restitution/ports.js'
import { lireLignesGardees, texteDesLignes } from './lignes.js'

/**
 * To be raised whenever the same declarations give another answer than before (attachment,
 * revisions, completeness, double counts): statements of another version are not read.
 */
export const VERSION_CONDENSE = 4

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
  /** `traitsConcordent` with those of the person, who is not shown. */
  concorde(traits: TraitsPartenaire): boolean
  /** As they are kept; see `lignes.ts`. Null when no line stands in those months. */
  readonly lignes: string | null
  readonly attendus: readonly Pick<AttenteOuverte, 'mois' | 'echeance'>[]
}

interface DemandeCondense {
  readonly de: Mois
  readonly a: Mois
  readonly jour: Jour
}

/** The answer about one person, the same as the fold of her declarations gives. */
export function repondreCondense(
  lu: CondenseLu,
  demande: DemandeCondense,
  montants: readonly MontantLisible[],
): Extract<ReponsePartenaire, { readonly etat: 'lue' }> {
  return {
    etat: 'lue',
    lignes: lireLignesGardees(lu.lignes).map((l) => couperLigne(l, montants)),
    completude: completudeDe(lu, demande),
  }
}

/** The same answer as the JSON that leaves, byte for byte. */
export function texteCondense(
  lu: CondenseLu,
  demande: DemandeCondense,
  montants: readonly MontantLisible[],
): string {
  const completude =
    lu.attendus.length === 0
      ? completudeOrdinaire(demande)
      : JSON.stringify(completudeDe(lu, demande))
  return `{"lignes":${texteDesLignes(lu.lignes, montants)},"completude":${completude}}`
}

function completudeDe(
  { attendus }: Pick<CondenseLu, 'attendus'>,
  { de, a, jour }: DemandeCondense,
): CompletudeRestituee[] {
  return listMois(de, a).map((mois) => {
    const echeances = attendus.filter((e) => e.mois === mois).map((e) => e.echeance)
    return { mois, etat: etatDuMois(mois, { conteste: false, echeances, jour }) }
  })
}

/** Texts of the last windows asked, of persons of whom nothing is awaited: almost everybody. */
const ORDINAIRES = new Map<string, string>()
const ORDINAIRES_MAX = 1_000

function completudeOrdinaire(demande: DemandeCondense): string {
  const cle = `${demande.de} ${demande.a} ${demande.jour}`
  const connue = ORDINAIRES.get(cle)
  if (connue !== undefined) return connue
  if (ORDINAIRES.size >= ORDINAIRES_MAX) ORDINAIRES.clear()
  const texte = JSON.stringify(completudeDe({ attendus: [] }, demande))
  ORDINAIRES.set(cle, texte)
  return texte
}
