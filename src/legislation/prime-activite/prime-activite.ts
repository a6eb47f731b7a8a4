import { arrondir, type Centimes, ZERO } from '#socle'
import { ACTIVITE } from '../ressources/postes.js'
import { RELEVE_VIDE, totalPoste } from '../ressources/releve.js'
import type { BaremeDuMois } from '../transversal/bareme-du-mois.js'
import {
  type AidesTrimestre,
  forfaitLogement,
  tauxLogement,
} from '../transversal/forfait-logement.js'
import type { FoyerChiffre, MoisLu, PersonneChiffree } from '../transversal/foyer-chiffre.js'
import { ouvreMajoration } from '../transversal/isolement.js'
import { type Composition, tauxForfaitaire } from '../transversal/montant-forfaitaire.js'
import { bonification } from './bonification.js'
import { motifExclusionPrime } from './conditions-prime.js'
import { type RevenusDuMois, revenusDuMois } from './revenus.js'

const MILLION = 1_000_000
/** Above this monthly total no prime is left: keeps every product a safe integer. */
const REVENUS_MAX = 1_000_000_000

/**
 * The prime of one reference month. Amounts in millionths of a centime, unless said. It does not
 * name its month, so that equal months are one object.
 */
export interface MoisPrime {
  readonly bareme: BaremeDuMois
  readonly composition: Composition
  readonly montantForfaitaire: number
  readonly forfaitLogement: number
  /** Centimes. */
  readonly prestationsFamiliales: number
  /** Parents first, in the order of the situation, then the children counted who have any. */
  readonly revenus: readonly RevenusDuMois[]
  /** Centimes. */
  readonly activite: number
  /** Centimes, family benefits left aside. */
  readonly autres: number
  readonly bonifications: number
  /** Share of the activity income that is added. */
  readonly partActivite: number
  /** The greater of the resources with the forfait logement, and the montant forfaitaire. */
  readonly deduction: number
  /** Never negative. */
  readonly prime: number
}

/** The whole computation of a prime, from which its explanation is written. */
export interface CalculPrime {
  /** Before CRDS. */
  readonly montant: Centimes | null
  /** After CRDS. */
  readonly net: Centimes | null
  readonly refus: string | null
  readonly manques: readonly string[]
  /** Three times the amount before rounding and CRDS, millionths of a centime. */
  readonly troisFois: number
  readonly mois: readonly MoisPrime[]
}

/**
 * Prime d'activité of one month of right, centimes: mean of the primes of the three reference
 * months. Nothing below 15 €.
 * @texte CSS, art. L. 842-3, R. 843-1, D. 843-1 to D. 843-3, D. 846-2
 * @arrondi once, at the end, to the nearest centime, before and after CRDS (no text: D9)
 * @interpretation 15 € is tested before CRDS and before rounding (D8: no text seen).
 */
export function calculerPrime(foyer: FoyerChiffre, aides: AidesTrimestre): CalculPrime {
  const mois = new Array<MoisPrime>(3)
  let troisFois = 0
  let manque: string | null = null
  for (let k = 0; k < 3; k++) {
    const lu = foyer.mois[k]!
    manque ??= lu.familiales.manque
    const aide = aides[k]!
    const duMois =
      lu.commeAvant && aide === aides[k - 1] ? mois[k - 1]! : primeDuMois(foyer, lu, aide)
    mois[k] = duMois
    troisFois += duMois.prime
  }
  const exclusion = motifExclusionPrime(foyer, mois)
  if (exclusion !== null) {
    return { montant: ZERO, net: ZERO, refus: exclusion, manques: AUCUN_MANQUE, troisFois, mois }
  }
  return conclure(troisFois, mois, manque)
}

