import type { BrisDeGlace, BrisDeGlaceStore } from '#acces'

export function createBrisDeGlaceMemoire(): BrisDeGlaceStore {
  const tous = new Map<string, BrisDeGlace>()
  return {
    demander: async (bris) => void tous.set(bris.reference, bris),
    find: async (reference) => tous.get(reference),
    async confirmer(reference, secondAgent) {
      const bris = tous.get(reference)
      if (bris === undefined || bris.secondAgent !== null) return false
      tous.set(reference, { ...bris, secondAgent })
      return true
    },
  }
}
