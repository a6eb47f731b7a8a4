import { assert, indexMois } from '#socle'
import type { PersonneFoyer } from '../situation.js'
import { findNature, type NatureRessource } from './natures.js'
import { ACTIVITE, GRATIFICATION, IJ_ARRET, type Poste } from './postes.js'

/** Months of a relevé: the three before the quarter (sick leave), the quarter, up to the right. */
const LARGEUR = 12

/** The months that a computation looks at, `indexMois` integers. */
export interface Fenetre {
  /** Three months before the first reference month. */
  readonly premier: number
  /** First of the three reference months. */
  readonly reference: number
  readonly examen: number
  readonly droit: number
}

/**
 * Totals of one person by poste and month, centimes, negative totals counted as 0: one row of
 * months for each poste that the person has, read through `totalPoste`.
 */
export interface Releve {
  readonly rangees: readonly (readonly number[] | undefined)[]
  /**
   * The three reference months surely hold the same totals, and nothing in them looks at earlier
   * months (sick leave does): what was computed for one month holds for the next.
   */
  readonly constant: boolean
}

interface ReleveEnCours {
  readonly rangees: (number[] | undefined)[]
  constant: boolean
}

/** A person without any line. */
export const RELEVE_VIDE: Releve = nouveauReleve()

function nouveauReleve(): ReleveEnCours {
  const aucune = undefined
  return {
    rangees: [aucune, aucune, aucune, aucune, aucune, aucune, aucune, aucune, aucune, aucune],
    constant: true,
  }
}

function nouvelleRangee(): number[] {
  return [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
}

/**
 * Adds up a person's lines month by month.
 * @texte CASF, art. R. 262-7 I and III; CSS, art. R. 843-1: resources of the month when they are
 *   paid, a negative total of a category counts as 0
 */
export function releverRessources(personne: PersonneFoyer, fenetre: Fenetre): Releve {
  const lignes = personne.ressources
  const { premier, droit } = fenetre
  assert(droit - premier < LARGEUR, 'fenêtre de douze mois au plus')
  let releve: ReleveEnCours | undefined
  for (let i = 0; i < lignes.length; i++) {
    const ligne = lignes[i]!
    if (ligne.montantNetSocial < 0) return releverAvecNegatifs(personne, fenetre)
    const dernier = Math.min(indexMois(ligne.a), droit)
    if (dernier < premier) continue
    releve ??= nouveauReleve()
    const { poste } = getNature(ligne.nature)
    const debut = Math.max(indexMois(ligne.de), premier)
    if (poste === IJ_ARRET || traverse(fenetre.reference, debut, dernier)) releve.constant = false
    const rangee = getRangee(releve, poste)
    for (let m = debut; m <= dernier; m++) rangee[m - premier]! += ligne.montantNetSocial
  }
  return releve ?? RELEVE_VIDE
}

/** Whether a line begins or ends inside the quarter. */
function traverse(reference: number, debut: number, dernier: number): boolean {
  if (dernier < reference || debut > reference + 2) return false
  return debut > reference || dernier < reference + 2
}

function getRangee(releve: ReleveEnCours, poste: Poste): number[] {
  const connue = releve.rangees[poste]
  if (connue !== undefined) return connue
  const rangee = nouvelleRangee()
  releve.rangees[poste] = rangee
  return rangee
}

/**
 * Total of a poste in a month, centimes, never negative.
 * @texte CASF, art. R. 262-7; CSS, art. R. 843-1
 */
export function totalPoste(releve: Releve, poste: Poste, rangMois: number): number {
  const rangee = releve.rangees[poste]
  return rangee === undefined ? 0 : rangee[rangMois]!
}

/** Rank of the first reference month in a relevé. */
const REFERENCE = 3

/**
 * Total of a poste over the three reference months, centimes.
 * @texte CASF, art. R. 262-7 I
 */
export function totalTrimestre(releve: Releve, poste: Poste): number {
  const rangee = releve.rangees[poste]
  if (rangee === undefined) return 0
  return rangee[REFERENCE]! + rangee[REFERENCE + 1]! + rangee[REFERENCE + 2]!
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
function releverAvecNegatifs(personne: PersonneFoyer, fenetre: Fenetre): Releve {
  const releve = nouveauReleve()
  releve.constant = false
  for (let m = fenetre.premier; m <= fenetre.droit; m++) {
    const parNature = new Map<string, number>()
    for (const ligne of personne.ressources) {
      if (indexMois(ligne.de) > m || indexMois(ligne.a) < m) continue
      const deja = parNature.get(ligne.nature) ?? 0
      parNature.set(ligne.nature, deja + ligne.montantNetSocial)
    }
    reporter(parNature, releve, m - fenetre.premier)
  }
  return releve
}

function reporter(
  parNature: ReadonlyMap<string, number>,
  releve: ReleveEnCours,
  rangMois: number,
): void {
  let professionnel = 0
  let gratification = 0
  for (const [nom, total] of parNature) {
    const { poste } = getNature(nom)
    if (poste === ACTIVITE) professionnel += total
    else if (poste === GRATIFICATION) {
      professionnel += total
      gratification += total
    } else getRangee(releve, poste)[rangMois]! += Math.max(0, total)
  }
  const retenu = Math.max(0, professionnel)
  const horsActivite = Math.min(retenu, Math.max(0, gratification))
  getRangee(releve, GRATIFICATION)[rangMois] = horsActivite
  getRangee(releve, ACTIVITE)[rangMois] = retenu - horsActivite
}