function conclure(
  troisFois: number,
  mois: readonly MoisPrime[],
  manque: string | null,
): CalculPrime {
  const { seuilVersement, tauxCrds } = mois[2]!.bareme.prime
  const manques = mois.every((m) => m.bareme.prime.confirme) ? AUCUN_MANQUE : A_CONFIRMER
  if (troisFois < seuilVersement * 3 * MILLION) {
    const refus = troisFois === 0 ? 'ressources-elevees' : 'sous-seuil-versement'
    return { montant: ZERO, net: ZERO, refus, manques, troisFois, mois }
  }
  // A missing answer on family benefits can only lower the amount: the refusals above hold anyway.
  if (manque !== null) {
    return { montant: null, net: null, refus: null, manques: [manque], troisFois, mois }
  }
  const montant = arrondir(troisFois, 3 * MILLION, 'plus-proche')
  const pourMille = 1000 - tauxCrds / 1000
  const net = arrondir(troisFois * pourMille, 3 * MILLION * 1000, 'plus-proche')
  return { montant, net, refus: null, manques, troisFois, mois }
}

const AUCUN_MANQUE: readonly string[] = []
const A_CONFIRMER: readonly string[] = ['bareme-a-confirmer']

/**
 * Prime of one reference month: montant forfaitaire, bonifications, 59.85 % of the activity income,
 * less the greater of the resources with the forfait logement and the montant forfaitaire.
 * @texte CSS, art. L. 842-3
 */
function primeDuMois(foyer: FoyerChiffre, lu: MoisLu, aide: Centimes): MoisPrime {
  const { bareme } = lu
  const enfants = enfantsACharge(lu)
  const majore = ouvreMajoration(foyer, enfants, lu)
  const composition = { parents: foyer.parents.length, enfants: enfants.length, majore }
  const unePersonne = bareme.prime.montantForfaitaire
  const montantForfaitaire = unePersonne * tauxForfaitaire(composition, bareme.taux)
  const personnes = composition.parents + composition.enfants
  const forfait = unePersonne * tauxLogement(personnes, bareme.taux)
  const logement = forfaitLogement(forfait, foyer.situation.logement, aide)
  const revenus = revenusDuFoyer(foyer, enfants, lu)
  let activite = 0
  let autres = 0
  let bonifications = 0
  for (const revenu of revenus) {
    activite += revenu.activite
    autres += revenu.autres
    bonifications += bonification(revenu.activite, bareme)
  }
  activite = Math.min(activite, REVENUS_MAX)
  autres = Math.min(autres, REVENUS_MAX)
  const familiales = lu.familiales.comptees
  const ressources = (activite + autres + familiales) * MILLION + logement
  const deduction = Math.max(ressources, montantForfaitaire)
  const partActivite = activite * bareme.prime.partActivite
  return {
    bareme,
    composition,
    montantForfaitaire,
    forfaitLogement: logement,
    prestationsFamiliales: familiales,
    revenus,
    activite,
    autres,
    bonifications,
    partActivite,
    deduction,
    prime: Math.max(0, montantForfaitaire + bonifications + partActivite - deduction),
  }
}

function revenusDuFoyer(
  foyer: FoyerChiffre,
  enfants: readonly PersonneChiffree[],
  lu: MoisLu,
): readonly RevenusDuMois[] {
  const { parents } = foyer
  const revenus = new Array<RevenusDuMois>(parents.length)
  for (let i = 0; i < parents.length; i++) revenus[i] = revenusDuMois(parents[i]!, lu)
  for (const p of enfants) {
    if (p.releve !== RELEVE_VIDE) revenus.push(revenusDuMois(p, lu))
  }
  return revenus
}

/**
 * Children counted for one month: under 25, own pay at most 55 % of the gross SMIC.
 * @texte CSS, art. R. 842-3; Cnaf, lettre-réseau 2015-165 (version of June 2016)
 */
function enfantsACharge({ enfants, bareme, rang }: MoisLu): readonly PersonneChiffree[] {
  for (let i = 0; i < enfants.length; i++) {
    if (gagneTrop(enfants[i]!, rang, bareme)) {
      return enfants.filter((enfant) => !gagneTrop(enfant, rang, bareme))
    }
  }
  return enfants
}

function gagneTrop(enfant: PersonneChiffree, rang: number, bareme: BaremeDuMois): boolean {
  return totalPoste(enfant.releve, ACTIVITE, rang) * MILLION > bareme.prime.plancherEtudiant
}
