import { type Allocations, type MoyensRegistre, suivreRegistre } from '#allocations'
import { diffuser, type FileDiffusion } from '#referentiel'
import type { Instant } from '#socle'

/** Files told and facts read in one step: what the pages wait behind is short. */
const FICHIERS = 10
const FAITS = 500
/** What one passage may take; the rest is for the next one, as soon as nobody asks for pages. */
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
  let reste = false
  return {
    ...allocations,
    async rattraper(quand) {
      // An outage here leaves the facts for a later passage, and stops nothing else.
      reste = await lireLaSuite(m, quand).catch(() => {
        m.dire('Des corrections de déclarants attendent, elles seront reprises.')
        return false
      })
      return allocations.rattraper(quand)
    },
    resteARattraper: () => reste,
  }
}

/** Whether something is left for the next passage. */
async function lireLaSuite(m: MoyensReexamenContinu, quand: Instant): Promise<boolean> {
  const fin = performance.now() + BUDGET_MS
  let reste = true
  while (reste && performance.now() < fin) {
    const racontes = await diffuser(m.diffusion, FICHIERS)
    const lus = await suivreRegistre(m, { quand, limite: FAITS })
    reste = racontes > 0 || lus === FAITS
  }
  return reste
}
