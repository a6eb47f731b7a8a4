import { indexMois, type Mois, moisDepuisIndex, moisDuJour } from '#socle'
import { estConnue } from '../regles/connues.js'
import type { PersonneFoyer, SituationFoyer } from '../situation.js'
import { estHorsDeFrance } from './absences.js'
import { couvreLeMois, toucheLeMois } from './jours.js'
import type { Lecture } from './lecture.js'
import { conjointCompte, estCompteAilleurs } from './presence.js'
import { revenuIndependant } from './ressources-faits.js'
import { conditionSejour, type Verdict } from './sejour.js'
import { listAdultes } from './vue.js'

/** What the optional facts say of a right before any amount. */
export interface VerdictFaits {
  /** A code of docs/codes-refus.md, or null. */
  readonly refus: string | null
  readonly manques: readonly string[]
  /** RSA: the spouse's resources count, his person does not. */
  readonly conjointHorsForfait: boolean
}

/** Claims filed by then open the prime from January 2016. */
const FIN_RETROACTIVITE = '2016-03-31'
/** Facts that only one of the two rights reads. */
const DU_RSA = /patrimoine$|premierRenouvellement$|interruptions$/
const DE_LA_PRIME = /primeAilleursJusqua$|rsaActivite2015$/
/** Facts that neither reads: those of the rights on demand. */
const SUR_DEMANDE = /incapacite$|cinqAnsDeTravail$/

/**
 * Conditions of a right that depend on optional facts. `majore`: the household has the majoration
 * for isolation in the month of right.
 * @texte CASF, art. L. 262-4, L. 262-5, R. 262-5, R. 262-45; CSS, art. L. 842-1, L. 842-2, R.
 *   842-1, R. 842-2, R. 846-8
 */
export function verdictDesFaits(lecture: Lecture, majore: boolean): VerdictFaits {
  const { situation, droit } = lecture
  const allocataire = situation.personnes.find((p) => p.role === 'allocataire')!
  const conjoint = conjointCompte(situation, droit)
  const manques: string[] = manquesDe(lecture)
  const adultes = listAdultes(situation, droit)
  const sien = sejourDe(allocataire, lecture, majore)
  const duConjoint = conjoint === null ? 'remplie' : sejourDe(conjoint, lecture, majore)
  if (sien === 'inconnue') manques.push(cheminDe(situation, allocataire, 'sejour.depuis'))
  if (duConjoint === 'inconnue') manques.push(cheminDe(situation, conjoint!, 'sejour.depuis'))
  const enConge = (p: PersonneFoyer): boolean =>
    droit === 'rsa' && !majore && estEnConge(p, situation)
  const hors = conjoint !== null && (duConjoint === 'refusee' || enConge(conjoint))
  const horsPrime = hors || (conjoint !== null && congeSelonJanvier(conjoint, lecture))
  if (droit === 'prime' && horsPrime) manques.push('non-calcule')
  if (territoireNonCalcule(lecture)) manques.push('non-calcule')
  return {
    refus: refusDe(lecture, { allocataire, sien, enConge: enConge(allocataire), adultes }),
    manques,
    conjointHorsForfait: droit === 'rsa' && hors,
  }
}

interface Constat {
  readonly allocataire: PersonneFoyer
  readonly sien: Verdict
  readonly enConge: boolean
  readonly adultes: readonly PersonneFoyer[]
}

function refusDe(
  lecture: Lecture,
  { allocataire, sien, enConge, adultes }: Constat,
): string | null {
  const { situation, droit } = lecture
  if (estAvantLaDemande(lecture)) return 'avant-la-demande'
  if (droit === 'prime' && estCompteAilleurs(allocataire, situation)) {
    return 'compte-dans-un-autre-dossier'
  }
  if (adultes.length === 0) return 'detention'
  if (!adultes.includes(allocataire)) return null
  if (sien === 'refusee') return 'sejour'
  if (estHorsDeFrance(allocataire, situation.moisDroit)) return 'hors-de-france'
  return enConge || congeSelonJanvier(allocataire, lecture) ? 'conge-sans-activite' : null
}

/**
 * @texte Cnaf, lettre-réseau 2015-165 (retroactivity of the claims of prime filed by 31 March 2016)
 * @interpretation the situation does not say whether the claim was one of RSA, which opened no
 *   prime before its month: it is read as a claim of prime.
 */
function estAvantLaDemande({ situation, droit }: Lecture): boolean {
  const demande = situation.faits?.dateDemande ?? null
  if (demande === null || situation.moisDroit >= moisDuJour(demande)) return false
  return !(droit === 'prime' && demande <= FIN_RETROACTIVITE)
}

