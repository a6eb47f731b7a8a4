import { type Centimes, centimes, ZERO } from '#socle'
import type { FoyerChiffre } from '../transversal/foyer-chiffre.js'
import { allocationPaje } from './allocation-paje.js'
import { ASF_NULLE, allocationSoutienFamilial } from './allocation-soutien-familial.js'
import {
  AF_NULLES,
  allocationsFamiliales,
  allocationsPartagees,
  type MontantAf,
  ouvreAf,
} from './allocations-familiales.js'
import { anciennePaje } from './ancienne-paje.js'
import { CF_NUL, complementFamilial } from './complement-familial.js'
import { type EnfantsPf, egaux, enfantsPf } from './enfants.js'
import { type ParametresPf, PREMIER_MOIS_PF, parametresPf } from './parametres.js'
import { type EnfantsAlternes, enfantsAlternes } from './residence-alternee.js'
import { type RessourcesAnnuelles, ressourcesAnnuelles } from './ressources-annuelles.js'

/**
 * The family benefits of one month, before CRDS, in centimes. `comptees` is what RSA and prime
 * d'activité count as resource. When `manque` is not null, the answer named there is missing and
 * the amounts that need it (AF, CF, PAJE: `refus` null and amount 0) could not be computed.
 */
export interface PrestationsFamiliales {
  readonly af: Centimes
  readonly cf: Centimes
  readonly asf: Centimes
  readonly paje: Centimes
  readonly comptees: Centimes
  /** Its parts; the PAJE counts whole. */
  readonly afComptees: Centimes
  readonly cfCompte: Centimes
  readonly asfComptee: Centimes
  /** « personnes[0].revenusFiscaux.2024 », or null. */
  readonly manque: string | null
  readonly refus: RefusPf
  /** False after the last known barème. */
  readonly confirme: boolean
  /** The children counted. */
  readonly enfants: EnfantsPf | null
}

/** Why an amount is 0, a code of docs/codes-refus.md; null when it is not, or not computed. */
export interface RefusPf {
  readonly af: string | null
  readonly cf: string | null
  readonly asf: string | null
  readonly paje: string | null
}

const SANS_ENFANT: RefusPf = {
  af: 'sans-enfant-a-charge',
  cf: 'sans-enfant-a-charge',
  asf: 'sans-enfant-a-charge',
  paje: 'sans-enfant-a-charge',
}

const AUCUNE: PrestationsFamiliales = {
  af: ZERO,
  cf: ZERO,
  asf: ZERO,
  paje: ZERO,
  comptees: ZERO,
  afComptees: ZERO,
  cfCompte: ZERO,
  asfComptee: ZERO,
  manque: null,
  refus: SANS_ENFANT,
  confirme: true,
  enfants: null,
}
/** A month before the first barème: nothing can be told. */
export const NON_CALCULEES: PrestationsFamiliales = {
  ...AUCUNE,
  manque: 'non-calcule',
  refus: { af: null, cf: null, asf: null, paje: null },
}
const AUCUNE_A_CONFIRMER: PrestationsFamiliales = { ...AUCUNE, confirme: false }

/**
 * Allocations familiales, complément familial, allocation de soutien familial and PAJE base for one
 * month (an `indexMois` integer). Allocates nothing for a household without child. `avant` is that
 * of the month before when the resources are the same: given back when nothing else changes, which
 * spares most of the time of the second and third months of a quarter.
 * @texte CSS, livre V; CASF, art. R. 262-10-1 and R. 262-11 (what counts for RSA and prime)
 */
export function prestationsFamiliales(
  foyer: FoyerChiffre,
  mois: number,
  avant: PrestationsFamiliales | null = null,
): PrestationsFamiliales {
  if (mois < PREMIER_MOIS_PF) return NON_CALCULEES
  return familialesDuMois(foyer, { pf: parametresPf(mois) }, avant)
}

/**
 * The same with the figures of the month, already found.
 * @texte see `prestationsFamiliales`
 */
export function familialesDuMois(
  foyer: FoyerChiffre,
  { pf: p }: { readonly pf: ParametresPf },
  avant: PrestationsFamiliales | null,
): PrestationsFamiliales {
  const enfants = foyer.enfants.length === 0 ? null : enfantsPf(foyer, p)
  if (enfants === null) return p.confirme ? AUCUNE : AUCUNE_A_CONFIRMER
  // Which children are shared depends on their ages: nothing is taken from the month before.
  if (avant === null || !p.commeAvant || foyer.alternes !== null) return calculer(foyer, enfants, p)
  return avant.enfants !== null && egaux(avant.enfants, enfants)
    ? avant
    : calculer(foyer, enfants, p)
}

/**
 * The same when neither the ages nor the resources differ from the month before: at most the
 * figures of the month do.
 * @texte see `prestationsFamiliales`
 */
export function familialesSuivantes(
  foyer: FoyerChiffre,
  { pf: p }: { readonly pf: ParametresPf },
  avant: PrestationsFamiliales,
): PrestationsFamiliales {
  if (p.commeAvant) return avant
  const { enfants } = avant
  return enfants === null ? familialesDuMois(foyer, { pf: p }, null) : calculer(foyer, enfants, p)
}

