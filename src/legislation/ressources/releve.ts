import { assert, indexMois } from '#socle'
import type { PersonneFoyer } from '../situation.js'
import { findNature, type NatureRessource, type Poste } from './natures.js'

/** Row of each poste in a relevé. */
const RANG: Readonly<Record<Poste, number>> = {
  activite: 0,
  gratification: 1,
  independant: 2,
  'ij-parentalite': 3,
  'ij-arret': 4,
  chomage: 5,
  retraite: 6,
  ass: 7,
  aah: 8,
  autre: 9,
}
const POSTES = 10
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
 * Totals of one person by poste and month, centimes, negative totals counted as 0. The array is
 * read through `totalPoste`.
 */
export type Releve = readonly number[]

/** A person without any line. */
const RELEVE_VIDE: Releve = new Array<number>(POSTES * LARGEUR).fill(0)

/**
 * Adds up a person's lines month by month.
 * @texte CASF, art. R. 262-7 I and III; CSS, art. R. 843-1: resources of the month when they are
 *   paid, a negative total of a category counts as 0
 */
export function releverRessources(personne: PersonneFoyer, fenetre: Fenetre): Releve {
  const lignes = personne.ressources
  if (lignes.length === 0) return RELEVE_VIDE
  assert(fenetre.droit - fenetre.premier < LARGEUR, 'fenêtre de douze mois au plus')
  const totaux = new Array<number>(POSTES * LARGEUR).fill(0)
  for (let i = 0; i < lignes.length; i++) {
    const ligne = lignes[i]!
    if (ligne.montantNetSocial < 0) return releverAvecNegatifs(personne, fenetre)
    const base = RANG[getNature(ligne.nature).poste] * LARGEUR - fenetre.premier
    const dernier = Math.min(indexMois(ligne.a), fenetre.droit)
    for (let m = Math.max(indexMois(ligne.de), fenetre.premier); m <= dernier; m++) {
      totaux[base + m]! += ligne.montantNetSocial
    }
  }
  return totaux
}

/**
 * Total of a poste in a month, centimes, never negative.
 * @texte CASF, art. R. 262-7; CSS, art. R. 843-1
 */
export function totalPoste(releve: Releve, poste: Poste, rangMois: number): number {
  return releve[RANG[poste] * LARGEUR + rangMois]!
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
  const totaux = new Array<number>(POSTES * LARGEUR).fill(0)
  for (let m = fenetre.premier; m <= fenetre.droit; m++) {
    const parNature = new Map<string, number>()
    for (const ligne of personne.ressources) {
      if (indexMois(ligne.de) > m || indexMois(ligne.a) < m) continue
      const deja = parNature.get(ligne.nature) ?? 0
      parNature.set(ligne.nature, deja + ligne.montantNetSocial)
    }
    reporter(parNature, totaux, m - fenetre.premier)
  }
  return totaux
}

function reporter(parNature: ReadonlyMap<string, number>, totaux: number[], rangMois: number) {
  let professionnel = 0
  let gratification = 0
  for (const [nom, total] of parNature) {
    const { poste } = getNature(nom)
    if (poste === 'activite') professionnel += total
    else if (poste === 'gratification') {
      professionnel += total
      gratification += total
    } else totaux[RANG[poste] * LARGEUR + rangMois]! += Math.max(0, total)
  }
  const retenu = Math.max(0, professionnel)
  const horsActivite = Math.min(retenu, Math.max(0, gratification))
  totaux[RANG.gratification * LARGEUR + rangMois] = horsActivite
  totaux[RANG.activite * LARGEUR + rangMois] = retenu - horsActivite
}
