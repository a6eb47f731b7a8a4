import { aideLogementDuDroit } from './aides-du-trimestre.js'
import type { Calculs } from './calcul.js'
import { droitsVusCss } from './conclusions.js'
import { type ComplementaireSante, complementaireSante } from './css/index.js'
import type { OptionsDroits, Prestation } from './droits.js'
import { primeAvecFaits } from './faits/prime-avec-faits.js'
import { rsaAvecFaits } from './faits/rsa-avec-faits.js'
import { foyerPresent } from './faits/vue.js'
import { lireAvecAides, lirePourRsa } from './lire-trimestre.js'
import {
  type PrestationsFamiliales,
  prestationsFamiliales,
} from './prestations-familiales/index.js'
import { motifAvantCalcul } from './prime-activite/conditions-prime.js'
import {
  calculerPrime,
  nouveauCalculPrime,
  type PrimeEnCours,
  refuserPrime,
} from './prime-activite/prime-activite.js'
import { motifExclusionRsa } from './rsa/conditions-rsa.js'
import { calculerRsa, nouveauCalculRsa, type RsaEnCours, refuserRsa } from './rsa/rsa.js'
import {
  EXAMEN_DE_LA_MOYENNE,
  PREMIER_DROIT,
  PREMIER_MOIS_SERVI,
} from './transversal/bareme-du-mois.js'
import type { Brouillon } from './transversal/brouillon.js'
import type { FoyerChiffre } from './transversal/foyer-chiffre.js'
import { nouveauTrimestre, type TrimestreEnCours } from './transversal/trimestre-lu.js'
import { premierMoisSelon } from './transversal/trimestre-reference.js'

/** The records of a computation: one household at a time writes its figures there. */
interface CalculsEnCours extends Brouillon<Calculs> {
  readonly places: {
    readonly rsa: { readonly trimestre: TrimestreEnCours; readonly calcul: RsaEnCours }
    /** `trimestre` is that of the RSA when the two rights look at the same months. */
    readonly prime: { trimestre: TrimestreEnCours; readonly calcul: PrimeEnCours }
    readonly trimestrePrime: TrimestreEnCours
  }
}

let enCours: CalculsEnCours | null = null

function nouveauxCalculs(foyer: FoyerChiffre): CalculsEnCours {
  const trimestrePrime = nouveauTrimestre(foyer)
  const places = {
    rsa: { trimestre: nouveauTrimestre(foyer), calcul: nouveauCalculRsa() },
    prime: { trimestre: trimestrePrime, calcul: nouveauCalculPrime() },
    trimestrePrime,
  }
  const donnee = null
  const horsMetropole = false
  return {
    foyer,
    donnee,
    horsMetropole,
    aide: null,
    familiales: null,
    rsa: null,
    prime: null,
    css: null,
    places,
  }
}

/** The computations that a prestation needs, one bit each. */
const AIDE = 1
const FAMILIALES = 2
const RSA = 4
const PRIME = 8
const CSS = 16

/** @texte CSS, art. L. 861-2: the complémentaire santé solidaire reads RSA and housing benefit */
const BESOINS: Readonly<Record<Prestation, number>> = {
  rsa: RSA,
  primeActivite: PRIME,
  primeActiviteNette: PRIME,
  aideLogement: AIDE,
  allocationsFamiliales: FAMILIALES,
  complementFamilial: FAMILIALES,
  allocationSoutienFamilial: FAMILIALES,
  pajeBase: FAMILIALES,
  cssGratuite: AIDE | RSA | CSS,
  cssParticipationAnnuelle: AIDE | RSA | CSS,
  allocationRentreeScolaire: 0,
  allocationAdultesHandicapes: 0,
  allocationSolidariteSpecifique: 0,
  allocationSolidaritePersonnesAgees: 0,
  allocationSupplementaireInvalidite: 0,
}

/**
 * The rights asked and those that they read, in the order of the law: housing benefit, family
 * benefits, RSA, prime d'activité, complémentaire santé solidaire. The figures hold until the next
 * call. `demandees` is a list that nobody changes (`Gabarit`).
 * @texte CASF, art. R. 262-7; CSS, art. R. 843-1, L. 861-2
 */
