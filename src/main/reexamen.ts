import { type Allocations, type MoyensRegistre, suivreRegistre } from '#allocations'
import { diffuser, type FileDiffusion } from '#referentiel'
import type { Instant } from '#socle'

/** Files told and facts read in one step: what the pages wait behind is short. */
const FICHIERS = 10
const FAITS = 500
/** What one passage may take; the rest is for the next one, a minute later. */
const BUDGET_MS = 5_000

export interface MoyensReexamenContinu extends MoyensRegistre {
  readonly diffusion: FileDiffusion
  readonly dire: (texte: string) => void
}

/**
 * The same caisse, whose catch-up begins by what declarants sent since: files received are told as
 * facts, and dossiers whose quarters counted one of these months are looked at again.
 */
export function suivreDeclarants(allocations: Allocations, m: MoyensReexamenContinu): Allocations {
  return {
    ...allocations,
    async rattraper(quand) {
      // An outage here leaves the facts for the next passage, and stops nothing else.
      await lireLaSuite(m, quand).catch(() => {
        m.dire('Des corrections de déclarants attendent, elles seront reprises.')
      })
      return allocations.rattraper(quand)
    },
  }
}

async function lireLaSuite(m: MoyensReexamenContinu, quand: Instant): Promise<void> {
  const fin = performance.now() + BUDGET_MS
  let reste = true
  while (reste && performance.now() < fin) {
    const racontes = await diffuser(m.diffusion, FICHIERS)
    const lus = await suivreRegistre(m, { quand, limite: FAITS })
    reste = racontes > 0 || lus === FAITS
  }
}
