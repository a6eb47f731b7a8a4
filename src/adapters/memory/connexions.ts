import type { Connexion, ConnexionStore } from '#acces'

/** Log-ins in memory, for tests. */
export function createConnexionsMemoire(): ConnexionStore {
  const parSujet = new Map<string, Connexion[]>()
  return {
    async noter(sub, connexion) {
      parSujet.set(sub, [...(parSujet.get(sub) ?? []), connexion])
    },
    lister: async (sub, limite) =>
      [...(parSujet.get(sub) ?? [])].sort((a, b) => (a.quand < b.quand ? 1 : -1)).slice(0, limite),
  }
}
