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
