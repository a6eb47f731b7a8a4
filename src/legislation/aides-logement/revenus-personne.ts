import {
  A,
  DE,
  FISCAL,
  LARGEUR,
  type LignesChiffrees,
  moisCouverts,
  parNature,
} from '../ressources/lignes.js'
import type { PersonneChiffree } from '../transversal/foyer-chiffre.js'

/** The windows of months, as `indexMois` integers, that the base of resources reads. */
export interface Periodes {
  /** Month of right. */
  readonly mois: number
  /** Month of the claim or re-examination. */
  readonly examen: number
}

/** What one person received, in centimes, over the periods of R. 822-3 and R. 822-5. */
export interface RevenusPersonne {
  /** Wages and the like, M-13..M-2, taxable. */
  activite: number
  /** Pay of apprentices and trainees, M-13..M-2, before the exemption (CGI, art. 81 bis). */
  apprentissage: number
  /** Unemployment benefit and ASS, M-13..M-2, taxable. */
  chomage: number
  /** Daily allowances, M-13..M-2. */
  indemnites: number
  /** Profit of an independent: year N-2, else M-13..M-2 for a later start. */
  benefice: number
  /** Pensions: old age M-13..M-2, alimony year N-1, invalidity year N-2. */
  pensions: number
  /** Property and capital, year N-2; from abroad, M-13..M-2. */
  autres: number
  /** Months M, M-1, M-2 with work: bits 1, 2, 4. */
  travail: number
  /** Unemployment insurance in M-1. */
  assure: boolean
  /** Months M to M-7 with daily allowances of sickness: bits 1, 2, 4 … 128. */
  arret: number
  /** ASS in M-1. */
  solidarite: boolean
  /** Old-age or invalidity pension, rente of an accident at work, or AAH, in M-1. */
  pensionne: boolean
}

/**
 * What the base of resources does with a nature. The others are not taxed (AAH, rente of an
 * accident at work, help …), or nothing tells what they are (`autre`).
 */
type Categorie =
  | 'hors-base'
  | 'activite'
  | 'apprentissage'
  | 'chomage'
  | 'indemnites'
  | 'benefice'
  | 'retraite'
  | 'alimentaire'
  | 'invalidite'
  | 'patrimoine'
  | 'etranger'

const CATEGORIES = parNature<Categorie>(
  {
    salaire: 'activite',
    'salaire-exceptionnel': 'activite',
    'chomage-partiel': 'activite',
    'remuneration-stagiaire-formation': 'activite',
    'conges-payes-caisse': 'activite',
    'remuneration-apprenti': 'apprentissage',
    'gratification-stage': 'apprentissage',
    chomage: 'chomage',
    ass: 'chomage',
    'ij-maladie': 'indemnites',
    'ij-accident-travail': 'indemnites',
    'ij-maladie-professionnelle': 'indemnites',
    'ij-maternite': 'indemnites',
    'ij-paternite': 'indemnites',
    'ij-adoption': 'indemnites',
    'benefice-micro-entrepreneur': 'benefice',
    'revenus-independant': 'benefice',
    retraite: 'retraite',
    'pension-reversion': 'retraite',
    'pension-alimentaire': 'alimentaire',
    'pension-invalidite': 'invalidite',
    'revenus-fonciers': 'patrimoine',
    'revenus-capital': 'patrimoine',
    'revenus-etranger': 'etranger',
  },
  'hors-base',
)

/** What a nature says of the person's situation in the months before. */
type Signe = 'rien' | 'travail' | 'arret' | 'assurance' | 'solidarite' | 'pension'

const SIGNES = parNature<Signe>(
  {
    salaire: 'travail',
    'salaire-exceptionnel': 'travail',
    'remuneration-apprenti': 'travail',
    'benefice-micro-entrepreneur': 'travail',
    'revenus-independant': 'travail',
    'conges-payes-caisse': 'travail',
    'ij-maladie': 'arret',
    chomage: 'assurance',
    ass: 'solidarite',
    retraite: 'pension',
    'pension-invalidite': 'pension',
    'rente-accident-travail': 'pension',
    aah: 'pension',
  },
  'rien',
)

