import type { Etape } from '#socle'

/**
 * Steps of one right. The explanation holds those of the RSA, then those of the prime; each ends on
 * its conclusion, which alone gives the threshold of payment; the prime's also gives the amount
 * before CRDS.
 */
export function etapesDuDroit(
  etapes: readonly Etape[],
  droit: { readonly cle: string },
): readonly Etape[] {
  let courantes: Etape[] = []
  for (const etape of etapes) {
    courantes.push(etape)
    if (!('seuilVersement' in etape.valeurs)) continue
    const duPrime = 'avantCrds' in etape.valeurs
    if (duPrime === (droit.cle === 'primeActiviteNette')) return courantes
    courantes = []
  }
  return []
}

const RESSOURCES = /^(CASF, art\. R\. 262-7( et |$)|CSS, art\. L\. 842-4 et R\. 843-1$)/
const BASE = /(R\. 262-1|D\. 843-1)$/

/**
 * The step of the mean resources of a right (RSA) or of its activity income (prime), wherever it
 * stands: facts of the household may be told before it.
 */
export function etapeRessources(etapes: readonly Etape[]): Etape | undefined {
  return etapes.find((e) => typeof e.resultat === 'number' && RESSOURCES.test(e.article))
}

/** The step of the montant forfaitaire. */
export function etapeBase(etapes: readonly Etape[]): Etape | undefined {
  return etapes.find((e) => typeof e.resultat === 'number' && BASE.test(e.article))
}
