import type { DossierAllocataire } from '../dossier.js'
import { aRevoir, finDuBail } from '../suites/suivre-envoi.js'
import type { MoyensDemandes } from './demandes.js'
import type { Maintenant } from './ports-demarches.js'

interface Change {
  readonly avant: DossierAllocataire
  readonly apres: DossierAllocataire
}

function aBouge({ avant, apres }: Change): boolean {
  return apres.mouvements !== avant.mouvements
}

/** Keeps the dossier and, when somebody moved, that its quarters are to be looked at again. */
export async function garderChange(
  { dossiers, revoir }: MoyensDemandes,
  change: Change,
  { quand }: Maintenant,
): Promise<void> {
  if (change.apres === change.avant) return
  const attend = aBouge(change) && revoir !== undefined
  await dossiers.enregistrer([change.apres], attend ? finDuBail(quand) : undefined)
}

/**
 * Looks again at the quarters already decided when somebody moved. An outage stops nobody: the
 * change stands, and the catch-up takes it up.
 */
export async function revoirApres(
  { dossiers, revoir }: MoyensDemandes,
  change: Change,
  { quand, jour }: Maintenant,
): Promise<void> {
  if (!aBouge(change) || revoir === undefined) return
  try {
    await revoir(change.apres.numero, quand, jour)
    await dossiers.oublierEnvoi(aRevoir(change.apres), finDuBail(quand))
  } catch {
    // Kept with the dossier, taken up by the catch-up.
  }
}