/** The version of June 2016, which took the place of that of January for everybody. */
const CONGES_DE_JUIN_2016 = {
  depuis: '2016-01',
  texte: 'Cnaf, lettre-réseau 2015-165, version de juin 2016 (reprise du stock depuis janvier)',
  publieLe: '2016-06-01',
}

/**
 * The first version of the letter, told again with the rules known before June 2016: no prime for
 * who is on leave in the quarter looked at or in that of the right, whatever was earned.
 * @texte Cnaf, lettre-réseau 2015-165 (version of January 2016)
 * @interpretation a leave that touches one of these months; the day of June when the version came
 *   into service was not found: the first is taken.
 */
function congeSelonJanvier({ faits }: PersonneFoyer, lecture: Lecture): boolean {
  const conge = faits?.conge ?? null
  if (conge === null || lecture.droit === 'rsa' || estConnue(CONGES_DE_JUIN_2016)) return false
  const examen = indexMois(lecture.situation.moisExamen)
  const mois = [0, 1, 2].flatMap((k) => [lecture.reference + k, examen + k])
  return mois.some((m) => toucheLeMois(conge, m))
}

/** @texte CASF, art. L. 262-4, 4° and L. 262-5; the whole month of right, unless majored. */
function estEnConge({ faits }: PersonneFoyer, { moisDroit }: SituationFoyer): boolean {
  const conge = faits?.conge ?? null
  return conge !== null && couvreLeMois(conge, indexMois(moisDroit))
}

function sejourDe(personne: PersonneFoyer, lecture: Lecture, majore: boolean): Verdict {
  const { situation, droit } = lecture
  const territoire = situation.faits?.territoire ?? 'metropole'
  const contexte = { majore, territoire, prime: droit === 'prime' }
  return conditionSejour(personne.faits?.sejour ?? null, moisDuSejour(personne, lecture), contexte)
}

/**
 * Month at which the condition of stay is read: the month of right; for the spouse of a prime, each
 * month of the quarter, hence its first one, since a stay only grows longer. The letter of 2015
 * added later months: the first decides for them too.
 * @texte CSS, art. R. 842-2; Cnaf, lettre-réseau 2015-165
 */
function moisDuSejour({ role }: PersonneFoyer, { situation, droit, reference }: Lecture): Mois {
  return droit === 'prime' && role === 'conjoint' ? moisDepuisIndex(reference) : situation.moisDroit
}

function manquesDe(lecture: Lecture): string[] {
  const { situation, droit } = lecture
  const autre = droit === 'rsa' ? DE_LA_PRIME : DU_RSA
  const inconnus = (situation.faits?.inconnus ?? []).filter(
    (chemin) => !autre.test(chemin) && !SUR_DEMANDE.test(chemin),
  )
  return [...inconnus, ...independantsSansRevenu(lecture)]
}

function independantsSansRevenu(lecture: Lecture): string[] {
  const { situation } = lecture
  return situation.personnes.flatMap((p) => {
    const independant = p.faits?.independant ?? null
    if (independant === null || revenuIndependant(independant, lecture) !== null) return []
    return [cheminDe(situation, p, 'independant.benefices')]
  })
}

/**
 * Paths of the income of independents that nothing tells, or that was asked and is not known.
 * @texte CASF, art. R. 262-19; CSS, art. R. 845-2; docs/contrat.md §3 (`null`)
 */
export function revenusInconnus(lecture: Lecture): readonly string[] {
  const inconnus = lecture.situation.faits?.inconnus ?? []
  return [
    ...inconnus.filter((chemin) => chemin.endsWith('.independant')),
    ...independantsSansRevenu(lecture),
  ]
}

function cheminDe(situation: SituationFoyer, personne: PersonneFoyer, champ: string): string {
  return `personnes[${situation.personnes.indexOf(personne)}].${champ}`
}

function territoireNonCalcule({ situation, droit }: Lecture): boolean {
  return droit === 'prime' && situation.faits?.territoire === 'mayotte'
}

/**
 * Whether a month is wholly on leave, without activity income: no prime is computed for it.
 * @texte Cnaf, lettre-réseau 2015-165 (version of June 2016, applied to the stock since January
 *   2016; that of January refused the whole quarter); CSS, art. L. 842-2, 5° and R. 842-2
 */
export function estMoisDeConge(
  { personne, mois }: { readonly personne: PersonneFoyer; readonly mois: number },
  activite: number,
): boolean {
  const conge = personne.faits?.conge ?? null
  return conge !== null && activite === 0 && couvreLeMois(conge, mois)
}
