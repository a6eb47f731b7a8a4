import type { DossierAllocataire } from '#allocations'
import type { Nir } from '#socle'
import type { Portail } from './demande.js'

/**
 * The file of which this person is one of the adults. A child of a file reads nothing of it: what
 * the household claims, and what it is paid, is not hers to read.
 */
export async function findDossierAdulte(
  { deps }: Portail,
  nir: Nir,
): Promise<DossierAllocataire | undefined> {
  const dossier = await deps.allocations.findDossier(nir)
  const membre = dossier?.personnes.find((x) => x.nir === nir)
  return membre === undefined || membre.role === 'enfant' ? undefined : dossier
}
