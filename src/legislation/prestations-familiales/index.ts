import { type Centimes, centimes, ZERO } from '#socle'
import type { FoyerChiffre } from '../transversal/foyer-chiffre.js'
import { allocationPaje } from './allocation-paje.js'
import { ASF_NULLE, allocationSoutienFamilial } from './allocation-soutien-familial.js'
import { AF_NULLES, allocationsFamiliales, ouvreAf } from './allocations-familiales.js'
import { CF_NUL, complementFamilial } from './complement-familial.js'
import { aucunEnfant, compterEnfants, type EnfantsPf, egaux } from './enfants.js'
import { type ParametresPf, PREMIER_MOIS_PF, parametresPf } from './parametres.js'
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
  manque: null,
  refus: SANS_ENFANT,
  confirme: true,
  enfants: null,
}
/** A month before the first barème: nothing can be told. */
const NON_CALCULEES: PrestationsFamiliales = {
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
  const p = parametresPf(mois)
  if (foyer.enfants.length === 0) return p.confirme ? AUCUNE : AUCUNE_A_CONFIRMER
  if (!compterEnfants(foyer, p, COMPTE)) return p.confirme ? AUCUNE : AUCUNE_A_CONFIRMER
  const memesEnfants = avant !== null && avant.enfants !== null && egaux(avant.enfants, COMPTE)
  return memesEnfants && p.commeAvant ? avant : calculer(foyer, { ...COMPTE }, p)
}

/** The count of one month serves again for the next: it is copied when an amount depends on it. */
const COMPTE = aucunEnfant()

function calculer(foyer: FoyerChiffre, enfants: EnfantsPf, p: ParametresPf): PrestationsFamiliales {
  const { isole } = foyer
  const asf =
    isole && enfants.aCharge > 0 ? allocationSoutienFamilial(foyer, enfants, p) : ASF_NULLE
  const ressources = ressourcesLues(foyer, enfants, p)
  const sures = ressources.manque === null
  const af =
    sures && ouvreAf(enfants) ? allocationsFamiliales(enfants, ressources.total, p) : AF_NULLES
  const { bmaf, paje: parametres } = p
  const paje =
    sures && enfants.moinsDeTroisAns > 0 && parametres !== null
      ? allocationPaje(enfants, ressources, { bmaf, paje: parametres })
      : ZERO
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
    manque: ressources.manque,
    refus: refusPf({ enfants, isole, sures, paje, cf: cf.montant, asf: asf.montant }),
    confirme: p.confirme,
    enfants,
  }
}

const SANS_RESSOURCES: RessourcesAnnuelles = { total: 0, plafondMajore: false, manque: null }
/** The former PAJE, for births before April 2018, is not in the book. */
const ANCIENNE_PAJE: RessourcesAnnuelles = { ...SANS_RESSOURCES, manque: 'non-calcule' }

function ressourcesLues(
  foyer: FoyerChiffre,
  enfants: EnfantsPf,
  p: ParametresPf,
): RessourcesAnnuelles {
  if (enfants.anciennePaje) return ANCIENNE_PAJE
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
  readonly paje: number
  readonly cf: number
  readonly asf: number
}

function refusPf(r: Resultats): RefusPf {
  return {
    af: ouvreAf(r.enfants) ? null : 'moins-de-deux-enfants',
    cf: refusCf(r),
    asf: refusAsf(r),
    paje: refusPaje(r),
  }
}

function refusCf(r: Resultats): string | null {
  if (r.cf > 0) return null
  if (r.enfants.deTroisAVingtEtUnAns < 3) return 'moins-de-trois-enfants-de-trois-ans'
  if (!r.sures) return null
  return r.paje > 0 ? 'allocation-de-base-paje-versee' : 'ressources-superieures-au-plafond'
}

function refusAsf(r: Resultats): string | null {
  if (r.asf > 0) return null
  if (r.enfants.aCharge === 0) return 'sans-enfant-a-charge'
  return r.isole ? 'pension-alimentaire-suffisante' : 'parent-en-couple'
}

function refusPaje(r: Resultats): string | null {
  if (r.paje > 0) return null
  if (r.enfants.moinsDeTroisAns === 0) return 'sans-enfant-de-moins-de-trois-ans'
  return r.sures ? 'ressources-superieures-au-plafond' : null
}

export type { ParametresPf }
