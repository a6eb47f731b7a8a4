interface Garde {
  readonly valeur: Record<string, unknown>
  readonly finMs: number
}

/**
 * Where the stand-in keeps its sessions, codes and tokens: in memory, with their time to live.
 * One instance per server, so that two demonstrations never share a code.
 */
export function createMagasin(maintenantMs: () => number): (modele: string) => object {
  const gardes = new Map<string, Garde>()
  const parSession = new Map<string, string>()

  function lire(cle: string): Record<string, unknown> | undefined {
    const garde = gardes.get(cle)
    if (garde === undefined) return undefined
    if (garde.finMs > maintenantMs()) return garde.valeur
    gardes.delete(cle)
    return undefined
  }

  function balayer(): void {
    const maintenant = maintenantMs()
    for (const [cle, garde] of gardes) if (garde.finMs <= maintenant) gardes.delete(cle)
  }

  return (modele) => ({
    async upsert(id: string, valeur: Record<string, unknown>, dureeS?: number) {
      if (gardes.size > 1000) balayer()
      const finMs = dureeS === undefined ? Number.POSITIVE_INFINITY : maintenantMs() + dureeS * 1000
      gardes.set(`${modele}:${id}`, { valeur, finMs })
      if (modele === 'Session' && typeof valeur.uid === 'string') parSession.set(valeur.uid, id)
    },
    async find(id: string) {
      return lire(`${modele}:${id}`)
    },
    async findByUid(uid: string) {
      const id = parSession.get(uid)
      return id === undefined ? undefined : lire(`${modele}:${id}`)
    },
    async findByUserCode() {
      return undefined
    },
    async consume(id: string) {
      const valeur = lire(`${modele}:${id}`)
      if (valeur !== undefined) valeur.consumed = Math.floor(maintenantMs() / 1000)
    },
    async destroy(id: string) {
      gardes.delete(`${modele}:${id}`)
    },
    async revokeByGrantId(grantId: string) {
      for (const [cle, garde] of gardes) if (garde.valeur.grantId === grantId) gardes.delete(cle)
    },
  })
}
