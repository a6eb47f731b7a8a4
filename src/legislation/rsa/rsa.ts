import { arrondir, type Centimes, ZERO } from '#socle'
import { AAH } from '../ressources/postes.js'
import { totalPoste } from '../ressources/releve.js'
import type { BaremeDuMois } from '../transversal/bareme-du-mois.js'
import {
  type AidesTrimestre,
  forfaitLogement,
  tauxLogement,
} from '../transversal/forfait-logement.js'
import type { FoyerChiffre, MoisLu } from '../transversal/foyer-chiffre.js'
import { ouvreMajoration } from '../transversal/isolement.js'
import { type Composition, tauxForfaitaire } from '../transversal/montant-forfaitaire.js'
import { motifExclusionRsa } from './conditions-rsa.js'
import { enfantsRetenus } from './enfants-a-charge.js'
import { type RessourcesTrimestre, ressourcesTrimestre } from './ressources-rsa.js'

const MILLION = 1_000_000
/** Above this total of a quarter no RSA is left: keeps every product a safe integer. */
const RESSOURCES_MAX = 1_000_000_000

/**
 * One montant intermédiaire. Amounts in millionths of a centime, unless said. It does not name its
 * month, so that equal months are one object.
 */
export interface MoisRsa {
  readonly bareme: BaremeDuMois
  readonly composition: Composition
  readonly montantForfaitaire: number
  readonly forfaitLogement: number
  /** Centimes. */
  readonly prestationsFamiliales: number
  /** Allocation aux adultes handicapés of the month, centimes. */
  readonly aah: number
  /** Resources of the quarter, all persons counted this month: centimes for three months. */
  readonly ressourcesTrimestre: number
  /** Three times the montant intermédiaire, never negative. */
  readonly triple: number
}

/** The whole computation of an RSA, from which its explanation is written. */
export interface CalculRsa {
  readonly montant: Centimes | null
  readonly refus: string | null
  readonly manques: readonly string[]
  /** Nine times the amount before rounding, millionths of a centime. */
  readonly neufFois: number
  readonly mois: readonly MoisRsa[]
  /** By `rang` of the person: parents first, then children. */
  readonly ressources: readonly RessourcesTrimestre[]
}

/**
 * RSA of one month of right, centimes: mean of the montants intermédiaires of the three reference
 * months, each with the composition of its last day, its benefits from the Caf, and the mean of the
 * other resources of the quarter. Nothing below 6 €.
 * @texte CASF, art. L. 262-2, R. 262-4, R. 262-7, R. 262-39
 * @arrondi once, at the end, to the nearest centime (no text for RSA: D9)
 */
export function calculerRsa(foyer: FoyerChiffre, aides: AidesTrimestre): CalculRsa {
  const ressources = ressourcesDuFoyer(foyer)
  const mois = new Array<MoisRsa>(3)
  let neufFois = 0
  let manque: string | null = null
  for (let k = 0; k < 3; k++) {
    const lu = foyer.mois[k]!
    manque ??= lu.familiales.manque
    const aide = aides[k]!
    const intermediaire =
      lu.commeAvant && aide === aides[k - 1]
        ? mois[k - 1]!
        : montantIntermediaire(foyer, lu, { ressources, aide })
    mois[k] = intermediaire
    neufFois += intermediaire.triple
  }
  const exclusion = motifExclusionRsa(foyer)
  if (exclusion !== null) {
    const manques = AUCUN_MANQUE
    return { neufFois, mois, ressources, montant: ZERO, refus: exclusion, manques }
  }
  return conclure({ neufFois, mois, ressources }, manque)
}

function conclure(
  calcul: Pick<CalculRsa, 'neufFois' | 'mois' | 'ressources'>,
  manque: string | null,
): CalculRsa {
  const { neufFois, mois, ressources } = calcul
  const dernier = mois[2]!.bareme.rsa
  const manques = dernier.confirme ? AUCUN_MANQUE : A_CONFIRMER
  if (neufFois < dernier.seuilVersement * 9 * MILLION) {
    const refus = neufFois === 0 ? 'ressources-elevees' : 'sous-seuil-versement'
    return { neufFois, mois, ressources, montant: ZERO, refus, manques }
  }
  // A missing answer on family benefits can only lower the amount: the refusals above hold anyway.
  if (manque !== null) {
    return { neufFois, mois, ressources, montant: null, refus: null, manques: [manque] }
  }
  const montant = arrondir(neufFois, 9 * MILLION, 'plus-proche')
  return { neufFois, mois, ressources, montant, refus: null, manques }
}

const AUCUN_MANQUE: readonly string[] = []
const A_CONFIRMER: readonly string[] = ['bareme-a-confirmer']

function ressourcesDuFoyer(foyer: FoyerChiffre): readonly RessourcesTrimestre[] {
  const unePersonne = foyer.mois[2]!.bareme.rsa.montantForfaitaire
  const { parents, enfants } = foyer
  // Sized at once: an array that grows by `push` reserves 17 places.
  const ressources = new Array<RessourcesTrimestre>(parents.length + enfants.length)
  for (const p of parents) ressources[p.rang] = ressourcesTrimestre(p, foyer, unePersonne)
  for (const p of enfants) ressources[p.rang] = ressourcesTrimestre(p, foyer, unePersonne)
  return ressources
}

/**
 * Montant intermédiaire of one reference month: montant forfaitaire less resources, benefits of the
 * month and forfait logement.
 * @texte CASF, art. R. 262-4 and R. 262-7
 */
function montantIntermediaire(
  foyer: FoyerChiffre,
  lu: MoisLu,
  montants: {
    readonly aide: Centimes
    readonly ressources: readonly RessourcesTrimestre[]
  },
): MoisRsa {
  const { bareme, rang } = lu
  const { ressources, aide } = montants
  const enfants = enfantsRetenus(foyer, lu, ressources)
  const majore = ouvreMajoration(foyer, enfants, lu)
  const composition = { parents: foyer.parents.length, enfants: enfants.length, majore }
  const unePersonne = bareme.rsa.montantForfaitaire
  const montantForfaitaire = unePersonne * tauxForfaitaire(composition, bareme.taux)
  const personnes = composition.parents + composition.enfants
  const forfait = unePersonne * tauxLogement(personnes, bareme.taux)
  const logement = forfaitLogement(forfait, foyer.situation.logement, aide)
  let somme = 0
  let aah = 0
  for (const p of foyer.parents) {
    somme += ressources[p.rang]!.retenues
    aah += totalPoste(p.releve, AAH, rang)
  }
  for (const p of enfants) {
    somme += ressources[p.rang]!.retenues
    aah += totalPoste(p.releve, AAH, rang)
  }
  const familiales = lu.familiales.comptees
  const deduit = logement + (familiales + aah) * MILLION
  const reste = 3 * (montantForfaitaire - deduit) - Math.min(somme, RESSOURCES_MAX) * MILLION
  return {
    bareme,
    composition,
    montantForfaitaire,
    forfaitLogement: logement,
    prestationsFamiliales: familiales,
    aah,
    ressourcesTrimestre: somme,
    triple: Math.max(0, reste),
  }
}
