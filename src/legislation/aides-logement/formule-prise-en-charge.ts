import { arrondir, type Centimes, ZERO } from '#socle'
import type { BaremePriseEnCharge } from './parametres-prise-en-charge.js'

/** A hostel or a repaid loan, as the formula K × (L + C − L0) reads it. */
export interface PriseEnCharge {
  /** L (or E), centimes a month, under its ceiling. */
  readonly depenseRetenue: number
  /** C, centimes a month; 0 when E holds the charges. */
  readonly charges: number
  readonly couple: boolean
  readonly enfants: number
  /** R, yearly resources, centimes, a multiple of 100 €. */
  readonly ressources: number
  readonly bareme: BaremePriseEnCharge
  /** Net expense: what the household pays before the aid, and the least that it must keep. */
  readonly depenseDeclaree: number
  readonly depenseMinimale: number
  /** The fee of the hostel, which the aid may not exceed; null: no such limit. */
  readonly redevance: number | null
  readonly minoration: number
  readonly seuil: number
  readonly crds: number
}

/** The figures between the expense and the aid. */
export interface DetailPriseEnCharge {
  /** N, tenths. */
  readonly parts: number
  /** K, hundredths. */
  readonly coefficient: number
  /** L0 (or E0), centimes a month, rounded for reading. */
  readonly chargeMinimale: Centimes
  /** K × (L + C − L0), centimes, rounded for reading. */
  readonly formule: Centimes
  /** Taken off because too little would be left to pay, centimes rounded. */
  readonly abattement: Centimes
  readonly brut: Centimes
  readonly net: Centimes
  readonly refus: string | null
}

/** Brackets are in tenths of part and millionths; then a twelfth, and hundredths of K. */
const DIX_MILLIONS = 10_000_000
const UNITE = DIX_MILLIONS * 12 * 100
const MILLIEME = UNITE / 1000

/**
 * Aid of a hostel or a repaid loan, centimes a month, net of CRDS: a share K of the expense beyond
 * a minimum that follows resources, less 5 €, less what would leave too little to pay.
 * @texte CCH, art. D. 832-10, D. 832-24, D. 842-6, D. 842-15
 * @arrondi once, to the nearest centime
 * @interpretation as for tenants, the floor to the euro of the amount net of CRDS is told in the
 *   explanation and not applied.
 */
export function aidePriseEnCharge(p: PriseEnCharge): DetailPriseEnCharge {
  const parts = nombreDeParts(p)
  const coefficient = coefficientPriseEnCharge(p.ressources, parts, p.bareme)
  const aCharge = chargeAnnuelle(p.ressources, parts, p.bareme)
  const depense = (p.depenseRetenue + p.charges) * 12 * DIX_MILLIONS
  const formule = coefficient * Math.max(0, depense - aCharge)
  const apresMinoration = Math.max(0, formule - p.minoration * UNITE)
  const reste = p.depenseDeclaree * UNITE - apresMinoration
  const abattement = Math.max(0, p.depenseMinimale * UNITE - reste)
  const plafonne = Math.min(
    Math.max(0, apresMinoration - abattement),
    p.redevance === null ? Number.POSITIVE_INFINITY : p.redevance * UNITE,
  )
  const refus = refusPriseEnCharge(formule, plafonne, p.seuil * UNITE)
  const nul = refus !== null
  return {
    parts,
    coefficient,
    chargeMinimale: arrondir(Math.round(aCharge / 12), DIX_MILLIONS, 'plus-proche'),
    formule: arrondir(formule, UNITE, 'plus-proche'),
    abattement: arrondir(Math.round(Math.min(abattement, apresMinoration)), UNITE, 'plus-proche'),
    brut: nul ? ZERO : arrondir(plafonne, UNITE, 'plus-proche'),
    net: nul ? ZERO : netDeCrds(plafonne, p.crds),
    refus,
  }
}

/** Whole thousandths of the unit keep every product a safe integer. */
function netDeCrds(exact: number, crds: number): Centimes {
  const pourMille = (1_000_000 - crds) / 1000
  return arrondir(Math.round((exact / 1000) * pourMille), MILLIEME * 1000, 'plus-proche')
}

function refusPriseEnCharge(formule: number, exact: number, seuil: number): string | null {
  if (formule <= 0) return 'ressources-superieures-au-plafond'
  if (exact <= 0) return 'aide-absorbee-par-les-minorations'
  return exact < seuil ? 'sous-seuil-versement' : null
}

/** Tenths of part with one to four dependants. */
const PARTS_AVEC_ENFANTS = [25, 30, 37, 43]
const PART_EN_PLUS = 5

/**
 * N, in tenths: by household and number of dependants.
 * @texte CCH, art. D. 832-11, 4° and D. 832-25 (tables)
 */
export function nombreDeParts(
  p: Pick<PriseEnCharge, 'couple' | 'enfants'> & { readonly bareme: BaremePriseEnCharge },
): number {
  if (p.enfants === 0) return p.couple ? p.bareme.partsCouple : p.bareme.partsSeul
  const connus = PARTS_AVEC_ENFANTS.length
  const dernier = PARTS_AVEC_ENFANTS[Math.min(p.enfants, connus) - 1]!
  return dernier + Math.max(0, p.enfants - connus) * PART_EN_PLUS
}

/**
 * K in hundredths: the maximum less R ÷ (cm × N), cut to two decimals, never negative.
 * @texte CCH, art. D. 832-11, D. 832-25
 */
export function coefficientPriseEnCharge(
  ressources: number,
  parts: number,
  { maximum, deduit, multiplicateur }: BaremePriseEnCharge,
): number {
  const compte = Math.max(0, 10 * ressources - deduit * parts)
  return Math.max(0, maximum - Math.ceil((100 * compte) / (multiplicateur * parts)))
}

/** Yearly minimum charge in ten-millionths of centime: brackets by part, and the flat amount. */
function chargeAnnuelle(ressources: number, parts: number, bareme: BaremePriseEnCharge): number {
  const { tranches, majoration, majorationParPart } = bareme
  let total = majoration * (majorationParPart ? parts * 1_000_000 : DIX_MILLIONS)
  for (let i = 0; i < tranches.length; i++) {
    const bas = tranches[i]!.depuis * parts
    const haut = tranches[i + 1] === undefined ? Number.POSITIVE_INFINITY : tranches[i + 1]!.depuis
    const dans = Math.min(10 * ressources, haut * parts) - bas
    total += Math.max(0, dans) * tranches[i]!.taux
  }
  return total
}
