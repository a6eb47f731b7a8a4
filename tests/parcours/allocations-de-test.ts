import { createDossiersMemoire } from '#adapters/memory'
import { type Allocations, createAllocations, type DossierAllocataire } from '#allocations'
import type { Referentiel } from '#referentiel'

/** The real caisse over dossiers in memory, for the browser tests. */
export function createAllocationsDeTest(
  referentiel: Referentiel,
  connus: readonly DossierAllocataire[],
): Allocations {
  const dossiers = createDossiersMemoire()
  void dossiers.enregistrer(connus)
  return createAllocations({ referentiel, dossiers })
}
