import type { DureeSession, SessionGardee, SessionStore } from '#acces'
import type { Instant } from '#socle'

type Gardee = SessionGardee & DureeSession

export function createSessionsMemoire(): SessionStore {
  const gardees = new Map<string, Gardee>()
  const nettoyer = (quand: Instant): void => {
    for (const [id, { expireLe }] of gardees) if (expireLe <= quand) gardees.delete(id)
  }
  return {
    async lire(id, maintenant) {
      const gardee = gardees.get(id)
      if (gardee === undefined || gardee.expireLe <= maintenant) return undefined
      return { contenu: gardee.contenu, vueLe: gardee.vueLe }
    },
    async ouvrir(id, { contenu, vueLe, expireLe, quand }) {
      nettoyer(quand)
      gardees.set(id, { contenu, vueLe, expireLe })
    },
    async changer(id, { contenu, vueLe, expireLe }) {
      if (gardees.has(id)) gardees.set(id, { contenu, vueLe, expireLe })
    },
    async voir(id, vue) {
      const gardee = gardees.get(id)
      if (gardee !== undefined && gardee.vueLe < vue.vueLe) gardees.set(id, { ...gardee, ...vue })
    },
    async oublier(id) {
      gardees.delete(id)
    },
  }
}
