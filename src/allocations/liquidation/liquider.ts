import { calculerDroits, type Prestation, type ReponseDroits } from '#legislation'
import { type Instant, ZERO } from '#socle'
import type { DeclarationTrimestrielle, DossierAllocataire, Liquidation } from '../dossier.js'
import { type ALiquider, situationFoyer } from './situation.js'

/** The rights that the quarterly declaration opens. */
export const PRESTATIONS_LIQUIDEES: readonly Prestation[] = [
  'rsa',
  'primeActivite',
  'primeActiviteNette',
]

export interface DemandeLiquidation {
  readonly dossier: DossierAllocataire
  readonly declaration: DeclarationTrimestrielle
  readonly calculeeLe: Instant
}

/**
 * The rights of the three months that a declaration opens. The months share one quarter of
 * reference; the prime is frozen in it (CSS art. R. 843-2). The months after the quarter are not
 * known here, so that nothing is taken as interrupted (R. 262-13).
 */
export function liquider(d: DemandeLiquidation): readonly Liquidation[] {
  const { dossier, declaration, calculeeLe } = d
  return declaration.moisDroits.map((moisDroit) =>
    liquiderMois({ dossier, declaration, moisDroit }, calculeeLe),
  )
}

/** One month of right alone: for a month whose household is not that of the dossier today. */
export function liquiderMois(a: ALiquider, calculeeLe: Instant): Liquidation {
  const situation = situationFoyer(a)
  const prestations = PRESTATIONS_LIQUIDEES.filter(
    (p) => p !== 'rsa' || a.dossier.droitsDemandes === undefined,
  )
  const options = { explication: true, intermediaires: true, moisCourantConnu: false }
  const calculee = calculerDroits(situation, { prestations, ...options })
  const { numero: dossier } = a.dossier
  const demandee = prestations.includes('rsa') ? calculee : sansRsaDemande(calculee)
  const close = estClos(a) ? sansDroit(demandee) : demandee
  const reponse = avecManques(close, estClos(a) ? [] : lignesSansMontant(a.declaration))
  const { version } = a.declaration
  const base = { dossier, moisDroit: a.moisDroit, calculeeLe, situation, reponse }
  return version === undefined ? base : { ...base, version }
}

/** Refusal of the RSA that nobody claimed: a claim of prime is not a claim of RSA (S3-8). */
export const RSA_NON_DEMANDE = 'non-demande'

function sansRsaDemande(reponse: ReponseDroits): ReponseDroits {
  return {
    ...reponse,
    droits: { ...reponse.droits, rsa: ZERO },
    refus: { ...reponse.refus, rsa: RSA_NON_DEMANDE },
  }
}

/** Refusal of both rights once nobody who could have them is alive. */
export const DECES = 'deces'

function estClos({ dossier: { cloture }, moisDroit }: ALiquider): boolean {
  return cloture !== undefined && moisDroit >= cloture.depuis
}

/**
 * @texte CASF, art. R. 262-35 (the right ends with the month of the death)
 * @interpretation the prime d'activité ends on the same day: nobody is left to have it
 */
function sansDroit(reponse: ReponseDroits): ReponseDroits {
  return {
    id: reponse.id,
    droits: Object.fromEntries(PRESTATIONS_LIQUIDEES.map((p) => [p, ZERO])),
    refus: { rsa: DECES, primeActivite: DECES, primeActiviteNette: DECES },
    manques: {},
  }
}

function lignesSansMontant(d: DeclarationTrimestrielle): readonly string[] {
  return d.lignes
    .filter((l) => l.montantRetenu === null)
    .map((l) => `declaration.lignes.${l.ressource.id}.montantNetSocial`)
}

/** A payment without its amount: one cannot say yet. Never computed as if it were 0. */
function avecManques(reponse: ReponseDroits, manques: readonly string[]): ReponseDroits {
  if (manques.length === 0) return reponse
  return {
    id: reponse.id,
    droits: Object.fromEntries(PRESTATIONS_LIQUIDEES.map((p) => [p, null])),
    refus: {},
    manques: Object.fromEntries(PRESTATIONS_LIQUIDEES.map((p) => [p, manques])),
  }
}
