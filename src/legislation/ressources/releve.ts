import { assert, indexMois } from '#socle'
import type { LigneRessource } from '../situation.js'
import { findNature, type NatureRessource } from './natures.js'
import { ACTIVITE, GRATIFICATION, IJ_ARRET, type Poste } from './postes.js'

/**
 * Months of a relevé, the last one being the month of right: enough for the quarter of the oldest
 * examination and the three months before it (sick leave).
 */
export const MOIS_DU_RELEVE = 12

/** Postes as bits: `1 << poste` for each. */
export type EnsemblePostes = number

/**
 * Resources of one person by poste and month, centimes, negative totals counted as 0. Flat, because
 * every rule reads it: a row of months for each poste that the person has, read through
 * `totalPoste`.
 */
export interface Releve {
  /** The postes that have a row. */
  readonly postes: EnsemblePostes
  /** The rows one after the other, in the order of the postes. */
  readonly totaux: readonly number[]
  /**
   * Bit r: the month of rank r may differ from the month before it. Sick leave looks at earlier
   * months: it sets every bit.
   */
  readonly changements: number
}

/** Every month may differ. */
const TOUS_LES_MOIS = (1 << MOIS_DU_RELEVE) - 1

/** A person without any line. */
export const RELEVE_VIDE: Releve = { postes: 0, totaux: [], changements: 0 }

/**
 * A set of postes, to be asked at once.
 * @texte see `postes.ts`
 */
export function ensemblePostes(...postes: readonly Poste[]): EnsemblePostes {
  return postes.reduce<EnsemblePostes>((ensemble, poste) => ensemble | (1 << poste), 0)
}

/**
 * Adds up a person's lines month by month, up to the month of right (an `indexMois` integer).
 * @texte CASF, art. R. 262-7 I and III; CSS, art. R. 843-1: resources of the month when they are
 *   paid, a negative total of a category counts as 0
 */
export function releverRessources(lignes: readonly LigneRessource[], droit: number): Releve {
  const premier = droit - MOIS_DU_RELEVE + 1
  let postes: EnsemblePostes = 0
  for (let i = 0; i < lignes.length; i++) {
    const ligne = lignes[i]!
    if (ligne.montantNetSocial < 0) return releverAvecNegatifs(lignes, droit)
    if (indexMois(ligne.a) < premier || indexMois(ligne.de) > droit) continue
    postes |= 1 << getNature(ligne.nature).poste
  }
  return postes === 0 ? RELEVE_VIDE : additionner(lignes, postes, premier)
}

function additionner(
  lignes: readonly LigneRessource[],
  postes: EnsemblePostes,
  premier: number,
): Releve {
  const totaux = nouvellesRangees(postes)
  let changements = (postes & (1 << IJ_ARRET)) === 0 ? 0 : TOUS_LES_MOIS
  for (let i = 0; i < lignes.length; i++) {
    const { de, a, nature, montantNetSocial } = lignes[i]!
    const debut = Math.max(indexMois(de) - premier, 0)
    const fin = Math.min(indexMois(a) - premier, MOIS_DU_RELEVE - 1)
    if (debut > fin) continue
    // A line changes its first month, and the month that follows its last one.
    changements |= (1 << debut) | (1 << (fin + 1))
    const rangee = debutRangee(postes, getNature(nature).poste)
    for (let rang = debut; rang <= fin; rang++) totaux[rangee + rang]! += montantNetSocial
  }
  return { postes, totaux, changements }
}

const RANGEE_VIDE: readonly number[] = new Array<number>(MOIS_DU_RELEVE).fill(0)

/** Copied from a ready one: several times quicker than filled. */
const RANGEES_VIDES: readonly (readonly number[])[] = [0, 1, 2, 3, 4].map((nombre) =>
  Array.from({ length: nombre }, () => RANGEE_VIDE).flat(),
)

