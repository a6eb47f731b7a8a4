import { arrondir, type Centimes, ZERO } from '#socle'
import { NON_CALCULEES, type PrestationsFamiliales } from '../prestations-familiales/index.js'
import { type BaremeDuMois, baremeDuMois, PREMIER_DROIT } from '../transversal/bareme-du-mois.js'
import type { Brouillon } from '../transversal/brouillon.js'
import { lireComposition } from '../transversal/composition-du-mois.js'
import { forfaitLogement, tauxLogement } from '../transversal/forfait-logement.js'
import type { FoyerChiffre, PersonneChiffree } from '../transversal/foyer-chiffre.js'
import { type Composition, tauxForfaitaire } from '../transversal/montant-forfaitaire.js'
import type { TrimestreLu } from '../transversal/trimestre-lu.js'
import { motifExclusionRsa } from './conditions-rsa.js'
import { enfantsRetenus } from './enfants-a-charge.js'
import {
  LUES_UNE_A_UNE,
  lireRessources,
  nouvellesRessources,
  type RessourcesEnCours,
  type RessourcesTrimestre,
  ressourcesUsuelles,
} from './ressources-rsa.js'

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
  /** What they are made of, and the housing benefit, as read for that month. */
  readonly familiales: PrestationsFamiliales
  readonly aideLogement: Centimes
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
  /** By `rang` of the person: parents first, then children. Longer lists serve again. */
  readonly ressources: readonly RessourcesTrimestre[]
}

interface MoisEnCours extends Brouillon<MoisRsa> {
  readonly composition: Brouillon<Composition>
}

/** An RSA being computed: its records serve again for each household. */
export interface RsaEnCours extends Brouillon<CalculRsa> {
  readonly mois: MoisRsa[]
  readonly places: readonly MoisEnCours[]
  readonly ressourcesEnCours: RessourcesEnCours
  /** Of the parents, or `LUES_UNE_A_UNE`: see `ressourcesUsuelles`. */
  usuelles: number
}

/**
 * A record for the computations of RSA.
 * @texte docs/decisions/0009-coeur-a-plat.md
 */
export function nouveauCalculRsa(): RsaEnCours {
  const places = [nouveauMois(), nouveauMois(), nouveauMois()]
  const ressourcesEnCours = nouvellesRessources()
  return {
    montant: null,
    refus: null,
    manques: AUCUN_MANQUE,
    neufFois: 0,
    mois: [...places],
    places,
    ressources: ressourcesEnCours.parPersonne,
    ressourcesEnCours,
    usuelles: LUES_UNE_A_UNE,
  }
}

function nouveauMois(): MoisEnCours {
  return {
    bareme: baremeDuMois(PREMIER_DROIT, PREMIER_DROIT),
    composition: { parents: 0, enfants: 0, majore: false, sansAlternes: null },
    montantForfaitaire: 0,
    forfaitLogement: 0,
    prestationsFamiliales: 0,
    familiales: NON_CALCULEES,
    aideLogement: ZERO,
    aah: 0,
    ressourcesTrimestre: 0,
    triple: 0,
  }
}

/**
 * RSA of one month of right, centimes: mean of the montants intermédiaires of the three reference
 * months, each with the composition of its last day, its benefits from the Caf, and the mean of the
 * other resources of the quarter. Nothing below 6 €. Writes its figures in `calcul`.
 * @texte CASF, art. L. 262-2, R. 262-4, R. 262-7, R. 262-39
 * @arrondi once, at the end, to the nearest centime (no text for RSA: D9)
 */
export function calculerRsa(
  trimestre: TrimestreLu,
  calcul: RsaEnCours,
  exclusion: string | null = motifExclusionRsa(trimestre.foyer),
): CalculRsa {
  const { mois } = trimestre
  calcul.usuelles = ressourcesUsuelles(trimestre)
  if (calcul.usuelles === LUES_UNE_A_UNE) lireRessources(trimestre, calcul.ressourcesEnCours)
  let neufFois = 0
  for (let k = 0; k < 3; k++) {
    const lu = mois[k]!
    const duMois =
      lu.memeFoyer && lu.aideLogement === mois[k - 1]!.aideLogement
        ? calcul.mois[k - 1]!
        : montantIntermediaire(trimestre, calcul, k)
    calcul.mois[k] = duMois
    neufFois += duMois.triple
  }
  calcul.neufFois = neufFois
  conclureRsa(trimestre, calcul, exclusion)
  return calcul
}

/**
 * Concludes without looking at the months, when a condition refuses the right alone: their figures
 * are those of another household, for nobody who asked for the amount only.
 * @texte CASF, art. L. 262-4
 */
export function refuserRsa(calcul: RsaEnCours, motif: string): void {
  calcul.montant = ZERO
  calcul.refus = motif
  calcul.manques = AUCUN_MANQUE
  calcul.neufFois = 0
}

/**
 * The amount, or the reason of a zero, or the missing answer, from the sum of the three months.
 * @texte CASF, art. L. 262-4, R. 262-39
 */
