import { A, DE, LARGEUR, type LignesChiffrees, SOCIAL } from './lignes.js'
import { NATURES } from './natures.js'
import {
  AAH,
  ACTIVITE,
  ASS,
  AUTRE,
  CHOMAGE,
  GRATIFICATION,
  IJ_ARRET,
  IJ_PARENTALITE,
  INDEPENDANT,
  type Poste,
  RETRAITE,
} from './postes.js'

/**
 * Months of a relevé, the last one being the month of right: enough for the quarter of the oldest
 * examination and the three months before it (sick leave).
 */
export const MOIS_DU_RELEVE = 12

/** Postes as bits: `1 << poste` for each. */
export type EnsemblePostes = number

/** Centimes of each month of a relevé, by rank. */
export type Rangee = readonly number[]

/**
 * Resources of one person by month and category, centimes, negative totals counted as 0. Each
 * category is a row that is always there, of zeros when the person has none: the rules read
 * `releve.chomage[rang]` and have nothing to test.
 */
export interface Releve {
  /** The postes that have a row. */
  readonly postes: EnsemblePostes
  /** Their rows, in the order of the postes. */
  readonly rangees: readonly Rangee[]
  /** Professional income and what stands in its place (RSA). */
  readonly professionnelles: Rangee
  readonly chomage: Rangee
  /** Pensions, ASS and everything else, apart from the benefits of the Caf (RSA). */
  readonly autres: Rangee
  /** What stands in the place of an income that stops: R. 262-13. */
  readonly substitution: Rangee
  /** Wages alone. */
  readonly salaires: Rangee
  /** Activity income of the prime, without sick leave. */
  readonly activite: Rangee
  /** Other resources of the prime, without sick leave and AAH. */
  readonly horsActivite: Rangee
  readonly arret: Rangee
  readonly aah: Rangee
  /**
   * Bit r: the month of rank r may differ from the month before it. Sick leave looks at earlier
   * months: it sets every bit.
   */
  readonly changements: number
}

/** Every month may differ. */
export const TOUS_LES_MOIS: number = (1 << MOIS_DU_RELEVE) - 1

const ZEROS: Rangee = new Array<number>(MOIS_DU_RELEVE).fill(0)

/** A person without any line. */
export const RELEVE_VIDE: Releve = {
  postes: 0,
  rangees: [],
  professionnelles: ZEROS,
  chomage: ZEROS,
  autres: ZEROS,
  substitution: ZEROS,
  salaires: ZEROS,
  activite: ZEROS,
  horsActivite: ZEROS,
  arret: ZEROS,
  aah: ZEROS,
  changements: 0,
}

/** By rank of nature. */
const POSTES: readonly Poste[] = NATURES.map(({ poste }) => poste)

/**
 * A set of postes, to be asked at once.
 * @texte see `postes.ts`
 */
export function ensemblePostes(...postes: readonly Poste[]): EnsemblePostes {
  return postes.reduce<EnsemblePostes>((ensemble, poste) => ensemble | (1 << poste), 0)
}

const PROFESSIONNELLES = ensemblePostes(
  ACTIVITE,
  GRATIFICATION,
  INDEPENDANT,
  IJ_PARENTALITE,
  IJ_ARRET,
)
const CHOMAGES = ensemblePostes(CHOMAGE)
const AUTRES = ensemblePostes(RETRAITE, ASS, AUTRE)
const SUBSTITUTION = ensemblePostes(CHOMAGE, IJ_PARENTALITE, IJ_ARRET, RETRAITE, ASS)
const SALAIRES = ensemblePostes(ACTIVITE)
const ACTIVITES = ensemblePostes(ACTIVITE, INDEPENDANT, IJ_PARENTALITE)
const HORS_ACTIVITE = ensemblePostes(GRATIFICATION, CHOMAGE, RETRAITE, ASS, AUTRE)
const ARRETS = ensemblePostes(IJ_ARRET)
const ALLOCATIONS_ADULTES_HANDICAPES = ensemblePostes(AAH)

/**
 * Adds up a person's lines month by month, up to the month of right (an `indexMois` integer).
 * @texte CASF, art. R. 262-7 I and III; CSS, art. R. 843-1: resources of the month when they are
 *   paid, a negative total of a category counts as 0
 */
export function releverRessources(lignes: LignesChiffrees, droit: number): Releve {
  const premier = droit - MOIS_DU_RELEVE + 1
  let postes: EnsemblePostes = 0
  for (let i = 0; i < lignes.length; i += LARGEUR) {
    if (lignes[i + SOCIAL]! < 0) return releverAvecNegatifs(lignes, droit)
    if (lignes[i + A]! < premier || lignes[i + DE]! > droit) continue
    postes |= 1 << POSTES[lignes[i]!]!
  }
  return postes === 0 ? RELEVE_VIDE : additionner(lignes, postes, premier)
}

