import type { LienIdentiteStore } from '#acces'
import type { Nir } from '#socle'

/** Links from a subject of the identity provider to a NIR, for tests. */
export function createLiensIdentiteMemoire(): LienIdentiteStore {
  const liens = new Map<string, Nir>()
  return {
    async find(sub) {
      return liens.get(sub)
    },
    async lier(sub, nir) {
      liens.set(sub, nir)
    },
  }
}