export function conclureRsa(
  { foyer, mois }: TrimestreLu,
  calcul: RsaEnCours,
  exclusion: string | null = motifExclusionRsa(foyer),
): void {
  const { neufFois } = calcul
  const { rsa } = mois[2].bareme
  const sousSeuil = neufFois < rsa.seuilVersement * 9 * MILLION
  calcul.manques = exclusion !== null || rsa.confirme ? AUCUN_MANQUE : A_CONFIRMER
  calcul.montant = ZERO
  if (exclusion !== null) calcul.refus = exclusion
  else if (sousSeuil) calcul.refus = neufFois === 0 ? 'ressources-elevees' : 'sous-seuil-versement'
  else {
    calcul.refus = null
    // A missing answer on family benefits can only lower the amount: the refusals hold anyway.
    const manque =
      mois[0].familiales.manque ?? mois[1].familiales.manque ?? mois[2].familiales.manque
    calcul.montant = manque === null ? arrondir(neufFois, 9 * MILLION, 'plus-proche') : null
    if (manque !== null) calcul.manques = [manque]
  }
}

const AUCUN_MANQUE: readonly string[] = []
const A_CONFIRMER: readonly string[] = ['bareme-a-confirmer']

/**
 * Montant intermédiaire of one reference month: montant forfaitaire less resources, benefits of the
 * month and forfait logement. Writes its figures in `place`.
 * @texte CASF, art. R. 262-4 and R. 262-7
 */
function montantIntermediaire(
  { foyer, mois }: TrimestreLu,
  { ressources, places, usuelles }: RsaEnCours,
  rang: number,
): MoisRsa {
  const lu = mois[rang]!
  const place = places[rang]!
  const { bareme, familiales } = lu
  const { composition } = place
  const enfants = enfantsRetenus(foyer, lu, ressources)
  lireComposition(composition, foyer, { enfants, lu })
  const unePersonne = bareme.rsa.montantForfaitaire
  const montantForfaitaire = unePersonne * tauxForfaitaire(composition, bareme.taux)
  const personnes = composition.parents + composition.enfants
  const forfait = unePersonne * tauxLogement(personnes, bareme.taux)
  const logement = forfaitLogement(forfait, foyer.avantageEnNature, lu.aideLogement)
  let prestations: number = familiales.comptees
  if (composition.majore && familiales.paje > 0 && aUnNouveauNe(enfants, lu.mois)) {
    prestations -= familiales.paje
  }
  const aah = foyer.aah ? aahDuMois(foyer.parents, lu.rang) + aahDuMois(enfants, lu.rang) : 0
  const trimestrielles =
    usuelles === LUES_UNE_A_UNE ? duFoyer(foyer, enfants, ressources) : usuelles
  const moyennes = Math.min(trimestrielles, RESSOURCES_MAX) * MILLION
  const deduit = logement + (prestations + aah) * MILLION
  place.bareme = bareme
  place.montantForfaitaire = montantForfaitaire
  place.forfaitLogement = logement
  place.prestationsFamiliales = prestations
  place.familiales = familiales
  place.aideLogement = lu.aideLogement
  place.aah = aah
  place.ressourcesTrimestre = trimestrielles
  place.triple = Math.max(0, 3 * (montantForfaitaire - deduit) - moyennes)
  return place
}

/**
 * Whether the allocation de base of the PAJE is that of a child at most in the month when he
 * reaches
 * three months: it is then left out for an isolated parent.
 * @texte CASF, art. R. 262-11, 2°
 * @interpretation beside an older child under three, the allocation is his, and counts.
 */
function aUnNouveauNe(enfants: readonly PersonneChiffree[], mois: number): boolean {
  let nouveauNe = false
  for (let i = 0; i < enfants.length; i++) {
    const age = mois - enfants[i]!.moisNaissance
    if (age <= TROIS_MOIS) nouveauNe = true
    else if (age < TROIS_ANS) return false
  }
  return nouveauNe
}

const TROIS_MOIS = 3
const TROIS_ANS = 36

function aahDuMois(personnes: readonly PersonneChiffree[], rang: number): number {
  let total = 0
  for (let i = 0; i < personnes.length; i++) total += personnes[i]!.releve.aah[rang]!
  return total
}

/** Of the parents and the children counted, read one by one. */
function duFoyer(
  { parents, enfantsSansRevenu }: FoyerChiffre,
  enfants: readonly PersonneChiffree[],
  ressources: readonly RessourcesTrimestre[],
): number {
  const desEnfants = enfantsSansRevenu ? 0 : retenues(enfants, ressources)
  return retenues(parents, ressources) + desEnfants
}

function retenues(
  personnes: readonly PersonneChiffree[],
  ressources: readonly RessourcesTrimestre[],
): number {
  let total = 0
  for (let i = 0; i < personnes.length; i++) total += ressources[personnes[i]!.rang]!.retenues
  return total
}
