import { type Centimes, centimes, ZERO } from '#socle'
import { LARGEUR, moisCouverts, rangNature } from '../ressources/lignes.js'
import type { SituationFoyer } from '../situation.js'
import { ageEnDebutDeMois, type PersonneChiffree } from '../transversal/foyer-chiffre.js'
import { foyerDe } from '../transversal/preparation.js'
import { type ParametresCss, PREMIER_MOIS_CSS, parametresCss, plafondCss } from './parametres.js'
import { recoitAah, ressourcesCss } from './ressources-css.js'

/** Rights already computed that the C2S looks at; null when they could not be. */
export interface DroitsVusCss {
  readonly rsa: Centimes | null
  readonly aideLogement: Centimes | null
  /** Why one of the two is null: what the person has not said. */
  readonly manques: readonly string[]
}

/** Complémentaire santé solidaire of one month. */
export interface ComplementaireSante {
  /** Null when it cannot be told. */
  readonly gratuite: boolean | null
  /** Centimes a year for the whole household, 0 when free or refused, null when unknown. */
  readonly participationAnnuelle: Centimes | null
  /** A code of docs/codes-refus.md when it is not free. */
  readonly refus: string | null
  readonly manques: readonly string[]
  readonly confirme: boolean
}

const AUCUN_MANQUE: readonly string[] = []

/**
 * Whether a household has the C2S for free, or against a yearly contribution by age.
 * @texte CSS, art. L. 861-1, L. 861-2 (RSA: condition deemed met), R. 861-2 to R. 861-10
 * @interpretation the month of right is taken for the month of the claim; the contribution follows
 *   the age on 1 January (notice of form S3711).
 */
export function complementaireSante(
  situation: SituationFoyer,
  mois: number,
  droits: DroitsVusCss,
): ComplementaireSante {
  if (mois < PREMIER_MOIS_CSS) return inconnue(['non-calcule'], true)
  const lus = parametresCss(mois)
  if (droits.rsa !== null && droits.rsa > 0) return gratuite(lus)
  const membres = membresCss(situation, lus)
  const p = confirmer(lus, membres)
  if (estRattacheAuxParents(membres, p)) return refusee('moins-de-vingt-cinq-ans-rattache', p)
  const manques = manquesCss(situation, droits)
  if (manques.length > 0) return inconnue(manques, p.confirme)
  const ressources = ressourcesCss(situation, membres, p)
  if (ressources.manque !== null) return inconnue([ressources.manque], p.confirme)
  const total = ressources.total / 10 + forfaitLogement(situation, membres.length, { p, droits })
  if (total <= plafondCss(p.gratuite, membres.length)) return gratuite(p)
  if (total > plafondCss(p.participation, membres.length)) {
    return refusee('ressources-superieures-au-plafond', p)
  }
  return {
    gratuite: false,
    participationAnnuelle: participation(membres, p),
    refus: 'avec-participation',
    manques: AUCUN_MANQUE,
    confirme: p.confirme,
  }
}

/** The reduction of the AAH, last known in 2021, is read only for those who receive it. */
function confirmer(p: ParametresCss, membres: readonly PersonneChiffree[]): ParametresCss {
  if (p.abattementAahConfirme || !membres.some((m) => recoitAah(m, p))) return p
  return { ...p, confirme: false }
}

/**
 * The claimant, the spouse, and the children under 25 on the first day of the month.
 * @texte CSS, art. R. 861-2
 */
export function membresCss(
  situation: SituationFoyer,
  p: ParametresCss,
): readonly PersonneChiffree[] {
  const { personnes, enfants } = foyerDe(situation)
  if (enfants.length === 0) return personnes
  return personnes.filter((membre) => {
    if (membre.personne.role !== 'enfant') return true
    return membre.moisNaissance <= p.mois && ageEnDebutDeMois(membre, p.mois) < p.ageEnfant
  })
}

const PENSION_ALIMENTAIRE = rangNature('pension-alimentaire')

/** Alone, under 25, living on a pension of the parents: belongs to their household (R. 861-2). */
function estRattacheAuxParents(membres: readonly PersonneChiffree[], p: ParametresCss): boolean {
  const seul = membres[0]
  if (membres.length !== 1 || seul === undefined || !seul.pensionAlimentaire) return false
  if (ageEnDebutDeMois(seul, p.mois) >= p.ageEnfant) return false
  const { lignes } = seul
  for (let i = 0; i < lignes.length; i += LARGEUR) {
    if (lignes[i] === PENSION_ALIMENTAIRE && moisCouverts(lignes, i, p) > 0) return true
  }
  return false
}

/** RSA may open the right, and the housing benefit of a tenant adds to the resources. */
function manquesCss(situation: SituationFoyer, droits: DroitsVusCss): readonly string[] {
  const { statut } = situation.logement
  const ouvreAide = statut.startsWith('locataire') || statut === 'primo-accedant'
  const manque = droits.rsa === null || (ouvreAide && droits.aideLogement === null)
  if (!manque) return AUCUN_MANQUE
  return [...new Set(droits.manques.filter((code) => code !== 'bareme-a-confirmer'))]
}

/**
 * What housing adds to the resources of a year, centimes: a forfait for an owner or a person housed
 * for free, and at most a forfait for a housing benefit.
 * @texte CSS, art. R. 861-5 and R. 861-7
 */
export function forfaitLogement(
  situation: SituationFoyer,
  nombre: number,
  { p, droits }: { readonly p: ParametresCss; readonly droits: DroitsVusCss },
): number {
  const rang = Math.min(nombre, 3) - 1
  const aide = droits.aideLogement ?? 0
  if (aide > 0) return Math.min(12 * aide, p.forfaitAvecAide[rang]!)
  const { statut } = situation.logement
  return statut === 'proprietaire' || statut === 'loge-gratuitement' ? p.forfaitSansAide[rang]! : 0
}

/** Twelve times the monthly contribution of each member, by age on 1 January. */
function participation(membres: readonly PersonneChiffree[], p: ParametresCss): Centimes {
  const janvier = p.mois - (p.mois % 12)
  let mensuelle = 0
  for (const personne of membres)
    mensuelle += p.contributions[trancheAge(ageEnDebutDeMois(personne, janvier))]!
  return centimes(mensuelle * 12)
}

function trancheAge(age: number): number {
  if (age < 30) return 0
  return age < 50 ? 1 : age < 60 ? 2 : age < 70 ? 3 : 4
}

function gratuite(p: ParametresCss): ComplementaireSante {
  return {
    gratuite: true,
    participationAnnuelle: ZERO,
    refus: null,
    manques: AUCUN_MANQUE,
    confirme: p.confirme,
  }
}

function refusee(refus: string, p: ParametresCss): ComplementaireSante {
  return {
    gratuite: false,
    participationAnnuelle: ZERO,
    refus,
    manques: AUCUN_MANQUE,
    confirme: p.confirme,
  }
}

function inconnue(manques: readonly string[], confirme: boolean): ComplementaireSante {
  return { gratuite: null, participationAnnuelle: null, refus: null, manques, confirme }
}
