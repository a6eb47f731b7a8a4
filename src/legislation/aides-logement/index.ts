import { type Centimes, exhaustive, indexMois, ZERO } from '#socle'
import { moinsDeVingtEtUnAns } from '../prestations-familiales/enfants.js'
import { parametresPf } from '../prestations-familiales/parametres.js'
import { rangNature, recoit } from '../ressources/lignes.js'
import type { SituationFoyer } from '../situation.js'
import type { FoyerChiffre } from '../transversal/foyer-chiffre.js'
import { foyerDe } from '../transversal/preparation.js'
import { priseEnChargeAccession, refusPret } from './accession.js'
import { aideLocative, type Location } from './formule-locative.js'
import { aidePriseEnCharge, type PriseEnCharge } from './formule-prise-en-charge.js'
import { estConventionne, priseEnChargeFoyer } from './foyer.js'
import { mesure } from './mesures.js'
import { type ParametresLogement, PREMIER_MOIS_LOGEMENT, parametresLogement } from './parametres.js'
import { ressourcesLogement } from './ressources-logement.js'
import { type Periodes, revenusPersonne } from './revenus-personne.js'

/** Housing benefit of one month, net of CRDS. */
export interface AideLogement {
  /** Centimes a month; null when it cannot be computed. */
  readonly montant: Centimes | null
  /** A code of docs/codes-refus.md when the amount is 0. */
  readonly refus: string | null
  /** Missing answers (« logement.loyer ») or « non-calcule ». */
  readonly manques: readonly string[]
  /** False after the last known barème. */
  readonly confirme: boolean
}

const AUCUN_MANQUE: readonly string[] = []
const NON_CALCULE: readonly string[] = ['non-calcule']
const NON_CALCULEE: AideLogement = {
  montant: null,
  refus: null,
  manques: NON_CALCULE,
  confirme: true,
}

/**
 * Housing benefit of a household for one month (an `indexMois` integer): the amount already known,
 * that of a tenant, of a hostel, or of an owner who repays a loan.
 * @texte CCH, livre VIII; art. L. 821-1, L. 822-2 (rented main home), D. 823-9
 * @interpretation for a month before the month of examination, resources are read as if examined
 *   that month (R. 822-3: the period follows the opening or the re-examination).
 */
export function aideLogement(situation: SituationFoyer, mois: number): AideLogement {
  const { statut } = situation.logement
  const connue = situation.connus.aideLogement
  if (connue !== null) {
    return reponse(connue, connue === 0 ? 'aide-connue-nulle' : null, true)
  }
  if (mois < PREMIER_MOIS_LOGEMENT) return NON_CALCULEE
  const p = parametresLogement(mois)
  switch (statut) {
    case 'proprietaire':
      return reponse(ZERO, 'proprietaire', true)
    case 'loge-gratuitement':
      return reponse(ZERO, 'loge-gratuitement', true)
    case 'sans-domicile':
      return reponse(ZERO, 'sans-logement', true)
    case 'primo-accedant':
      return aideAccedant(situation, p)
    case 'locataire-foyer':
      return aideResident(situation, p)
    case 'locataire-vide':
    case 'locataire-meuble':
    case 'locataire-hlm':
      return aideLocataire(situation, p)
    default:
      return exhaustive(statut)
  }
}

function aideLocataire(situation: SituationFoyer, p: ParametresLogement): AideLogement {
  const manques = manquesLocatif(situation)
  if (manques.length > 0) return { montant: null, refus: null, manques, confirme: p.confirme }
  if (situation.logement.loyer === 0) return reponse(ZERO, 'sans-loyer', true)
  const detail = aideLocative(locationDe(situation, p), p)
  return reponse(detail.net, detail.refus, p.confirme)
}

/** The facts that the formula of a hostel needs; `logement.loyer` is its monthly fee. */
function aideResident(situation: SituationFoyer, p: ParametresLogement): AideLogement {
  const { logement } = situation
  const manques: string[] = []
  if (logement.faits?.foyer === undefined || logement.faits.foyer === null) {
    manques.push('logement.foyer')
  }
  if (logement.loyer === null) manques.push('logement.loyer')
  if (estConventionne(situation) && logement.zone === null) manques.push('logement.zone')
  if (manques.length > 0) return { montant: null, refus: null, manques, confirme: p.confirme }
  if (logement.loyer === 0) return reponse(ZERO, 'sans-loyer', true)
  return repondre(priseEnChargeFoyer(situation, locationDe(situation, p), p), p)
}