/**
 * Reads the lines of one person once.
 * @texte CCH, art. R. 822-3 (periods), R. 822-4 (what counts), R. 822-5 (self-employed)
 * @interpretation invalidity pensions are read in year N-2 as « autres revenus »; ASS counts with
 *   unemployment benefit, being taxed like it; an income from abroad is that of a work, in the
 *   months of 1°, but whether it is a wage is not known: nothing is taken off it.
 */
export function revenusPersonne({ lignes }: PersonneChiffree, periodes: Periodes): RevenusPersonne {
  const r: RevenusPersonne = {
    activite: 0,
    apprentissage: 0,
    chomage: 0,
    indemnites: 0,
    benefice: 0,
    pensions: 0,
    autres: 0,
    travail: 0,
    assure: false,
    arret: 0,
    solidarite: false,
    pensionne: false,
  }
  const douzeMois = { premier: periodes.examen - 13, dernier: periodes.examen - 2 }
  for (let place = 0; place < lignes.length; place += LARGEUR) {
    lireSituation(r, SIGNES[lignes[place]!]!, moisPresents(lignes, place, periodes.mois))
    const categorie = CATEGORIES[lignes[place]!]!
    const annee = anneeLue(categorie, lignes, periodes.examen)
    const lue = annee === null ? douzeMois : { premier: annee * 12, dernier: annee * 12 + 11 }
    ajouter(r, categorie, moisCouverts(lignes, place, lue) * lignes[place + FISCAL]!)
  }
  return r
}

function ajouter(r: RevenusPersonne, categorie: Categorie, montant: number): void {
  if (categorie === 'activite') r.activite += montant
  else if (categorie === 'chomage') r.chomage += montant
  else if (categorie === 'indemnites') r.indemnites += montant
  else if (categorie === 'benefice') r.benefice += montant
  else if (categorie === 'apprentissage') r.apprentissage += montant
  else if (categorie === 'patrimoine' || categorie === 'etranger') r.autres += montant
  else if (categorie !== 'hors-base') r.pensions += montant
}

/** The civil year read for a category; null: the twelve months M-13 to M-2. */
function anneeLue(categorie: Categorie, lignes: LignesChiffrees, examen: number): number | null {
  if (categorie === 'alimentaire') return Math.floor(examen / 12) - 1
  const annee = Math.floor(examen / 12) - 2
  if (categorie === 'invalidite' || categorie === 'patrimoine') return annee
  return categorie === 'benefice' && commenceAvant(lignes, annee * 12) ? annee : null
}

const INDEPENDANT = parNature(
  { 'benefice-micro-entrepreneur': true, 'revenus-independant': true },
  false,
)

/** Whether a self-employed activity was already there before that month. */
function commenceAvant(lignes: LignesChiffrees, mois: number): boolean {
  for (let i = 0; i < lignes.length; i += LARGEUR) {
    if (INDEPENDANT[lignes[i]!] && lignes[i + DE]! < mois) return true
  }
  return false
}

/** Bits 1, 2, 4 … 128 for M, M-1, M-2 … M-7 covered by a line. */
function moisPresents(lignes: LignesChiffrees, place: number, mois: number): number {
  const premier = Math.max(0, mois - lignes[place + A]!)
  const dernier = Math.min(7, mois - lignes[place + DE]!)
  return dernier < premier ? 0 : (2 << dernier) - (1 << premier)
}

/** M, M-1 and M-2. */
const TROIS_MOIS = 7

function lireSituation(r: RevenusPersonne, signe: Signe, bits: number): void {
  if (signe === 'rien') return
  if (signe === 'travail') r.travail |= bits & TROIS_MOIS
  else if (signe === 'arret') r.arret |= bits
  else if (signe === 'assurance') r.assure ||= (bits & 2) !== 0
  else if (signe === 'solidarite') r.solidarite ||= (bits & 2) !== 0
  else r.pensionne ||= (bits & 2) !== 0
}
