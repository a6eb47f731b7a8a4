import type { SessionStore } from '#acces'
import type { Instant } from '#socle'

export function createSessionsMemoire(): SessionStore {
  const gardees = new Map<string, { readonly contenu: string; readonly expireLe: Instant }>()
  return {
    async lire(id, maintenant) {
      const gardee = gardees.get(id)
      return gardee !== undefined && gardee.expireLe > maintenant ? gardee.contenu : undefined
    },
    async garder(id, { contenu, expireLe, quand }) {
      gardees.set(id, { contenu, expireLe })
      for (const [autre, { expireLe: fin }] of gardees) if (fin <= quand) gardees.delete(autre)
    },
    async oublier(id) {
      gardees.delete(id)
    },
  }
}