function nouvellesRangees(postes: EnsemblePostes): number[] {
  const nombre = nombreDePostes(postes)
  const pretes = RANGEES_VIDES[nombre]
  return pretes === undefined ? new Array(nombre * MOIS_DU_RELEVE).fill(0) : pretes.slice()
}

/** Number of bits set. */
function nombreDePostes(ensemble: EnsemblePostes): number {
  let nombre = 0
  for (let reste = ensemble; reste !== 0; reste &= reste - 1) nombre++
  return nombre
}

/** Where the row of a poste begins. */
function debutRangee(postes: EnsemblePostes, poste: Poste): number {
  return nombreDePostes(postes & ((1 << poste) - 1)) * MOIS_DU_RELEVE
}

/**
 * Total of a poste in a month, centimes, never negative.
 * @texte CASF, art. R. 262-7; CSS, art. R. 843-1
 */
export function totalPoste(releve: Releve, poste: Poste, rangMois: number): number {
  const { postes, totaux } = releve
  if ((postes & (1 << poste)) === 0) return 0
  return totaux[debutRangee(postes, poste) + rangMois]!
}

/**
 * Total of several postes over some months that follow each other, centimes: rows that the person
 * has not cost nothing.
 * @texte CASF, art. R. 262-7 I
 */
export function totalPostes(
  releve: Releve,
  demandes: EnsemblePostes,
  mois: { readonly premierRang: number; readonly nombre: number },
): number {
  let total = 0
  let rangee = 0
  for (let reste = releve.postes; reste !== 0; reste &= reste - 1) {
    if ((reste & -reste & demandes) !== 0) {
      const premier = rangee + mois.premierRang
      for (let i = premier; i < premier + mois.nombre; i++) total += releve.totaux[i]!
    }
    rangee += MOIS_DU_RELEVE
  }
  return total
}

function getNature(nom: string): NatureRessource {
  const nature = findNature(nom)
  assert(nature !== undefined, 'nature de ressource inconnue')
  return nature
}

/**
 * The same totals when a line is negative: all professional resources of DSN and PASRAU are clamped
 * together, each other category alone (D4: R. 262-7 III).
 */
function releverAvecNegatifs(lignes: readonly LigneRessource[], droit: number): Releve {
  const premier = droit - MOIS_DU_RELEVE + 1
  let postes: EnsemblePostes = 1 << ACTIVITE
  for (const { nature } of lignes) postes |= 1 << getNature(nature).poste
  const releve = { postes, totaux: nouvellesRangees(postes), changements: TOUS_LES_MOIS }
  for (let m = premier; m <= droit; m++) {
    const parNature = new Map<string, number>()
    for (const ligne of lignes) {
      if (indexMois(ligne.de) > m || indexMois(ligne.a) < m) continue
      const deja = parNature.get(ligne.nature) ?? 0
      parNature.set(ligne.nature, deja + ligne.montantNetSocial)
    }
    reporter(parNature, releve, m - premier)
  }
  return releve
}

interface ReleveEnCours extends Releve {
  readonly totaux: number[]
}

function reporter(
  parNature: ReadonlyMap<string, number>,
  { postes, totaux }: ReleveEnCours,
  rangMois: number,
): void {
  const ajouter = (poste: Poste, montant: number): void => {
    totaux[debutRangee(postes, poste) + rangMois]! += montant
  }
  let professionnel = 0
  let gratification = 0
  for (const [nom, total] of parNature) {
    const { poste } = getNature(nom)
    if (poste === ACTIVITE) professionnel += total
    else if (poste === GRATIFICATION) {
      professionnel += total
      gratification += total
    } else ajouter(poste, Math.max(0, total))
  }
  const retenu = Math.max(0, professionnel)
  const horsActivite = Math.min(retenu, Math.max(0, gratification))
  if (horsActivite > 0) ajouter(GRATIFICATION, horsActivite)
  ajouter(ACTIVITE, retenu - horsActivite)
}
