import type { CurseurStore } from '#allocations'

export function createCurseursMemoire(): CurseurStore {
  const rangs = new Map<string, number>()
  return {
    lire: async (nom) => rangs.get(nom) ?? 0,
    async avancer(nom, rang) {
      rangs.set(nom, Math.max(rang, rangs.get(nom) ?? 0))
    },
  }
}
