import type { AttenteStore } from '#acces'
import type { Instant } from '#socle'

interface Gardee {
  /** Undefined for a count. */
  readonly contenu: string | undefined
  readonly nombre: number
  readonly expireLe: Instant
}

export function createAttenteMemoire(): AttenteStore {
  const gardees = new Map<string, Gardee>()
  const vive = (cle: string, maintenant: Instant): Gardee | undefined => {
    const gardee = gardees.get(cle)
    return gardee !== undefined && gardee.expireLe > maintenant ? gardee : undefined
  }
  const poser = (cle: string, { quand, ...gardee }: Gardee & { readonly quand: Instant }) => {
    for (const [autre, { expireLe }] of gardees) if (expireLe <= quand) gardees.delete(autre)
    gardees.set(cle, gardee)
  }
  return {
    lire: async (cle, maintenant) => vive(cle, maintenant)?.contenu,
    garder: async (cle, attente) => poser(cle, { ...attente, nombre: 0 }),
    async garderPremier(cle, attente) {
      const gardee = vive(cle, attente.quand)
      if (gardee === undefined) poser(cle, { ...attente, nombre: 0 })
      return gardee?.contenu ?? attente.contenu
    },
    async prendre(cle, maintenant) {
      const gardee = vive(cle, maintenant)
      gardees.delete(cle)
      return gardee?.contenu
    },
    async oublier(cle) {
      gardees.delete(cle)
    },
    async compter(cle, { quand, ...duree }) {
      const connue = vive(cle, quand)
      const nombre = (connue?.nombre ?? 0) + 1
      const expireLe = connue?.expireLe ?? duree.expireLe
      poser(cle, { contenu: undefined, nombre, expireLe, quand })
      return nombre
    },
    lireCompte: async (cle, maintenant) => vive(cle, maintenant)?.nombre ?? 0,
  }
}
