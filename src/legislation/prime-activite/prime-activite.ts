import { arrondir, ZERO } from '#socle'
import { NON_CALCULEES } from '../prestations-familiales/index.js'
import { RELEVE_VIDE } from '../ressources/releve.js'
import { type BaremeDuMois, baremeDuMois, PREMIER_DROIT } from '../transversal/bareme-du-mois.js'
import type { Brouillon } from '../transversal/brouillon.js'
import { lireComposition } from '../transversal/composition-du-mois.js'
import { forfaitLogement, tauxLogement } from '../transversal/forfait-logement.js'
import type { FoyerChiffre, PersonneChiffree } from '../transversal/foyer-chiffre.js'
import { type Composition, tauxForfaitaire } from '../transversal/montant-forfaitaire.js'
import { ACTIVITE, AUTRES, placeDuMois, type ReleveFoyer } from '../transversal/releve-foyer.js'
import type { MoisLu, TrimestreLu } from '../transversal/trimestre-lu.js'
import { bonification } from './bonification.js'
import { motifExclusionPrime } from './conditions-prime.js'
import { enfantsDeJanvier } from './enfants-de-janvier-2016.js'
import type { CalculPrime, MoisPrime } from './mois-prime.js'
import { lireRevenus, nouveauxRevenus, type RevenusDuMois, type RevenusEnCours } from './revenus.js'

const MILLION = 1_000_000
/** Above this monthly total no prime is left: keeps every product a safe integer. */
const REVENUS_MAX = 1_000_000_000

interface MoisEnCours extends Brouillon<MoisPrime> {
  readonly composition: Brouillon<Composition>
  readonly revenus: RevenusEnCours[]
}

/** Where a month is written; the month before, when it counts the same persons. */
interface PlaceDuMois {
  readonly place: MoisEnCours
  readonly avant: MoisPrime | null
}

/** A prime being computed: its records serve again for each household. */
export interface PrimeEnCours extends Brouillon<CalculPrime> {
  readonly mois: MoisPrime[]
  readonly places: readonly MoisEnCours[]
}

/**
 * A record for the computations of prime.
 * @texte docs/decisions/0009-coeur-a-plat.md
 */
export function nouveauCalculPrime(): PrimeEnCours {
  const places = [nouveauMois(), nouveauMois(), nouveauMois()]
  return {
    montant: null,
    net: null,
    refus: null,
    manques: AUCUN_MANQUE,
    troisFois: 0,
    mois: [...places],
    places,
  }
}

function nouveauMois(): MoisEnCours {
  return {
    bareme: baremeDuMois(PREMIER_DROIT, PREMIER_DROIT),
    composition: { parents: 0, enfants: 0, majore: false, sansAlternes: null },
    enfants: [],
    montantForfaitaire: 0,
    forfaitLogement: 0,
    prestationsFamiliales: 0,
    familiales: NON_CALCULEES,
    aideLogement: ZERO,
    revenus: [],
    revenusEnfants: AUCUN_REVENU,
    activite: 0,
    autres: 0,
    bonifications: 0,
    partActivite: 0,
    deduction: 0,
    prime: 0,
  }
}

/**
 * Income of a month, person by person: parents, then the children counted who have any.
 * @texte CSS, art. L. 842-4
 */
export function listRevenus(mois: MoisPrime): readonly RevenusDuMois[] {
  const { revenus, revenusEnfants, composition } = mois
  if (revenusEnfants.length === 0 && revenus.length === composition.parents) return revenus
  return [...revenus.slice(0, composition.parents), ...revenusEnfants]
}

/**
 * Prime d'activité of one month of right, centimes: mean of the primes of the three reference
 * months. Nothing below 15 €. Writes its figures in `calcul`.
 * @texte CSS, art. L. 842-3, R. 843-1, D. 843-1 to D. 843-3, D. 846-2
 * @arrondi once, at the end, to the nearest centime, before and after CRDS (no text: D9)
 * @interpretation 15 € is tested before CRDS and before rounding (D8: no text seen).
 */
export function calculerPrime(trimestre: TrimestreLu, calcul: PrimeEnCours): CalculPrime {
  const { mois } = trimestre
  let troisFois = 0
  for (let k = 0; k < 3; k++) {
    const lu = mois[k]!
    const memeFoyer = lu.memeFoyer && lu.aideLogement === mois[k - 1]!.aideLogement
    const avant = memeFoyer ? calcul.mois[k - 1]! : null
    const duMois =
      avant !== null && lu.memesRevenus
        ? avant
        : primeDuMois(trimestre, lu, { place: calcul.places[k]!, avant })
    calcul.mois[k] = duMois
    troisFois += duMois.prime
  }
  calcul.troisFois = troisFois
  conclurePrime(trimestre, calcul)
  return calcul
}

