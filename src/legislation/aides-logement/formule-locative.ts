import { arrondir, type Centimes, ZERO } from '#socle'
import type { ParametresLogement, ParametresZone, Zone } from './parametres.js'
import { selonComposition } from './parametres.js'

/** A rented home and its household, as the formula reads them. */
export interface Location {
  /** Rent of the household's share, centimes a month. */
  readonly loyer: number
  readonly zone: Zone
  readonly meuble: boolean
  /** Under agreement: APL. */
  readonly conventionne: boolean
  /** Let by a social landlord: the reduction of rent. */
  readonly social: boolean
  readonly colocation: boolean
  /** One room of a home: nine tenths of the ceiling of a lone person. */
  readonly chambre: boolean
  readonly couple: boolean
  readonly enfants: number
  /** Yearly resources R, centimes, a multiple of 100 €. */
  readonly ressources: number
  /** AAH of the claimant or spouse: no decrease for a high rent. */
  readonly sansDegressivite: boolean
}

/** The figures between the rent and the benefit. */
export interface DetailLocatif {
  readonly loyerPlafond: number
  /** Eligible rent L, in thirds of centime. */
  readonly loyerRetenu: number
  readonly charges: number
  /** Participation Pp, in three-thousandths of centime. */
  readonly participation: number
  /** Rate Tp = TF + TL in hundred-thousandths. */
  readonly tauxParticipation: number
  readonly r0: number
  /** L + C − Pp after the decrease for a high rent, in three-thousandths of centime. */
  readonly aideFormule: number
  /** Reduction of rent, centimes. */
  readonly rls: number
  /** Before CRDS, centimes, rounded for reading. */
  readonly brut: Centimes
  /** Net of CRDS: the answer. */
  readonly net: Centimes
  readonly refus: string | null
}

/** Three-thousandths of a centime: thirds for the furnished rent, thousandths for P0. */
const UNITES = 3000

/**
 * Housing benefit of a tenant, centimes a month, net of CRDS: L + C − Pp, less the decrease for a
 * high rent, 5 € and 98 % of the reduction of rent; nothing under the threshold.
 * @texte CCH, art. D. 823-16, D. 823-17, D. 842-2 (furnished), D. 842-3; arrêté du 27 septembre
 *   2019, art. 7 to 16
 * @arrondi once, to the nearest centime
 * @interpretation D. 823-16 floors the amount net of CRDS to the euro; docs/contrat.md §3 asks for
 *   the centime, so that the floor is told in the explanation and not applied.
 */
export function aideLocative(location: Location, p: ParametresLogement): DetailLocatif {
  const zone = p.zones[location.zone - 1]!
  const { couple, enfants } = location
  const plafondPlein = location.chambre
    ? arrondir(zone.loyerPlafond.seul * p.partChambre, 1_000_000, 'plus-proche')
    : selonComposition(zone.loyerPlafond, couple, enfants)
  const loyerPlafond = location.colocation
    ? arrondir(plafondPlein * p.partColocation, 1_000_000, 'plus-proche')
    : plafondPlein
  const loyerTiers = location.loyer * (location.meuble ? 2 : 3)
  const loyerRetenu = Math.min(loyerTiers, loyerPlafond * 3)
  const charges = forfaitCharges(location, p)
  const tauxParticipation = tauxTp(location, loyerRetenu, p)
  const r0 = selonComposition(p.r0, couple, enfants)
  const depense = loyerRetenu + charges * 3
  const participation =
    Math.max((depense * p.p0Part) / 1000, p.p0 * UNITES) +
    (Math.max(0, location.ressources - r0) / 100) * tauxParticipation * 3
  const formule = Math.max(0, depense * 1000 - participation)
  // The lower ceiling is at least 2.5 times the ceiling of the rent (D. 823-16).
  const modere = location.sansDegressivite || 2 * loyerTiers <= 5 * 3 * loyerPlafond
  const aideFormule = modere ? formule : degressive(formule, { loyerTiers, loyerPlafond, zone })
  const rls = reductionLoyer(location, p)
  const exact = aideFormule - (p.minoration + (rls * p.partRls) / 1_000_000) * UNITES
  const seuil = location.conventionne ? p.seuilApl : p.seuilAllocation
  const refus = refusLocatif({ formule, aideFormule, exact, seuil: seuil * UNITES })
  const nul = refus !== null
  return {
    loyerPlafond,
    loyerRetenu,
    charges,
    participation,
    tauxParticipation,
    r0,
    aideFormule,
    rls,
    brut: nul ? ZERO : arrondir(Math.round(exact), UNITES, 'plus-proche'),
    net: nul ? ZERO : netDeCrds(exact, p.crds),
    refus,
  }
}

