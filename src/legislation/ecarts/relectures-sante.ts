import { indexMois } from '#socle'
import { type DroitsVusCss, forfaitLogement, membresCss } from '../css/index.js'
import { type ParametresCss, parametresCss, plafondCss } from '../css/parametres.js'
import { prestationsFamiliales } from '../prestations-familiales/index.js'
import type { LigneRessource, PersonneFoyer, SituationFoyer } from '../situation.js'
import { ageEnDebutDeMois, type PersonneChiffree } from '../transversal/foyer-chiffre.js'
import { foyerDe } from '../transversal/preparation.js'
import type { Cause } from './articles.js'

/** Where the other engine reads the C2S otherwise. */
const LECTURES = [
  'periode-c2s',
  'arret-six-mois',
  'chomage-partiel-c2s',
  'apprentissage',
  'age-premier-janvier',
  'tableau-de-l-arrete',
  'rattachement-aux-parents',
] as const satisfies readonly Cause[]

type Lecture = (typeof LECTURES)[number]
type Lues = ReadonlySet<Lecture>

/** Every set of readings, the smallest first. */
const ENSEMBLES: readonly Lues[] = Array.from(
  { length: 1 << LECTURES.length },
  (_, bits) => new Set(LECTURES.filter((_lecture, i) => ((bits >> i) & 1) === 1)),
).sort((a, b) => a.size - b.size)

/** The C2S by such readings: free or not, and its contribution of a year, centimes. */
export interface SanteRelue {
  readonly gratuite: boolean
  readonly participationAnnuelle: number
}

/**
 * The smallest set of readings of the other engine that gives its answer back, as causes; null when
 * none does.
 * @texte docs/parcours/droit-prestations.md, « Écarts avec un second avis »
 */
export function causesParLecture(
  situation: SituationFoyer,
  droits: DroitsVusCss,
  estLAvis: (relue: SanteRelue) => boolean,
): readonly Cause[] | null {
  const lues = ENSEMBLES.find((ensemble) => estLAvis(santeRelue(situation, droits, ensemble)))
  return lues === undefined ? null : [...lues]
}

/**
 * The C2S of a household whose lines tell everything, read as asked.
 * @texte CSS, art. L. 861-1, R. 861-2 to R. 861-10
 */
export function santeRelue(
  situation: SituationFoyer,
  droits: DroitsVusCss,
  lues: Lues = new Set(),
): SanteRelue {
  const gratuite = { gratuite: true, participationAnnuelle: 0 }
  if (droits.rsa !== null && droits.rsa > 0) return gratuite
  const p = parametresCss(indexMois(situation.moisDroit))
  const membres = membresCss(situation, p)
  const refusee = { gratuite: false, participationAnnuelle: 0 }
  if (!lues.has('rattachement-aux-parents') && estRattache(membres, p)) return refusee
  const dernier = lues.has('periode-c2s') ? p.mois - 1 : p.mois - 2
  let total =
    prestations(situation, dernier) + forfaitLogement(situation, membres.length, { p, droits })
  for (const { personne } of membres) total += ressources(personne, dernier, { p, lues })
  const [sans, avec] = plafonds(membres.length, p, lues)
  if (total <= sans) return gratuite
  if (total > avec) return refusee
  return { gratuite: false, participationAnnuelle: participation(membres, p, lues) }
}

/** The table of the arrêté; the other engine makes it of the first amount and a scale. */
function plafonds(nombre: number, p: ParametresCss, lues: Lues): readonly [number, number] {
  if (!lues.has('tableau-de-l-arrete')) {
    return [plafondCss(p.gratuite, nombre), plafondCss(p.participation, nombre)]
  }
  const dixiemes =
    10 +
    (nombre > 1 ? 5 : 0) +
    3 * Math.min(2, Math.max(0, nombre - 2)) +
    4 * Math.max(0, nombre - 4)
  const sans = Math.round((p.gratuite.personnes[0]! * dixiemes) / 1000) * 100
  return [sans, (sans * 135) / 100]
}

