import { indexMois } from '#socle'
import type { PersonneFoyer } from '../situation.js'

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
  /** Pay of apprentices, M-13..M-2, before the exemption. */
  apprentissage: number
  /** Unemployment benefit and ASS, M-13..M-2, taxable. */
  chomage: number
  /** Daily allowances, M-13..M-2. */
  indemnites: number
  /** Profit of a micro-entrepreneur: year N-2, else M-13..M-2 for a later start. */
  benefice: number
  /** Pensions: old age M-13..M-2, alimony year N-1, invalidity year N-2. */
  pensions: number
  /** Months M, M-1, M-2 with work: bits 1, 2, 4. */
  travail: number
  /** Months M, M-1, M-2 with unemployment insurance: bits 1, 2, 4. */
  assurance: number
  /** Months M to M-7 with daily allowances of sickness: bits 1, 2, 4 … 128. */
  arret: number
  /** ASS in M-1. */
  solidarite: boolean
  /** Old-age or invalidity pension, or AAH, in M-1. */
  pensionne: boolean
}

type Categorie =
  | 'activite'
  | 'apprentissage'
  | 'chomage'
  | 'indemnites'
  | 'benefice'
  | 'retraite'
  | 'alimentaire'
  | 'invalidite'

/** Natures that enter the base; the others (AAH …) are not taxed and do not. */
const CATEGORIES: Readonly<Record<string, Categorie>> = {
  salaire: 'activite',
  'chomage-partiel': 'activite',
  'remuneration-stagiaire-formation': 'activite',
  'remuneration-apprenti': 'apprentissage',
  chomage: 'chomage',
  ass: 'chomage',
  'ij-maladie': 'indemnites',
  'ij-accident-travail': 'indemnites',
  'ij-maladie-professionnelle': 'indemnites',
  'ij-maternite': 'indemnites',
  'ij-paternite': 'indemnites',
  'benefice-micro-entrepreneur': 'benefice',
  retraite: 'retraite',
  'pension-alimentaire': 'alimentaire',
  'pension-invalidite': 'invalidite',
}

const TRAVAIL: ReadonlySet<string> = new Set([
  'salaire',
  'remuneration-apprenti',
  'benefice-micro-entrepreneur',
])
const PENSIONS: ReadonlySet<string> = new Set(['retraite', 'pension-invalidite', 'aah'])

/**
 * Reads the lines of one person once.
 * @texte CCH, art. R. 822-3 (periods), R. 822-4 (what counts), R. 822-5 (self-employed)
 * @interpretation invalidity pensions are read in year N-2 as « autres revenus »; ASS counts with
 *   unemployment benefit, being taxed like it.
 */
export function revenusPersonne(personne: PersonneFoyer, periodes: Periodes): RevenusPersonne {
  const r: RevenusPersonne = {
    activite: 0,
    apprentissage: 0,
    chomage: 0,
    indemnites: 0,
    benefice: 0,
    pensions: 0,
    travail: 0,
    assurance: 0,
    arret: 0,
    solidarite: false,
    pensionne: false,
  }
  const annee = Math.floor(periodes.examen / 12)
  const beneficeAncien = commenceAvant(personne, (annee - 2) * 12)
  for (const ligne of personne.ressources) {
    const de = indexMois(ligne.de)
    const a = indexMois(ligne.a)
    lireSituation(r, ligne.nature, moisPresents(de, a, periodes.mois))
    const categorie = CATEGORIES[ligne.nature]
    if (categorie === undefined) continue
    const { premier, dernier } = periodeLue(categorie, periodes.examen, beneficeAncien)
    const nombre = Math.min(a, dernier) - Math.max(de, premier) + 1
    if (nombre > 0) ajouter(r, categorie, nombre * ligne.montantNetFiscal)
  }
  return r
}

function ajouter(r: RevenusPersonne, categorie: Categorie, montant: number): void {
  if (categorie === 'retraite' || categorie === 'alimentaire' || categorie === 'invalidite') {
    r.pensions += montant
  } else {
    r[categorie] += montant
  }
}

/** First and last month read for a category. */
function periodeLue(
  categorie: Categorie,
  examen: number,
  beneficeAncien: boolean,
): { readonly premier: number; readonly dernier: number } {
  const annee = Math.floor(examen / 12)
  const anneeCivile =
    categorie === 'alimentaire'
      ? annee - 1
      : categorie === 'invalidite' || (categorie === 'benefice' && beneficeAncien)
        ? annee - 2
        : null
  if (anneeCivile !== null) return { premier: anneeCivile * 12, dernier: anneeCivile * 12 + 11 }
  return { premier: examen - 13, dernier: examen - 2 }
}

/** Whether a self-employed activity was already there before that month. */
function commenceAvant(personne: PersonneFoyer, mois: number): boolean {
  for (const ligne of personne.ressources) {
    if (ligne.nature === 'benefice-micro-entrepreneur' && indexMois(ligne.de) < mois) return true
  }
  return false
}

/** Bits 1, 2, 4 … 128 for M, M-1, M-2 … M-7 covered by a line. */
function moisPresents(de: number, a: number, mois: number): number {
  let bits = 0
  for (let recul = 0; recul <= 7; recul++) {
    if (de <= mois - recul && mois - recul <= a) bits |= 1 << recul
  }
  return bits
}

/** M, M-1 and M-2. */
const TROIS_MOIS = 7

function lireSituation(r: RevenusPersonne, nature: string, bits: number): void {
  if (bits === 0) return
  if (TRAVAIL.has(nature)) r.travail |= bits & TROIS_MOIS
  else if (nature === 'ij-maladie') r.arret |= bits
  else if (nature === 'chomage') r.assurance |= bits & TROIS_MOIS
  else if (nature === 'ass') r.solidarite ||= (bits & 2) !== 0
  else if (PENSIONS.has(nature)) r.pensionne ||= (bits & 2) !== 0
}