function netDeCrds(exact: number, crds: number): Centimes {
  return arrondir(
    Math.round(exact * 100) * ((1_000_000 - crds) / 1000),
    UNITES * 100_000,
    'plus-proche',
  )
}

interface Resultats {
  readonly formule: number
  readonly aideFormule: number
  readonly exact: number
  readonly seuil: number
}

function refusLocatif({ formule, aideFormule, exact, seuil }: Resultats): string | null {
  if (formule <= 0) return 'ressources-superieures-au-plafond'
  if (aideFormule <= 0) return 'loyer-superieur-au-plafond'
  if (exact <= 0) return 'aide-absorbee-par-les-minorations'
  return exact < seuil ? 'sous-seuil-versement' : null
}

function forfaitCharges(location: Location, p: ParametresLogement): number {
  const forfait = location.colocation && !location.couple ? p.chargesColocataireSeul : p.charges
  return forfait + location.enfants * p.chargesParEnfant
}

/**
 * Rate Tp = TF + TL, in hundred-thousandths. `loyerRetenu` in thirds of centime.
 * @texte arrêté du 27 septembre 2019, art. 14
 * @arrondi RL to the hundredth of per cent, TL to the thousandth of per cent, as art. 14 says
 */
export function tauxTp(location: Location, loyerRetenu: number, p: ParametresLogement): number {
  const reference = selonComposition(p.zones[1]!.loyerPlafond, location.couple, location.enfants)
  const rl = Math.round((loyerRetenu * 10_000) / (reference * 3))
  const { taux2, taux3 } = p.tl
  const seuil1 = p.tl.seuil1 / 100
  const seuil2 = p.tl.seuil2 / 100
  const tranche2 = Math.max(0, Math.min(rl, seuil2) - seuil1)
  const tranche3 = Math.max(0, rl - seuil2)
  const tl = Math.round((tranche2 * taux2 + tranche3 * taux3) / 100_000)
  return selonComposition(p.tf, location.couple, location.enfants) / 10 + tl
}

interface LoyerEleve {
  /** Thirds of centime. */
  readonly loyerTiers: number
  readonly loyerPlafond: number
  readonly zone: ParametresZone
}

/** The aid falls in proportion to the excess of rent, to nothing at the second ceiling. */
function degressive(formule: number, { loyerTiers, loyerPlafond, zone }: LoyerEleve): number {
  const loyer = loyerTiers * 1_000_000
  const debut = loyerPlafond * 3 * zone.degressivite
  const fin = loyerPlafond * 3 * zone.suppression
  if (loyer <= debut) return formule
  return loyer > fin ? 0 : Math.round((formule * (fin - loyer)) / (fin - debut))
}

/**
 * Reduction of rent of a tenant in social housing, centimes a month.
 * @texte CCH, art. L. 442-2-1; arrêté du 27 février 2018
 */
export function reductionLoyer(location: Location, p: ParametresLogement): number {
  if (!location.social) return 0
  const zone = p.zones[location.zone - 1]!
  const plafond = selonComposition(zone.plafondRls, location.couple, location.enfants)
  if (location.ressources >= plafond * 12) return 0
  return selonComposition(zone.rls, location.couple, location.enfants)
}