interface Contexte {
  readonly p: ParametresCss
  readonly lues: Lues
}

function ressources({ ressources: lignes, activite }: PersonneFoyer, dernier: number, c: Contexte) {
  const somme = (garder: (l: LigneRessource) => boolean, moins = 0): number =>
    lignes
      .filter(garder)
      .reduce((t, l) => t + moisDe(l, dernier) * Math.max(0, l.montantNetSocial - moins), 0)
  const recoit = (motif: RegExp, mois: number): boolean =>
    lignes.some((l) => motif.test(l.nature) && moisDe(l, mois, 1) > 0)
  const autres = somme(
    ({ nature }) =>
      !REMUNERATION.test(nature) &&
      nature !== 'aah' &&
      (nature !== STAGE || recoit(/^remuneration-stagiaire/, c.p.mois - 1)),
  )
  const aah = somme(({ nature }) => nature === 'aah', c.p.abattementAah ?? 0)
  const apprenti = c.lues.has('apprentissage')
    ? 0
    : somme(({ nature }) => nature === 'remuneration-apprenti')
  const part = abattement({ activite, recoit }, c) ? 0.7 : 1
  const salaires = somme(({ nature }) => SALAIRE.test(nature))
  const benefices = somme(({ nature }) => INDEPENDANT.test(nature))
  return (salaires + benefices + apprenti) * part + autres + aah
}

const SALAIRE = /^(salaire|conges-payes)/
const INDEPENDANT = /^(benefice-|revenus-independant)/
const REMUNERATION = /^(salaire|conges-payes|benefice-|revenus-independant|remuneration-apprenti)/
const STAGE = 'remuneration-stagiaire-formation'

interface Personne {
  readonly activite: PersonneFoyer['activite']
  readonly recoit: (motif: RegExp, mois: number) => boolean
}

/** Whether 30 % is taken off the pay. */
function abattement({ activite, recoit }: Personne, { p: { mois }, lues }: Contexte): boolean {
  const dit = !lues.has('chomage-partiel-c2s') || activite === 'chomeur'
  if (dit && recoit(/^chomage/, mois)) return true
  if (recoit(/^ass$/, mois)) return true
  if (recoit(/^remuneration-stagiaire/, mois) && !recoit(REMUNERATION, mois)) return true
  const maladie = (m: number): boolean => recoit(/^ij-maladie$/, m)
  if (lues.has('arret-six-mois')) return maladie(mois)
  return [0, 1, 2, 3, 4, 5, 6].every((rang) => maladie(mois - rang))
}

/** How many of the months that end with `dernier` a line covers. */
function moisDe({ de, a }: LigneRessource, dernier: number, nombre = 12): number {
  const premier = Math.max(indexMois(de), dernier - nombre + 1)
  return Math.max(0, Math.min(indexMois(a), dernier) - premier + 1)
}

function prestations(situation: SituationFoyer, dernier: number): number {
  const foyer = foyerDe(situation)
  let total = 0
  for (let mois = dernier - 11; mois <= dernier; mois++) {
    const { af, cf, asf } = prestationsFamiliales(foyer, mois)
    total += af + cf + asf
  }
  return total
}

function estRattache(membres: readonly PersonneChiffree[], p: ParametresCss): boolean {
  const seul = membres[0]
  if (membres.length !== 1 || ageEnDebutDeMois(seul!, p.mois) >= p.ageEnfant) return false
  return seul!.personne.ressources.some(
    (l) => l.nature === 'pension-alimentaire' && moisDe(l, p.dernier) > 0,
  )
}

const AGES = [30, 50, 60, 70]

function participation(membres: readonly PersonneChiffree[], p: ParametresCss, lues: Lues): number {
  const mois = lues.has('age-premier-janvier') ? p.mois : p.mois - (p.mois % 12)
  const contribution = (membre: PersonneChiffree): number => {
    const age = ageEnDebutDeMois(membre, mois)
    return p.contributions[AGES.filter((a) => age >= a).length]!
  }
  return 12 * membres.reduce((t, membre) => t + contribution(membre), 0)
}