/** The same for an owner; `logement.loyer` is the monthly repayment, insurance included. */
function aideAccedant(situation: SituationFoyer, p: ParametresLogement): AideLogement {
  const { logement } = situation
  const pret = logement.faits?.pret ?? null
  const manques: string[] = []
  if (pret === null) manques.push('logement.pret')
  if (logement.loyer === null) manques.push('logement.loyer')
  if (logement.zone === null) manques.push('logement.zone')
  const refus = pret === null ? null : refusPret(situation, pret)
  if (refus !== null) return reponse(ZERO, refus, true)
  if (pret === null || manques.length > 0) {
    return { montant: null, refus: null, manques, confirme: p.confirme }
  }
  const prise = priseEnChargeDe(situation, p)
  return prise === null ? NON_CALCULEE : repondre(prise, p)
}

/**
 * The hostel or the loan of a household as the formula reads it; null for another home, or for a
 * loan older than the ceilings of the book.
 * @texte CCH, art. D. 832-10, D. 832-24, D. 842-6, D. 842-15
 */
export function priseEnChargeDe(
  situation: SituationFoyer,
  p: ParametresLogement,
): PriseEnCharge | null {
  const location = locationDe(situation, p)
  if (situation.logement.statut === 'locataire-foyer') {
    return priseEnChargeFoyer(situation, location, p)
  }
  const pret = situation.logement.faits?.pret ?? null
  if (pret === null) return null
  return priseEnChargeAccession(situation, { location, pret, abattu: estAbattu(situation, p) }, p)
}

/** Whether a measure reduces or ignores the income of an adult (R. 822-13 to R. 822-17). */
function estAbattu(situation: SituationFoyer, p: ParametresLogement): boolean {
  const rsa = situation.connus.rsaMoisPrecedents > 0
  const periodes = periodesDe(situation, p.mois)
  return foyerDe(situation).parents.some(
    (p) => mesure(p.personne, revenusPersonne(p, periodes), rsa) !== 'aucune',
  )
}

function repondre(prise: PriseEnCharge, p: ParametresLogement): AideLogement {
  const detail = aidePriseEnCharge(prise)
  return reponse(detail.net, detail.refus, p.confirme)
}

function manquesLocatif({ logement }: SituationFoyer): readonly string[] {
  if (logement.loyer !== null && logement.zone !== null) return AUCUN_MANQUE
  const manques: string[] = []
  if (logement.loyer === null) manques.push('logement.loyer')
  if (logement.zone === null) manques.push('logement.zone')
  return manques
}

/**
 * What the formula reads of a situation: dependants under 21, a couple or a pregnancy.
 * @texte CCH, art. R. 823-4, 1° (dependants), R. 823-13 (date of effect), D. 823-16 (AAH)
 * @interpretation a pregnant woman living alone is counted as a couple without child, as the Caf
 *   does from the fourth month; the situation does not carry the month of pregnancy.
 */
export function locationDe(situation: SituationFoyer, p: ParametresLogement): Location {
  const { logement } = situation
  const foyer = foyerDe(situation)
  const conventionne = logement.faits?.conventionne ?? logement.statut === 'locataire-hlm'
  return {
    loyer: logement.loyer ?? 0,
    zone: logement.zone ?? 2,
    meuble: logement.statut === 'locataire-meuble',
    conventionne,
    social: conventionne && logement.statut === 'locataire-hlm',
    colocation: logement.colocation,
    chambre: logement.faits?.chambre === true,
    couple: foyer.parents.length > 1 || foyer.enceinte,
    enfants: foyer.enfants.length === 0 ? 0 : moinsDeVingtEtUnAns(foyer, parametresPf(p.mois)),
    ressources: ressourcesLogement(situation, periodesSelon(foyer.examen, p.mois), p.ressources),
    sansDegressivite: recoitAah(foyer, p.mois),
  }
}

const AAH = rangNature('aah')

function recoitAah({ parents }: FoyerChiffre, mois: number): boolean {
  for (let i = 0; i < parents.length; i++) if (recoit(parents[i]!.lignes, AAH, mois)) return true
  return false
}

/**
 * The months that the base of resources follows.
 * @texte CCH, art. R. 822-3 and R. 823-6 (quarterly re-examination)
 */
export function periodesDe(situation: SituationFoyer, mois: number): Periodes {
  return periodesSelon(indexMois(situation.moisExamen), mois)
}

function periodesSelon(examen: number, mois: number): Periodes {
  return { mois, examen: Math.min(mois, examen) }
}

function reponse(montant: Centimes, refus: string | null, confirme: boolean): AideLogement {
  return { montant, refus, manques: AUCUN_MANQUE, confirme }
}
