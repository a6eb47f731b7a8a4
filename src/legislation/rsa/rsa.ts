import { arrondir, type Centimes, ZERO } from '#socle'
import { AAH } from '../ressources/postes.js'
import { totalPoste } from '../ressources/releve.js'
import { type BaremeDuMois, baremeDuMois } from '../transversal/bareme-du-mois.js'
import { type AidesTrimestre, forfaitLogement } from '../transversal/forfait-logement.js'
import type { FoyerChiffre } from '../transversal/foyer-chiffre.js'
import { ouvreMajoration } from '../transversal/isolement.js'
import { type Composition, tauxForfaitaire } from '../transversal/montant-forfaitaire.js'
import { motifExclusionRsa } from './conditions-rsa.js'
import { enfantsRetenus } from './enfants-a-charge.js'
import { type RessourcesTrimestre, ressourcesTrimestre } from './ressources-rsa.js'

const MILLION = 1_000_000
/** Above this total of a quarter no RSA is left: keeps every product a safe integer. */
const RESSOURCES_MAX = 1_000_000_000

/** One montant intermédiaire. Amounts in millionths of a centime, unless said. */
export interface MoisRsa {
  readonly mois: number
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
  const { fenetre } = foyer
  const ressources = ressourcesDuFoyer(foyer)
  const mois: MoisRsa[] = []
  let neufFois = 0
  let manque: string | null = null
  for (let k = 0; k < 3; k++) {
    const t = fenetre.reference + k
    const lecture = { mois: t, bareme: baremeDuMois(t, fenetre.droit) }
    const familiales = foyer.familiales[k]!
    manque ??= familiales.manque
    const montants = {
      aideLogement: aides[k]!,
      prestationsFamiliales: familiales.comptees,
      ressources,
    }
    const intermediaire = montantIntermediaire(foyer, lecture, montants)
    mois.push(intermediaire)
    neufFois += intermediaire.triple
  }
  const exclusion = motifExclusionRsa(foyer)
  const calcul = { neufFois, mois, ressources }
  if (exclusion !== null) return { ...calcul, montant: ZERO, refus: exclusion, manques: [] }
  return conclure(calcul, manque)
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
  const { fenetre } = foyer
  const unePersonne = baremeDuMois(fenetre.reference + 2, fenetre.droit).rsa.montantForfaitaire
  const ressources: RessourcesTrimestre[] = []
  for (const p of foyer.parents) ressources.push(ressourcesTrimestre(p, foyer, unePersonne))
  for (const p of foyer.enfants) ressources.push(ressourcesTrimestre(p, foyer, unePersonne))
  return ressources
}

/**
 * Montant intermédiaire of one reference month: montant forfaitaire less resources, benefits of the
 * month and forfait logement.
 * @texte CASF, art. R. 262-4 and R. 262-7
 */
function montantIntermediaire(
  foyer: FoyerChiffre,
  lecture: { readonly mois: number; readonly bareme: BaremeDuMois },
  montants: {
    readonly aideLogement: Centimes
    readonly prestationsFamiliales: number
    readonly ressources: readonly RessourcesTrimestre[]
  },
): MoisRsa {
  const { mois, bareme } = lecture
  const { ressources } = montants
  const enfants = enfantsRetenus(foyer, lecture, ressources)
  const majore = ouvreMajoration(foyer, enfants, { mois, taux: bareme.taux })
  const composition = { parents: foyer.parents.length, enfants: enfants.length, majore }
  const forfaitaire = bareme.rsa.montantForfaitaire * tauxForfaitaire(composition, bareme.taux)
  const logement = forfaitLogement(
    {
      montantForfaitaire: bareme.rsa.montantForfaitaire,
      personnes: composition.parents + composition.enfants,
      taux: bareme.taux,
    },
    foyer.situation.logement,
    montants.aideLogement,
  )
  const rangMois = mois - foyer.fenetre.premier
  let somme = 0
  let aah = 0
  for (const p of foyer.parents) {
    somme += ressources[p.rang]!.retenues
    aah += totalPoste(p.releve, AAH, rangMois)
  }
  for (const p of enfants) {
    somme += ressources[p.rang]!.retenues
    aah += totalPoste(p.releve, AAH, rangMois)
  }
  const deduit = logement + (montants.prestationsFamiliales + aah) * MILLION
  const reste = 3 * (forfaitaire - deduit) - Math.min(somme, RESSOURCES_MAX) * MILLION
  return {
    mois,
    bareme,
    composition,
    montantForfaitaire: forfaitaire,
    forfaitLogement: logement,
    prestationsFamiliales: montants.prestationsFamiliales,
    aah,
    ressourcesTrimestre: somme,
    triple: Math.max(0, reste),
  }
}