export function calculer(
  foyer: FoyerChiffre,
  demandees: readonly Prestation[],
  options: OptionsDroits,
): Calculs {
  enCours ??= nouveauxCalculs(foyer)
  const calculs = enCours
  const besoins = besoinsDe(demandees)
  const { situation } = foyer
  if (situation.faits === undefined) {
    calculs.foyer = foyer
    calculs.donnee = null
    calculs.horsMetropole = false
  } else {
    calculs.foyer = foyerPresent(situation)
    calculs.donnee = situation
    calculs.horsMetropole = situation.faits.territoire !== 'metropole'
  }
  const autres = calculs.horsMetropole ? 0 : besoins
  calculs.aide = (autres & AIDE) === 0 ? null : aideLogementDuDroit(calculs.foyer.situation)
  calculs.familiales = (autres & FAMILIALES) === 0 ? null : familialesDuDroit(calculs.foyer)
  calculs.rsa = (besoins & RSA) === 0 ? null : calculRsa(calculs, options)
  calculs.prime = (besoins & PRIME) === 0 ? null : calculPrime(calculs, options)
  calculs.css = (autres & CSS) === 0 ? null : calculCss(calculs)
  return calculs
}

let derniereQuestion: readonly Prestation[] = []
let derniersBesoins = 0

/** The same list comes again for each household: it is looked at once. */
function besoinsDe(demandees: readonly Prestation[]): number {
  if (demandees === derniereQuestion) return derniersBesoins
  let besoins = 0
  for (let i = 0; i < demandees.length; i++) besoins |= BESOINS[demandees[i]!]
  derniereQuestion = demandees
  derniersBesoins = besoins
  return besoins
}

function familialesDuDroit(foyer: FoyerChiffre): PrestationsFamiliales | null {
  return foyer.droit < PREMIER_MOIS_SERVI ? null : prestationsFamiliales(foyer, foyer.droit)
}

function calculRsa(
  { foyer, donnee, places }: CalculsEnCours,
  options: OptionsDroits,
): Calculs['rsa'] {
  const { rsa } = places
  if (donnee !== null) return rsaAvecFaits(donnee, options)
  const reference = premierMoisSelon(foyer.examen, foyer.situation, 'rsa')
  if (reference < PREMIER_MOIS_SERVI || foyer.droit < PREMIER_DROIT) return null
  const motif = motifExclusionRsa(foyer)
  if (motif !== null && !demandeTout(options)) {
    rsa.trimestre.reference = PAS_LU
    refuserRsa(rsa.calcul, motif)
    return rsa
  }
  rsa.trimestre.moisCourantConnu = options.moisCourantConnu !== false
  rsa.trimestre.detaille = demandeTout(options)
  lirePourRsa(rsa.trimestre, foyer, reference)
  calculerRsa(rsa.trimestre, rsa.calcul, motif)
  return rsa
}

/**
 * An explanation, or the figures of each month, are asked. For the amounts alone, a right that a
 * condition refuses is not computed.
 */
function demandeTout({ explication, intermediaires }: OptionsDroits): boolean {
  return explication === true || intermediaires === true
}

/** No month has this number. */
const PAS_LU = -1

/** RSA and prime nearly always look at the same months: the household is then read once. */
function calculPrime(
  { foyer, donnee, rsa, places }: CalculsEnCours,
  options: OptionsDroits,
): Calculs['prime'] {
  const { prime, trimestrePrime } = places
  if (donnee !== null) return primeAvecFaits(donnee)
  const reference = premierMoisSelon(foyer.examen, foyer.situation, 'prime-activite')
  if (reference < PREMIER_MOIS_SERVI || foyer.droit < PREMIER_DROIT) return null
  const motif = demandeTout(options) ? null : motifAvantCalcul(foyer, reference)
  if (motif !== null) {
    prime.trimestre = trimestrePrime
    refuserPrime(prime.calcul, motif)
    return prime
  }
  const memesMois = rsa !== null && rsa.trimestre.reference === reference
  if (memesMois && foyer.examen >= EXAMEN_DE_LA_MOYENNE) {
    prime.trimestre = places.rsa.trimestre
  } else {
    prime.trimestre = trimestrePrime
    trimestrePrime.detaille = demandeTout(options)
    lireAvecAides(trimestrePrime, foyer, reference)
  }
  calculerPrime(prime.trimestre, prime.calcul)
  return prime
}

function calculCss(calculs: Calculs): ComplementaireSante {
  const { situation, droit } = calculs.foyer
  return complementaireSante(situation, droit, droitsVusCss(calculs))
}
