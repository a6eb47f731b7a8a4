import { aidesDuTrimestre } from './aides-du-trimestre.js'
import type { OptionsDroits, Prestation } from './droits.js'
import {
  type CalculPrime,
  calculerPrime,
  nouveauCalculPrime,
  type PrimeEnCours,
} from './prime-activite/prime-activite.js'
import { type CalculRsa, calculerRsa, nouveauCalculRsa, type RsaEnCours } from './rsa/rsa.js'
import {
  PREMIER_DROIT_PRIME,
  PREMIER_DROIT_RSA,
  PREMIER_MOIS_SERVI,
} from './transversal/bareme-du-mois.js'
import type { FoyerChiffre } from './transversal/foyer-chiffre.js'
import {
  lireTrimestre,
  nouveauTrimestre,
  type TrimestreEnCours,
  type TrimestreLu,
} from './transversal/trimestre-lu.js'
import { premierMoisReference } from './transversal/trimestre-reference.js'

/** A quarterly right, with the quarter that it was computed from. */
export interface Calcul<T> {
  readonly trimestre: TrimestreLu
  readonly calcul: T
}

/** Null: not asked, or before the first month that the book computes. */
export interface Calculs {
  readonly rsa: Calcul<CalculRsa> | null
  readonly prime: Calcul<CalculPrime> | null
}

/** The records of the two quarterly rights: one household at a time writes its figures there. */
interface Places {
  readonly rsa: { readonly trimestre: TrimestreEnCours; readonly calcul: RsaEnCours }
  /** `trimestre` is that of the RSA when the two rights look at the same months. */
  readonly prime: { trimestre: TrimestreEnCours; readonly calcul: PrimeEnCours }
  readonly trimestrePrime: TrimestreEnCours
}

let places: Places | null = null

function nouvellesPlaces(foyer: FoyerChiffre): Places {
  const trimestrePrime = nouveauTrimestre(foyer)
  return {
    rsa: { trimestre: nouveauTrimestre(foyer), calcul: nouveauCalculRsa() },
    prime: { trimestre: trimestrePrime, calcul: nouveauCalculPrime() },
    trimestrePrime,
  }
}

/**
 * RSA and prime d'activité of a household, those asked only. They nearly always look at the same
 * months: the household is then read once. The figures hold until the next call.
 * @texte CASF, art. R. 262-7; CSS, art. R. 843-1
 */
export function calculerTrimestriels(
  foyer: FoyerChiffre,
  demandees: readonly Prestation[],
  options: OptionsDroits,
): Calculs {
  places ??= nouvellesPlaces(foyer)
  const rsa = demandees.some(utiliseRsa) ? calculRsa(places, foyer, options) : null
  const prime = demandees.some(utilisePrime) ? calculPrime(places, foyer, rsa) : null
  return { rsa, prime }
}

function calculRsa(
  { rsa }: Places,
  foyer: FoyerChiffre,
  { moisCourantConnu }: OptionsDroits,
): Calculs['rsa'] {
  const reference = premierMoisReference(foyer.situation, 'rsa')
  if (reference < PREMIER_MOIS_SERVI || foyer.droit < PREMIER_DROIT_RSA) return null
  rsa.trimestre.moisCourantConnu = moisCourantConnu !== false
  lire(rsa.trimestre, foyer, reference)
  calculerRsa(rsa.trimestre, rsa.calcul)
  return rsa
}

function calculPrime(
  { prime, trimestrePrime }: Places,
  foyer: FoyerChiffre,
  rsa: Calculs['rsa'],
): Calculs['prime'] {
  const reference = premierMoisReference(foyer.situation, 'prime-activite')
  if (reference < PREMIER_MOIS_SERVI || foyer.droit < PREMIER_DROIT_PRIME) return null
  if (rsa !== null && rsa.trimestre.reference === reference) {
    prime.trimestre = rsa.trimestre as TrimestreEnCours
  } else {
    prime.trimestre = trimestrePrime
    lire(trimestrePrime, foyer, reference)
  }
  calculerPrime(prime.trimestre, prime.calcul)
  return prime
}

function lire(trimestre: TrimestreEnCours, foyer: FoyerChiffre, reference: number): void {
  lireTrimestre(trimestre, foyer, reference)
  const { aides, manques } = aidesDuTrimestre(foyer.situation, reference)
  trimestre.manquesAide = manques
  for (let k = 0; k < 3; k++) trimestre.mois[k]!.aideLogement = aides[k]!
}

function utiliseRsa(prestation: Prestation): boolean {
  return (
    prestation === 'rsa' ||
    prestation === 'cssGratuite' ||
    prestation === 'cssParticipationAnnuelle'
  )
}

function utilisePrime(prestation: Prestation): boolean {
  return prestation === 'primeActivite' || prestation === 'primeActiviteNette'
}