/**
 * Concludes without looking at the months, when a condition refuses the right alone: their figures
 * are those of another household, for nobody who asked for the amount only.
 * @texte CSS, art. L. 842-1, R. 842-2
 */
export function refuserPrime(calcul: PrimeEnCours, motif: string): void {
  calcul.montant = ZERO
  calcul.net = ZERO
  calcul.refus = motif
  calcul.manques = AUCUN_MANQUE
  calcul.troisFois = 0
}

/**
 * The amount, or the reason of a zero, or the missing answer, from the sum of the three months.
 * @texte CSS, art. L. 842-1, L. 842-2, D. 846-2
 */
export function conclurePrime(trimestre: TrimestreLu, calcul: PrimeEnCours): void {
  const { foyer, mois } = trimestre
  const { troisFois } = calcul
  const { seuilVersement, tauxCrds } = mois[2].bareme.prime
  // A usual household without activity income was refused before (`motifAvantCalcul`).
  const exclusion = estUsuel(trimestre) ? null : motifExclusionPrime(foyer, calcul.mois)
  calcul.manques = exclusion !== null || estConfirmee(mois) ? AUCUN_MANQUE : A_CONFIRMER
  calcul.montant = ZERO
  calcul.net = ZERO
  calcul.refus = exclusion
  if (exclusion !== null) return
  if (troisFois < seuilVersement * 3 * MILLION) {
    calcul.refus = troisFois === 0 ? 'ressources-elevees' : 'sous-seuil-versement'
    return
  }
  // A missing answer on family benefits can only lower the amount: the refusals hold anyway.
  const manque = mois[0].familiales.manque ?? mois[1].familiales.manque ?? mois[2].familiales.manque
  if (manque !== null) {
    calcul.montant = null
    calcul.net = null
    calcul.manques = [manque]
    return
  }
  const pourMille = 1000 - tauxCrds / 1000
  calcul.montant = arrondir(troisFois, 3 * MILLION, 'plus-proche')
  calcul.net = arrondir(troisFois * pourMille, 3 * MILLION * 1000, 'plus-proche')
}

function estConfirmee(mois: TrimestreLu['mois']): boolean {
  return (
    mois[0].bareme.prime.confirme && mois[1].bareme.prime.confirme && mois[2].bareme.prime.confirme
  )
}

const AUCUN_MANQUE: readonly string[] = []
const A_CONFIRMER: readonly string[] = ['bareme-a-confirmer']

/**
 * Prime of one reference month: montant forfaitaire, bonifications, 59.85 % of the activity income,
 * less the greater of the resources with the forfait logement and the montant forfaitaire. Writes
 * its figures in `place`.
 * @texte CSS, art. L. 842-3
 */
function primeDuMois(
  { foyer, detaille }: TrimestreLu,
  lu: MoisLu,
  { place, avant }: PlaceDuMois,
): MoisPrime {
  if (avant === null) lireFoyer(place, foyer, lu)
  else reprendreFoyer(place, avant)
  const { releve } = foyer
  if (detaille || releve === null) lireRevenusDuFoyer(place, foyer, lu)
  else additionnerRevenus(place, releve, placeDuMois(lu.mois, foyer.examen))
  const { montantForfaitaire, activite } = place
  const ressources =
    (activite + place.autres + place.prestationsFamiliales) * MILLION + place.forfaitLogement
  const deduction = Math.max(ressources, montantForfaitaire)
  const partActivite = activite * lu.bareme.prime.partActivite
  place.deduction = deduction
  place.partActivite = partActivite
  place.prime = Math.max(0, montantForfaitaire + place.bonifications + partActivite - deduction)
  return place
}

