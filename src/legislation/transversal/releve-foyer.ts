import { AAH, IJ_ARRET } from '../ressources/postes.js'
import { MOIS_DU_RELEVE, RELEVE_VIDE } from '../ressources/releve.js'
import type { PersonneChiffree } from './foyer-chiffre.js'

/**
 * What the parents of a usual household receive in the four months that a quarter may begin or end
 * in, `LARGEUR_FOYER` numbers a month, centimes, added up once: a right then reads three places of
 * one list in the place of every person. Null when who receives what must be looked at: an income
 * of a child, AAH, sick pay, a student, an apprentice.
 */
export type ReleveFoyer = readonly number[]

export const LARGEUR_FOYER = 4
/** Places in a month: what the RSA counts, benefits of the Caf apart (R. 262-7). */
export const RESSOURCES = 0
/** Other resources of the prime. */
export const AUTRES = 1
/** Activity income of the first parent; that of the second follows. */
export const ACTIVITE = 2

const MOIS_LUS = 4
const VIDE: ReleveFoyer = new Array<number>(MOIS_LUS * LARGEUR_FOYER).fill(0)
const PARENTS_MAX = LARGEUR_FOYER - ACTIVITE
const LUS_UN_A_UN = (1 << AAH) | (1 << IJ_ARRET)

/**
 * Adds up the parents' lines; `premier` is the rank in the relevés of the fourth month before the
 * examination, where the list begins.
 * @texte CASF, art. R. 262-7; CSS, art. R. 843-1
 */
export function releverFoyer(
  parents: readonly PersonneChiffree[],
  premier: number,
): ReleveFoyer | null {
  if (premier < 0 || premier + MOIS_LUS > MOIS_DU_RELEVE || parents.length > PARENTS_MAX)
    return null
  let liste: number[] | null = null
  for (let i = 0; i < parents.length; i++) {
    const { releve, etudiant, apprenti } = parents[i]!
    if (etudiant || apprenti || (releve.postes & LUS_UN_A_UN) !== 0) return null
    if (releve === RELEVE_VIDE) continue
    liste ??= VIDE.slice()
    ajouter(liste, parents[i]!, { premier, place: ACTIVITE + i })
  }
  return liste ?? VIDE
}

function ajouter(
  liste: number[],
  { releve }: PersonneChiffree,
  { premier, place }: { readonly premier: number; readonly place: number },
): void {
  const { professionnelles, chomage, autres, activite, horsActivite } = releve
  for (let m = 0, debut = 0; m < MOIS_LUS; m++, debut += LARGEUR_FOYER) {
    const rang = premier + m
    liste[debut + RESSOURCES]! += professionnelles[rang]! + chomage[rang]! + autres[rang]!
    liste[debut + AUTRES]! += horsActivite[rang]!
    liste[debut + place] = activite[rang]!
  }
}

/**
 * Where a month begins in the list, from the month of examination (`indexMois` integers).
 * @texte CASF, art. R. 262-7; CSS, art. R. 843-1 (the quarter before the examination)
 */
export function placeDuMois(mois: number, examen: number): number {
  return (mois - examen + MOIS_LUS) * LARGEUR_FOYER
}
