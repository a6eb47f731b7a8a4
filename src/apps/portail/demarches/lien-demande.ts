import type { BrouillonDemande, TypeDemande } from '#allocations'
import { ACCUEIL_DEMARCHES, adresseEtape } from './cadre.js'

/** Claims that ask for each right; that of RSA also asks the prime (S3-8). */
const TYPES_PAR_DROIT: Readonly<Record<string, readonly TypeDemande[]>> = {
  rsa: ['rsa'],
  primeActiviteNette: ['prime-activite', 'rsa'],
}

/** Where a claim that is kept goes on: the last page sends back to the first answer missing. */
export function adresseReprise(brouillon: BrouillonDemande): string {
  return adresseEtape({ brouillon }, 'envoyer')
}

/** Where a right is claimed: the claim already begun, or a new one; nowhere for other rights. */
export function lienDemande(
  droit: string,
  brouillons: readonly BrouillonDemande[],
): { readonly adresse: string; readonly commencee: boolean } | undefined {
  const types = TYPES_PAR_DROIT[droit]
  if (types === undefined) return undefined
  const commence = brouillons.find((b) => types.includes(b.type))
  if (commence !== undefined) return { adresse: adresseReprise(commence), commencee: true }
  return { adresse: `${ACCUEIL_DEMARCHES}/demander/${types[0]}`, commencee: false }
}