function calculer(foyer: FoyerChiffre, enfants: EnfantsPf, p: ParametresPf): PrestationsFamiliales {
  const { isole } = foyer
  const alternes = enfantsAlternes(foyer, p, enfants)
  // A child in shared custody has two parents who keep him (L. 523-1).
  const sansSoutien = enfants.aCharge - (alternes?.aCharge ?? 0)
  const asf =
    isole && sansSoutien > 0
      ? allocationSoutienFamilial(
          foyer,
          alternes === null ? enfants : { ...enfants, aCharge: sansSoutien },
          p,
        )
      : ASF_NULLE
  const ressources = ressourcesLues(foyer, enfants, p)
  const sures = ressources.manque === null
  const af =
    sures && ouvreAf(enfants)
      ? afDe(enfants, alternes, { ressources: ressources.total, p })
      : AF_NULLES
  const paje =
    sures && enfants.moinsDeTroisAns > 0 ? allocationDeBase(enfants, ressources, p) : ZERO
  const cf =
    sures && paje === 0 && enfants.deTroisAVingtEtUnAns >= 3
      ? complementFamilial(enfants, ressources, p)
      : CF_NUL
  return {
    af: af.montant,
    cf: cf.montant,
    asf: asf.montant,
    paje,
    comptees: centimes(af.compte + cf.compte + asf.compte + paje),
    afComptees: af.compte,
    cfCompte: cf.compte,
    asfComptee: asf.compte,
    manque: ressources.manque,
    refus: refusPf({ enfants, isole, sures, sansSoutien, paje, cf: cf.montant, asf: asf.montant }),
    confirme: p.confirme,
    enfants,
  }
}

function afDe(
  enfants: EnfantsPf,
  alternes: EnfantsAlternes | null,
  lecture: { readonly ressources: number; readonly p: ParametresPf },
): MontantAf {
  if (alternes !== null) return allocationsPartagees(enfants, alternes, lecture)
  return allocationsFamiliales(enfants, lecture.ressources, lecture.p)
}

/**
 * One allocation de base a household: that of the former PAJE as long as a child opens it.
 * @interpretation beside a child of the former PAJE, one born since April 2018 opens no other.
 */
function allocationDeBase(
  enfants: EnfantsPf,
  ressources: RessourcesAnnuelles,
  p: ParametresPf,
): Centimes {
  if (enfants.anciennePaje) return anciennePaje(enfants, ressources, p.mois)
  const { bmaf, paje } = p
  return paje === null ? ZERO : allocationPaje(enfants, ressources, { bmaf, paje })
}

const SANS_RESSOURCES: RessourcesAnnuelles = { total: 0, plafondMajore: false, manque: null }
/** The PAJE of births before April 2014 is not in the book. */
const PREMIERE_PAJE: RessourcesAnnuelles = { ...SANS_RESSOURCES, manque: 'non-calcule' }

function ressourcesLues(
  foyer: FoyerChiffre,
  enfants: EnfantsPf,
  p: ParametresPf,
): RessourcesAnnuelles {
  if (enfants.premierePaje) return PREMIERE_PAJE
  return depend(enfants) ? ressourcesAnnuelles(foyer, p) : SANS_RESSOURCES
}

/** Whether any of the benefits asked for the yearly resources. */
function depend(enfants: EnfantsPf): boolean {
  return ouvreAf(enfants) || enfants.moinsDeTroisAns > 0 || enfants.deTroisAVingtEtUnAns >= 3
}

interface Resultats {
  readonly enfants: EnfantsPf
  readonly isole: boolean
  readonly sures: boolean
  /** Children under 20 who are not in shared custody. */
  readonly sansSoutien: number
  readonly paje: number
  readonly cf: number
  readonly asf: number
}

/** Reasons are few: one object for all the households that have the same four. */
const MEMES_REFUS: (RefusPf | undefined)[] = new Array<undefined>(256).fill(undefined)

function refusPf(r: Resultats): RefusPf {
  const af = ouvreAf(r.enfants) ? 0 : 1
  const cf = refusCf(r)
  const asf = refusAsf(r)
  const paje = refusPaje(r)
  const cle = af + 4 * (cf + 4 * (asf + 5 * paje))
  const connu = MEMES_REFUS[cle]
  if (connu !== undefined) return connu
  const refus = Object.freeze({
    af: REFUS_AF[af]!,
    cf: REFUS_CF[cf]!,
    asf: REFUS_ASF[asf]!,
    paje: REFUS_PAJE[paje]!,
  })
  MEMES_REFUS[cle] = refus
  return refus
}

type Motifs = readonly (string | null)[]
const REFUS_AF: Motifs = [null, 'moins-de-deux-enfants']
const REFUS_CF: Motifs = [
  null,
  'moins-de-trois-enfants-de-trois-ans',
  'allocation-de-base-paje-versee',
  'ressources-superieures-au-plafond',
]
const REFUS_ASF: Motifs = [
  null,
  'sans-enfant-a-charge',
  'pension-alimentaire-suffisante',
  'parent-en-couple',
  'residence-alternee',
]
const REFUS_PAJE: Motifs = [
  null,
  'sans-enfant-de-moins-de-trois-ans',
  'ressources-superieures-au-plafond',
]

/** Rank in `REFUS_CF`. */
function refusCf(r: Resultats): number {
  if (r.cf > 0) return 0
  if (r.enfants.deTroisAVingtEtUnAns < 3) return 1
  if (!r.sures) return 0
  return r.paje > 0 ? 2 : 3
}

/** Rank in `REFUS_ASF`. */
function refusAsf(r: Resultats): number {
  if (r.asf > 0) return 0
  if (r.enfants.aCharge === 0) return 1
  if (!r.isole) return 3
  return r.sansSoutien === 0 ? 4 : 2
}

/** Rank in `REFUS_PAJE`. */
function refusPaje(r: Resultats): number {
  if (r.paje > 0) return 0
  if (r.enfants.moinsDeTroisAns === 0) return 1
  return r.sures ? 2 : 0
}

export type { ParametresPf }
