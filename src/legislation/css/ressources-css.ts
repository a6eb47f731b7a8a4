import {
  type PrestationsFamiliales,
  prestationsFamiliales,
} from '../prestations-familiales/index.js'
import {
  A,
  DE,
  LARGEUR,
  type LignesChiffrees,
  moisCouverts,
  parNature,
  rangNature,
  recoit,
  SOCIAL,
} from '../ressources/lignes.js'
import type { PersonneFoyer, SituationFoyer } from '../situation.js'
import { memesLignes, type PersonneChiffree } from '../transversal/foyer-chiffre.js'
import { foyerDe } from '../transversal/preparation.js'
import type { ParametresCss } from './parametres.js'

/** Yearly resources of a household for the C2S, in tenths of centime, before housing. */
export interface RessourcesCss {
  readonly total: number
  /** Family benefits in it, centimes. */
  readonly familiales: number
  /** Missing answer for a family benefit, or null. */
  readonly manque: string | null
}

/**
 * Everything received in the twelve months of the period by the members of the
 * household: their own resources net of contributions, allocations familiales, complément
 * familial and allocation de soutien familial. RSA, prime d'activité, housing benefits and PAJE
 * do not count.
 * @texte CSS, art. L. 861-2, R. 861-4, R. 861-8 (M-13 to M-2), R. 861-10 (exclusions; 1° to 8°, 10°
 *   and 17° read: nothing is left out of an apprentice's pay)
 * @interpretation family benefits are counted before CRDS; a micro-entrepreneur's profit is read in
 *   the same months, the situation holding no tax notice of it.
 */
export function ressourcesCss(
  situation: SituationFoyer,
  membres: readonly PersonneChiffree[],
  p: ParametresCss,
): RessourcesCss {
  let total = 0
  for (let i = 0; i < membres.length; i++) total += total10(lireRessources(membres[i]!, p), p)
  if (p.abattementAah === null && membres.some((m) => recoitAah(m, p))) return NON_CALCULEES
  const familiales = prestationsAnnuelles(situation, p)
  const { montant, manque } = familiales
  return { total: total + montant * 10, familiales: montant, manque }
}

/** What is taken off the AAH before April 2021 was not found. */
const NON_CALCULEES: RessourcesCss = { total: 0, familiales: 0, manque: 'non-calcule' }

/**
 * Whether a person's AAH is in the year of resources.
 * @texte CSS, art. R. 861-8; arrêté du 20 avril 2018 (reduction of the AAH)
 */
export function recoitAah({ lignes }: PersonneChiffree, p: ParametresCss): boolean {
  for (let i = 0; i < lignes.length; i += LARGEUR) {
    if (lignes[i] === AAH && moisCouverts(lignes, i, p) > 0) return true
  }
  return false
}

function prestationsAnnuelles(
  situation: SituationFoyer,
  p: ParametresCss,
): { readonly montant: number; readonly manque: string | null } {
  const foyer = foyerDe(situation)
  if (foyer.enfants.length === 0) return AUCUNE
  let montant = 0
  let pf: PrestationsFamiliales | null = null
  for (let m = p.premier; m <= p.dernier; m++) {
    const pareil = !foyer.pensionAlimentaire || memesLignes(foyer, m)
    pf = prestationsFamiliales(foyer, m, pareil ? pf : null)
    if (pf.manque !== null) return { montant: 0, manque: pf.manque }
    montant += pf.af + pf.cf + pf.asf
  }
  return { montant, manque: null }
}

const AUCUNE = { montant: 0, manque: null }

/** What one person received in the year, centimes; pay is before the 30 % taken off. */
export interface RessourcesPersonneCss {
  remunerations: number
  autres: number
  /** 30 % is taken off the pay. */
  abattement: boolean
}

/** One at a time: written anew for each person, kept by nobody. */
const LUES: RessourcesPersonneCss = { remunerations: 0, autres: 0, abattement: false }

/**
 * One person's resources of the year; the record is that of the last call.
 * @texte CSS, art. R. 861-4, R. 861-8, R. 861-10
 */
