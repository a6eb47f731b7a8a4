import type { DemarcheStore, Silence, SilenceStore } from '#allocations'

/** Refusals by silence, in memory, beside the claims of the same store. */
export function createSilencesMemoire(
  demarches: Pick<DemarcheStore, 'listSansReponse'>,
): SilenceStore {
  const notes = new Map<string, Silence & { readonly personne: string }>()
  return {
    async listAttendues(avant, limite) {
      const sans = await demarches.listSansReponse(Number.MAX_SAFE_INTEGER)
      return sans
        .flatMap(({ personne, acte }) => (acte.genre === 'demande' ? [{ personne, acte }] : []))
        .filter(({ acte }) => acte.quand.slice(0, 10) < avant && !notes.has(acte.numero))
        .slice(0, limite)
        .map(({ personne, acte }) => ({ personne, demande: acte }))
    },
    async noter(personne, silence) {
      if (notes.has(silence.numero)) return false
      notes.set(silence.numero, { ...silence, personne })
      return true
    },
    list: async (personne) =>
      [...notes.values()]
        .filter((s) => s.personne === personne)
        .map(({ numero, jour }) => ({ numero, jour })),
  }
}
