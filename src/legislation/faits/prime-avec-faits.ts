import { type Mois, ZERO } from '#socle'
import type { Calcul } from '../calcul.js'
import { lireAides } from '../lire-trimestre.js'
import type { CalculPrime, MoisPrime } from '../prime-activite/mois-prime.js'
import {
  calculerPrime,
  conclurePrime,
  listRevenus,
  nouveauCalculPrime,
  type PrimeEnCours,
} from '../prime-activite/prime-activite.js'
import type { SituationFoyer } from '../situation.js'
import { PREMIER_MOIS_SERVI } from '../transversal/bareme-du-mois.js'
import {
  lireTrimestre,
  nouveauTrimestre,
  type TrimestreEnCours,
} from '../transversal/trimestre-lu.js'
import { premierMoisReference } from '../transversal/trimestre-reference.js'
import { estMoisDeConge, revenusInconnus, verdictDesFaits } from './conditions.js'
import type { Lecture } from './lecture.js'
import { lectureFavorable } from './lecture-favorable.js'
import { estHospitaliseSeul, estMajore, vueDuDroit } from './rsa-avec-faits.js'
import { adapter } from './territoires.js'
import { listAdultes, type Prise, prendreVue, situationDesAides, troisMois } from './vue.js'

interface Vue {
  readonly trimestre: TrimestreEnCours
  readonly calcul: PrimeEnCours
}

interface VueDuTrimestre extends Vue {
  /** A month that would have had a prime has none, being wholly on leave. */
  readonly unMoisDeConge: boolean
}

/** October 2015: the quarter of every claim filed between January and March 2016. */
const OCTOBRE_2015 = 2015 * 12 + 9

/**
 * Prime of a household with optional facts: the rules are those of every household, applied to what
 * each reference month sees of this one. The month of a whole leave without activity has no prime.
 * @texte CSS, art. R. 843-1, R. 843-2; Cnaf, lettre-réseau 2015-165
 */
export function primeAvecFaits(situation: SituationFoyer): Calcul<CalculPrime> | null {
  const reference = referencePrime(situation)
  const lecture: Lecture = { situation, droit: 'prime', reference }
  if (reference < PREMIER_MOIS_SERVI) return null
  const auDroit = vueDuDroit(lecture)
  const verdict = verdictDesFaits(lecture, estMajore(auDroit))
  const vue = calculerVues({ ...lecture, conjointHorsForfait: false, lire: (l) => l })
  const { calcul } = vue
  if (estHospitaliseSeul(auDroit, situation)) calcul.troisFois = Math.round(calcul.troisFois / 2)
  conclurePrime({ ...vue.trimestre, foyer: auDroit }, calcul)
  if (calcul.refus === 'ressources-elevees' && vue.unMoisDeConge) {
    calcul.refus = 'conge-sans-activite'
  }
  if (verdict.refus !== null) {
    calcul.montant = ZERO
    calcul.net = ZERO
    calcul.refus = verdict.refus
    calcul.manques = []
  }
  const { refus } = calcul
  const manques = refus === null ? verdict.manques : manquesOuvrants(lecture, refus)
  if (manques.length > 0) {
    calcul.montant = null
    calcul.net = null
    calcul.refus = null
    calcul.manques = manques
  }
  return vue
}

/** Refusals that an activity income not known yet may turn round. */
const SELON_LES_REVENUS: ReadonlySet<string> = new Set([
  'sans-revenu-activite',
  'etudiant-activite-insuffisante',
  'sous-seuil-versement',
  'ressources-elevees',
])

/**
 * The unknown facts without which a refusal is not sure: the income of an independent, and those
 * that open the right when they are read in favour of the household.
 */
function manquesOuvrants(lecture: Lecture, refus: string): readonly string[] {
  if (SELON_LES_REVENUS.has(refus)) {
    const revenus = revenusInconnus(lecture)
    if (revenus.length > 0) return revenus
  }
  const favorable = lectureFavorable(lecture.situation)
  if (favorable === null) return []
  const relu = primeAvecFaits(favorable.situation)
  return relu?.calcul.refus === null ? favorable.lus : []
}

/** Claims filed by 31 March 2016 look at October to December 2015, whatever their day. */
function referencePrime(situation: SituationFoyer): number {
  const demande = situation.faits?.dateDemande ?? ''
  const retroactive =
    demande >= '2016-01-01' && demande <= '2016-03-31' && situation.moisDroit <= '2016-03'
  return retroactive ? OCTOBRE_2015 : premierMoisReference(situation, 'prime-activite')
}

function calculerVues(prise: Prise): VueDuTrimestre {
  const mois = troisMois(prise.reference)
  const ensemble = calculerVue(prise, mois)
  const parMois = mois.map((m) => calculerVue(prise, [m]))
  let troisFois = 0
  let unMoisDeConge = false
  parMois.forEach(({ calcul }, k) => {
    const duMois = sansLeMoisDeConge(calcul.mois[k]!, prise, prise.reference + k)
    unMoisDeConge ||= duMois.prime !== calcul.mois[k]!.prime
    ensemble.calcul.mois[k] = duMois
    troisFois += duMois.prime
  })
  ensemble.calcul.troisFois = troisFois
  const [un, deux, trois] = parMois.map(({ trimestre }, k) => trimestre.mois[k]!)
  return {
    calcul: ensemble.calcul,
    trimestre: { ...ensemble.trimestre, mois: [un!, deux!, trois!] },
    unMoisDeConge,
  }
}

function sansLeMoisDeConge(duMois: MoisPrime, prise: Prise, mois: number): MoisPrime {
  const enConge = listAdultes(prise.situation, 'prime').some((personne) => {
    const revenu = listRevenus(duMois).find((r) => r.personne.personne.id === personne.id)
    return estMoisDeConge({ personne, mois }, revenu?.activitePropre ?? 0)
  })
  return enConge ? { ...duMois, prime: 0 } : duMois
}

function calculerVue(prise: Prise, mois: readonly Mois[]): Vue {
  const foyer = prendreVue(prise, mois)
  const trimestre = nouveauTrimestre(foyer)
  lireTrimestre(trimestre, foyer, prise.reference)
  lireAides(trimestre, situationDesAides(prise, mois), prise.reference)
  adapter(trimestre, prise.situation)
  const calcul = nouveauCalculPrime()
  calculerPrime(trimestre, calcul)
  return { trimestre, calcul }
}