/** Who is counted, and what depends on that alone. */
function lireFoyer(place: MoisEnCours, foyer: FoyerChiffre, lu: MoisLu): void {
  const { bareme } = lu
  const { composition } = place
  const enfants =
    foyer.examen < VERSION_JUIN_2016 ? enfantsDeJanvier(foyer, lu) : enfantsACharge(foyer, lu)
  lireComposition(composition, foyer, { enfants, lu })
  const unePersonne = bareme.prime.montantForfaitaire
  const personnes = composition.parents + composition.enfants
  const forfait = unePersonne * tauxLogement(personnes, bareme.taux)
  place.bareme = bareme
  place.enfants = enfants
  place.montantForfaitaire = unePersonne * tauxForfaitaire(composition, bareme.taux)
  place.forfaitLogement = forfaitLogement(forfait, foyer.avantageEnNature, lu.aideLogement)
  place.prestationsFamiliales = lu.familiales.comptees
  place.familiales = lu.familiales
  place.aideLogement = lu.aideLogement
}

/** The same persons, barème and benefits as the month before: only the income differs. */
function reprendreFoyer(place: MoisEnCours, avant: MoisPrime): void {
  const { composition } = place
  composition.parents = avant.composition.parents
  composition.enfants = avant.composition.enfants
  composition.majore = avant.composition.majore
  composition.sansAlternes = avant.composition.sansAlternes
  place.bareme = avant.bareme
  place.enfants = avant.enfants
  place.montantForfaitaire = avant.montantForfaitaire
  place.forfaitLogement = avant.forfaitLogement
  place.prestationsFamiliales = avant.prestationsFamiliales
  place.familiales = avant.familiales
  place.aideLogement = avant.aideLogement
}

const AUCUN_REVENU: readonly RevenusDuMois[] = []

/** Income of the month, and the bonification of each worker. */
function lireRevenusDuFoyer(place: MoisEnCours, foyer: FoyerChiffre, lu: MoisLu): void {
  const { parents } = foyer
  const { bareme, enfants } = place
  let activite = 0
  let autres = 0
  let bonifications = 0
  for (let i = 0; i < parents.length; i++) {
    if (place.revenus.length === i) place.revenus.push(nouveauxRevenus(parents[i]!))
    const revenus = place.revenus[i]!
    lireRevenus(revenus, parents[i]!, lu)
    activite += revenus.activite
    autres += revenus.autres
    bonifications += bonification(revenus.activite, bareme)
  }
  place.revenusEnfants = AUCUN_REVENU
  for (let i = 0; i < enfants.length && !foyer.enfantsSansRevenu; i++) {
    if (enfants[i]!.releve === RELEVE_VIDE) continue
    const revenus = nouveauxRevenus(enfants[i]!)
    lireRevenus(revenus, enfants[i]!, lu)
    place.revenusEnfants = [...place.revenusEnfants, revenus]
    activite += revenus.activite
    autres += revenus.autres
    bonifications += bonification(revenus.activite, bareme)
  }
  place.activite = Math.min(activite, REVENUS_MAX)
  place.autres = Math.min(autres, REVENUS_MAX)
  place.bonifications = bonifications
}

/**
 * The same for a usual household and its amounts alone: no person is read, nor written.
 * @texte CSS, art. L. 842-3 and L. 842-4
 */
function additionnerRevenus(place: MoisEnCours, releve: ReleveFoyer, debut: number): void {
  const premier = releve[debut + ACTIVITE]!
  const second = releve[debut + ACTIVITE + 1]!
  place.activite = Math.min(premier + second, REVENUS_MAX)
  place.autres = Math.min(releve[debut + AUTRES]!, REVENUS_MAX)
  place.bonifications = bonification(premier, place.bareme) + bonification(second, place.bareme)
}

function estUsuel({ foyer, detaille }: TrimestreLu): boolean {
  return !detaille && foyer.releve !== null
}

/** June 2016: first quarters of the second version of the letter. */
export const VERSION_JUIN_2016 = 2016 * 12 + 5

/**
 * Children counted for one month: under 25, own pay at most 55 % of the gross SMIC.
 * @texte CSS, art. R. 842-3; Cnaf, lettre-réseau 2015-165 (version of June 2016)
 */
function enfantsACharge(
  { enfantsSansRevenu }: FoyerChiffre,
  { enfants, bareme, rang }: MoisLu,
): readonly PersonneChiffree[] {
  if (enfantsSansRevenu) return enfants
  for (let i = 0; i < enfants.length; i++) {
    if (gagneTrop(enfants[i]!, rang, bareme)) {
      return enfants.filter((enfant) => !gagneTrop(enfant, rang, bareme))
    }
  }
  return enfants
}

function gagneTrop(enfant: PersonneChiffree, rang: number, bareme: BaremeDuMois): boolean {
  return enfant.releve.salaires[rang]! * MILLION > bareme.prime.plancherEtudiant
}
