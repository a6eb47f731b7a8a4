import { indexMois } from '#socle'
import {
  type PrestationsFamiliales,
  prestationsFamiliales,
} from '../prestations-familiales/index.js'
import type { LigneRessource, PersonneFoyer, SituationFoyer } from '../situation.js'
import { memesLignes } from '../transversal/foyer-chiffre.js'
import { foyerDe } from '../transversal/preparation.js'
import type { ParametresCss } from './parametres.js'

/** Yearly resources of a household for the C2S, in tenths of centime, before housing. */
export interface RessourcesCss {
  readonly total: number
  /** Missing answer for a family benefit, or null. */
  readonly manque: string | null
}

/**
 * Everything received in the twelve months of the period by the members of the
 * household: their own resources net of contributions, allocations familiales, complément
 * familial and allocation de soutien familial. RSA, prime d'activité, housing benefits and PAJE
 * do not count.
 * @texte CSS, art. L. 861-2, R. 861-4, R. 861-8 (M-13 to M-2), R. 861-10 (exclusions)
 * @interpretation family benefits are counted before CRDS; a micro-entrepreneur's profit is read in
 *   the same months, the situation holding no tax notice.
 */
export function ressourcesCss(
  situation: SituationFoyer,
  membres: readonly PersonneFoyer[],
  p: ParametresCss,
): RessourcesCss {
  let total = 0
  for (const personne of membres) total += ressourcesPersonne(personne, p)
  if (p.abattementAah === null && membres.some((m) => recoitAah(m, p))) return NON_CALCULEES
  const familiales = prestationsAnnuelles(situation, p)
  return { total: total + familiales.montant * 10, manque: familiales.manque }
}

/** What is taken off the AAH before April 2021 was not found. */
const NON_CALCULEES: RessourcesCss = { total: 0, manque: 'non-calcule' }

/**
 * Whether a person's AAH is in the year of resources.
 * @texte CSS, art. R. 861-8; arrêté du 20 avril 2018 (reduction of the AAH)
 */
export function recoitAah(personne: PersonneFoyer, p: ParametresCss): boolean {
  return personne.ressources.some((l) => l.nature === 'aah' && moisDansPeriode(l, p) > 0)
}

function prestationsAnnuelles(
  situation: SituationFoyer,
  p: ParametresCss,
): { readonly montant: number; readonly manque: string | null } {
  if (!situation.personnes.some((personne) => personne.role === 'enfant')) return AUCUNE
  const foyer = foyerDe(situation)
  let montant = 0
  let pf: PrestationsFamiliales | null = null
  for (let m = p.premier; m <= p.dernier; m++) {
    pf = prestationsFamiliales(foyer, m, memesLignes(foyer, m) ? pf : null)
    if (pf.manque !== null) return { montant: 0, manque: pf.manque }
    montant += pf.af + pf.cf + pf.asf
  }
  return { montant, manque: null }
}

const AUCUNE = { montant: 0, manque: null }

/** One person's resources, tenths of centime, less 30 % of pay when out of work. */
function ressourcesPersonne(personne: PersonneFoyer, p: ParametresCss): number {
  let remunerations = 0
  let autres = 0
  for (const ligne of personne.ressources) {
    const nombre = moisDansPeriode(ligne, p)
    if (nombre === 0) continue
    if (REMUNERATIONS.has(ligne.nature)) remunerations += nombre * ligne.montantNetSocial
    else if (ligne.nature === 'aah') autres += nombre * aahComptee(ligne, p)
    else if (!estStageAcheve(ligne, personne, p.mois)) autres += nombre * ligne.montantNetSocial
  }
  const abattement = abattementOuvert(personne, p.mois) ? p.abattementActivite / 100_000 : 0
  return Math.max(0, remunerations) * (10 - abattement) + autres * 10
}

/** « Rémunérations d'activité ». */
const REMUNERATIONS: ReadonlySet<string> = new Set([
  'salaire',
  'remuneration-apprenti',
  'benefice-micro-entrepreneur',
])

function aahComptee(ligne: LigneRessource, p: ParametresCss): number {
  return Math.max(0, ligne.montantNetSocial - (p.abattementAah ?? 0))
}

function moisDansPeriode(ligne: LigneRessource, p: ParametresCss): number {
  const premier = Math.max(indexMois(ligne.de), p.premier)
  const dernier = Math.min(indexMois(ligne.a), p.dernier)
  return Math.max(0, dernier - premier + 1)
}

/** Pay of a training course that has stopped is not counted (R. 861-8). */
function estStageAcheve(ligne: LigneRessource, personne: PersonneFoyer, mois: number): boolean {
  return (
    ligne.nature === 'remuneration-stagiaire-formation' &&
    !recoit(personne, 'remuneration-stagiaire-formation', mois - 1)
  )
}

/**
 * Whether 30 % is taken off the pay: unemployment benefit, total or partial, ASS or training pay in
 * the month of right, or a sick leave of more than six months.
 * @texte CSS, art. R. 861-8, second paragraph (décret 2021-1642)
 */
export function abattementOuvert(personne: PersonneFoyer, mois: number): boolean {
  for (const nature of OUVRENT_ABATTEMENT) if (recoit(personne, nature, mois)) return true
  for (let m = mois - 6; m <= mois; m++) if (!recoit(personne, 'ij-maladie', m)) return false
  return true
}

const OUVRENT_ABATTEMENT: readonly string[] = [
  'chomage',
  'chomage-partiel',
  'ass',
  'remuneration-stagiaire-formation',
]

function recoit(personne: PersonneFoyer, nature: string, mois: number): boolean {
  for (const ligne of personne.ressources) {
    if (ligne.nature === nature && indexMois(ligne.de) <= mois && mois <= indexMois(ligne.a)) {
      return true
    }
  }
  return false
}
