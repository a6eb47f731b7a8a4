import type { Fait, FaitStore } from '#referentiel'

/** Facts in memory, in order. */
export function createFaitsMemoire(): FaitStore {
  const faits: Fait[] = []
  return {
    async publier(nouveaux) {
      for (const fait of nouveaux) faits.push({ ...fait, rang: faits.length + 1 })
    },
    list: async (apres, limite) => faits.slice(apres, apres + limite),
    listForPersonne: async (personne, limite) =>
      faits
        .filter((f) => f.personne === personne)
        .reverse()
        .slice(0, limite),
  }
}
