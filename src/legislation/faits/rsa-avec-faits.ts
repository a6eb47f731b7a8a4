import { type Mois, moisDepuisIndex, ZERO } from '#socle'
import type { Calcul } from '../calcul.js'
import type { OptionsDroits } from '../droits.js'
import { lireAidesPourRsa, lireMoisPourRsa } from '../lire-trimestre.js'
import {
  type CalculRsa,
  calculerRsa,
  conclureRsa,
  nouveauCalculRsa,
  type RsaEnCours,
} from '../rsa/rsa.js'
import type { SituationFoyer } from '../situation.js'
import { agesDuDroit, PREMIER_MOIS_SERVI } from '../transversal/bareme-du-mois.js'
import { enfantsDuMois, type FoyerChiffre } from '../transversal/foyer-chiffre.js'
import { ouvreMajoration } from '../transversal/isolement.js'
import { nouveauTrimestre, type TrimestreEnCours } from '../transversal/trimestre-lu.js'
import { premierMoisReference } from '../transversal/trimestre-reference.js'
import { aAtteintSaRevision } from './absences.js'
import { verdictDesFaits } from './conditions.js'
import type { Lecture } from './lecture.js'
import { lectureFavorable } from './lecture-favorable.js'
import { surDeuxMois } from './ressources-faits.js'
import { adapter } from './territoires.js'
import { type Prise, prendreVue, situationDesAides, troisMois } from './vue.js'

interface Vue {
  readonly trimestre: TrimestreEnCours
  readonly calcul: RsaEnCours
}

/**
 * RSA of a household with optional facts: the rules are those of every household, applied to what
 * each reference month sees of this one.
 * @texte CASF, art. R. 262-4, R. 262-7; docs/decisions/0010-faits-facultatifs.md
 */
export function rsaAvecFaits(
  situation: SituationFoyer,
  options: OptionsDroits,
): Calcul<CalculRsa> | null {
  const reference = premierMoisReference(situation, 'rsa')
  const lecture: Lecture = { situation, droit: 'rsa', reference }
  if (reference < PREMIER_MOIS_SERVI) return null
  const auDroit = vueDuDroit(lecture)
  const verdict = verdictDesFaits(lecture, estMajore(auDroit))
  const { conjointHorsForfait } = verdict
  const vue = meilleureVue({ ...lecture, conjointHorsForfait, lire: (l) => l }, options)
  const { calcul } = vue
  if (estHospitaliseSeul(auDroit, situation)) calcul.neufFois = Math.round(calcul.neufFois / 2)
  conclureRsa({ ...vue.trimestre, foyer: auDroit }, calcul)
  if (verdict.refus !== null) {
    calcul.montant = ZERO
    calcul.refus = verdict.refus
    calcul.manques = []
  }
  const manques = calcul.refus === null ? verdict.manques : manquesOuvrants(situation, options)
  if (manques.length > 0) {
    calcul.montant = null
    calcul.refus = null
    calcul.manques = manques
  }
  return vue
}

/** The unknown facts without which a refusal is not sure: read in favour, they open the right. */
function manquesOuvrants(situation: SituationFoyer, options: OptionsDroits): readonly string[] {
  const favorable = lectureFavorable(situation)
  if (favorable === null) return []
  const relu = rsaAvecFaits(favorable.situation, options)
  return relu?.calcul.refus === null ? favorable.lus : []
}

/**
 * The household as its month of right sees it.
 * @texte CASF, art. R. 262-35; CSS, art. R. 842-2
 */
export function vueDuDroit(lecture: Lecture): FoyerChiffre {
  const prise = { ...lecture, conjointHorsForfait: false, lire: (l: Lignes) => l }
  return prendreVue(prise, [lecture.situation.moisDroit])
}

type Lignes = Parameters<Prise['lire']>[0]

/**
 * Whether the majoration for isolation is due in the month of right.
 * @texte CASF, art. L. 262-9
 */
export function estMajore(foyer: FoyerChiffre): boolean {
  const mois = foyer.droit
  const bareme = agesDuDroit(mois)
  const enfants = enfantsDuMois(foyer, mois, bareme.taux.ageCharge)
  return ouvreMajoration(foyer, enfants, { mois, bareme })
}

/** At the first renewal on M-4..M-2, the lower of the two means of resources is used. */
function meilleureVue(prise: Prise, options: OptionsDroits): Vue {
  const vue = calculerVues(prise, options)
  const { situation, reference } = prise
  const quatreMois = moisDepuisIndex(reference + 4) === situation.moisExamen
  if (situation.faits?.premierRenouvellement !== true || !quatreMois) return vue
  const deuxMois = calculerVues({ ...prise, lire: (l) => surDeuxMois(l, reference) }, options)
  return deuxMois.calcul.neufFois > vue.calcul.neufFois ? deuxMois : vue
}

function calculerVues(prise: Prise, options: OptionsDroits): Vue {
  const mois = troisMois(prise.reference)
  const ensemble = calculerVue(prise, mois, options)
  const parMois = mois.map((m) => calculerVue(prise, [m], options))
  let neufFois = 0
  parMois.forEach(({ calcul }, k) => {
    ensemble.calcul.mois[k] = calcul.mois[k]!
    neufFois += calcul.mois[k]!.triple
  })
  ensemble.calcul.neufFois = neufFois
  const [un, deux, trois] = parMois.map(({ trimestre }, k) => trimestre.mois[k]!)
  return {
    calcul: ensemble.calcul,
    trimestre: { ...ensemble.trimestre, mois: [un!, deux!, trois!] },
  }
}

function calculerVue(
  prise: Prise,
  mois: readonly Mois[],
  { moisCourantConnu }: OptionsDroits,
): Vue {
  const foyer = prendreVue(prise, mois)
  const trimestre = nouveauTrimestre(foyer)
  trimestre.moisCourantConnu = moisCourantConnu !== false
  lireMoisPourRsa(trimestre, foyer, prise.reference)
  lireAidesPourRsa(trimestre, situationDesAides(prise, mois), prise.reference)
  adapter(trimestre, prise.situation)
  const calcul = nouveauCalculRsa()
  calculerRsa(trimestre, calcul)
  return { trimestre, calcul }
}

/**
 * Whether a person alone, without charge, has been in hospital long enough for half of the right.
 * @texte CASF, art. R. 262-43 (RSA); CSS, art. L. 843-3 (prime)
 */
export function estHospitaliseSeul(foyer: FoyerChiffre, situation: SituationFoyer): boolean {
  if (!foyer.isole || foyer.enfants.length > 0 || foyer.enceinte) return false
  return situation.personnes.some(
    (p) =>
      p.role === 'allocataire' &&
      aAtteintSaRevision(p.faits?.hospitalisation ?? null, situation, 'rsa'),
  )
}