function additionner(lignes: LignesChiffrees, postes: EnsemblePostes, premier: number): Releve {
  const rangees = nouvellesRangees(postes)
  let changements = (postes & ARRETS) === 0 ? 0 : TOUS_LES_MOIS
  for (let i = 0; i < lignes.length; i += LARGEUR) {
    const debut = Math.max(lignes[i + DE]! - premier, 0)
    const fin = Math.min(lignes[i + A]! - premier, MOIS_DU_RELEVE - 1)
    if (debut > fin) continue
    // A line changes its first month, and the month that follows its last one.
    changements |= (1 << debut) | (1 << (fin + 1))
    const montant = lignes[i + SOCIAL]!
    const rangee = rangees[rangRangee(postes, POSTES[lignes[i]!]!)]!
    for (let rang = debut; rang <= fin; rang++) rangee[rang]! += montant
  }
  return classer(postes, rangees, changements)
}

/** The categories that the rules read, from the rows of the postes. */
function classer(postes: EnsemblePostes, rangees: readonly Rangee[], changements: number): Releve {
  const r = { postes, rangees }
  return {
    postes,
    rangees,
    professionnelles: reunir(r, PROFESSIONNELLES),
    chomage: reunir(r, CHOMAGES),
    autres: reunir(r, AUTRES),
    substitution: reunir(r, SUBSTITUTION),
    salaires: reunir(r, SALAIRES),
    activite: reunir(r, ACTIVITES),
    horsActivite: reunir(r, HORS_ACTIVITE),
    arret: reunir(r, ARRETS),
    aah: reunir(r, ALLOCATIONS_ADULTES_HANDICAPES),
    changements,
  }
}

/** The row of several postes: nearly always that of one of them, or zeros. */
function reunir(
  { postes, rangees }: Pick<Releve, 'postes' | 'rangees'>,
  demandes: EnsemblePostes,
): Rangee {
  const presents = postes & demandes
  if (presents === 0) return ZEROS
  if ((presents & (presents - 1)) === 0) return rangees[nombreDePostes(postes & (presents - 1))]!
  const somme = ZEROS.slice()
  let rang = 0
  for (let reste = postes; reste !== 0; reste &= reste - 1, rang++) {
    if ((reste & -reste & demandes) === 0) continue
    for (let m = 0; m < MOIS_DU_RELEVE; m++) somme[m]! += rangees[rang]![m]!
  }
  return somme
}

/** Copied from a ready one: several times quicker than filled. */
function nouvellesRangees(postes: EnsemblePostes): number[][] {
  const rangees = [ZEROS.slice()]
  for (let reste = postes & (postes - 1); reste !== 0; reste &= reste - 1) {
    rangees.push(ZEROS.slice())
  }
  return rangees
}

/** Number of bits set. */
function nombreDePostes(ensemble: EnsemblePostes): number {
  let nombre = 0
  for (let reste = ensemble; reste !== 0; reste &= reste - 1) nombre++
  return nombre
}

/** The rank of the row of a poste. */
function rangRangee(postes: EnsemblePostes, poste: Poste): number {
  return nombreDePostes(postes & ((1 << poste) - 1))
}

/**
 * Total of several postes in one month, centimes, never negative.
 * @texte CASF, art. R. 262-7; CSS, art. R. 843-1
 */
export function totalMois(releve: Releve, demandes: EnsemblePostes, rangMois: number): number {
  let total = 0
  let rang = 0
  for (let reste = releve.postes; reste !== 0; reste &= reste - 1, rang++) {
    if ((reste & -reste & demandes) !== 0) total += releve.rangees[rang]![rangMois]!
  }
  return total
}

/**
 * Total of several postes over the whole relevé, centimes.
 * @texte CASF, art. R. 262-7
 */
export function totalReleve(releve: Releve, demandes: EnsemblePostes): number {
  let total = 0
  for (let rang = 0; rang < MOIS_DU_RELEVE; rang++) total += totalMois(releve, demandes, rang)
  return total
}

/**
 * The same totals when a line is negative: all professional resources of DSN and PASRAU are clamped
 * together, each other category alone (D4: R. 262-7 III).
 */
function releverAvecNegatifs(lignes: LignesChiffrees, droit: number): Releve {
  const premier = droit - MOIS_DU_RELEVE + 1
  let postes: EnsemblePostes = 1 << ACTIVITE
  for (let i = 0; i < lignes.length; i += LARGEUR) postes |= 1 << POSTES[lignes[i]!]!
  const rangees = nouvellesRangees(postes)
  for (let m = premier; m <= droit; m++) {
    const parNature = new Map<number, number>()
    for (let i = 0; i < lignes.length; i += LARGEUR) {
      if (lignes[i + DE]! > m || lignes[i + A]! < m) continue
      const nature = lignes[i]!
      parNature.set(nature, (parNature.get(nature) ?? 0) + lignes[i + SOCIAL]!)
    }
    reporter(parNature, { postes, rangees }, m - premier)
  }
  return classer(postes, rangees, TOUS_LES_MOIS)
}

interface RangeesEnCours {
  readonly postes: EnsemblePostes
  readonly rangees: readonly number[][]
}

function reporter(
  parNature: ReadonlyMap<number, number>,
  { postes, rangees }: RangeesEnCours,
  rangMois: number,
): void {
  const ajouter = (poste: Poste, montant: number): void => {
    rangees[rangRangee(postes, poste)]![rangMois]! += montant
  }
  let professionnel = 0
  let gratification = 0
  for (const [nature, total] of parNature) {
    const poste = POSTES[nature]!
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