export function lireRessources(
  { lignes, personne }: PersonneChiffree,
  p: ParametresCss,
): Readonly<RessourcesPersonneCss> {
  let remunerations = 0
  const avis = dernierAvis(personne, p.mois)
  let autres = avis ?? 0
  for (let i = 0; i < lignes.length; i += LARGEUR) {
    const nombre = moisCouverts(lignes, i, p)
    const nature = lignes[i]!
    if (nombre === 0 || EXCLUES[nature] || (avis !== null && PATRIMOINE[nature])) continue
    const montant = lignes[i + SOCIAL]!
    if (REMUNERATIONS[nature]) remunerations += nombre * montant
    else if (nature === AAH) autres += nombre * Math.max(0, montant - (p.abattementAah ?? 0))
    else if (nature !== STAGE || recoit(lignes, STAGE, p.mois - 1)) autres += nombre * montant
  }
  LUES.remunerations = remunerations
  LUES.autres = autres
  LUES.abattement = remunerations > 0 && abattementOuvert(lignes, p.mois)
  return LUES
}

/** Tenths of centime kept; a negative total of pay counts as nothing. */
function total10(lues: Readonly<RessourcesPersonneCss>, p: ParametresCss): number {
  const { remunerations, autres, abattement } = lues
  if (remunerations <= 0) return autres * 10
  return remunerations * (10 - (abattement ? p.abattementActivite / 100_000 : 0)) + autres * 10
}

/** First month of the year (0 for January) in which the notice on the year before is known. */
const SEPTEMBRE = 8

/**
 * Income of property and capital on the last tax notice known, centimes; null when the situation
 * does not give it.
 * @texte CSS, art. R. 861-8, first paragraph, « ceux du dernier avis d'imposition connu »
 * @interpretation the notice on a year is known from September of the next; without it, the lines
 *   of the period are all that is known.
 */
function dernierAvis({ revenusFiscaux }: PersonneFoyer, mois: number): number | null {
  const annee = Math.floor(mois / 12) - (mois % 12 < SEPTEMBRE ? 2 : 1)
  return revenusFiscaux[annee]?.dontPatrimoine ?? null
}

const PATRIMOINE = parNature({ 'revenus-fonciers': true, 'revenus-capital': true }, false)
const AAH = rangNature('aah')
/** Pay of a training course that has stopped is not counted (R. 861-8). */
const STAGE = rangNature('remuneration-stagiaire-formation')
const MALADIE = rangNature('ij-maladie')
/** « Rémunérations d'activité ». */
const REMUNERATIONS = parNature(
  {
    salaire: true,
    'salaire-exceptionnel': true,
    'remuneration-apprenti': true,
    'benefice-micro-entrepreneur': true,
    'revenus-independant': true,
    'conges-payes-caisse': true,
  },
  false,
)
/** Left out whatever their amount. */
const EXCLUES = parNature(
  {
    apa: true,
    'majoration-tierce-personne': true,
    'aide-ponctuelle-organisme': true,
    'aide-urgence-violences': true,
  },
  false,
)
const OUVRENT_ABATTEMENT = parNature({ chomage: true, 'chomage-partiel': true, ass: true }, false)

/**
 * Whether 30 % is taken off the pay: unemployment benefit, total or partial, or ASS in the month of
 * right, training pay of a person without a job, or a sick leave of more than six months.
 * @texte CSS, art. R. 861-8, second paragraph, 1° to 5° (décret 2021-1642)
 * @interpretation a person paid for work in the month of right is not « sans emploi » (5°).
 */
function abattementOuvert(lignes: LignesChiffrees, mois: number): boolean {
  let stage = false
  let emploi = false
  for (let i = 0; i < lignes.length; i += LARGEUR) {
    if (lignes[i + DE]! > mois || lignes[i + A]! < mois) continue
    const nature = lignes[i]!
    if (OUVRENT_ABATTEMENT[nature]) return true
    if (nature === STAGE) stage = true
    else if (REMUNERATIONS[nature]) emploi = true
  }
  if (stage && !emploi) return true
  for (let m = mois - 6; m <= mois; m++) if (!recoit(lignes, MALADIE, m)) return false
  return true
}
