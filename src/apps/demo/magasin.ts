import type { AttenteStore } from '#acces'
import { instantDepuis } from '#socle'

type Valeur = Record<string, unknown>

/** What has no time to live of its own goes with the longest that a person waits. */
const DUREE_S = 24 * 60 * 60

/**
 * Where the stand-in keeps its sessions, codes and tokens, with their time to live: what is left on
 * the portal for a short while, so that any process of the demonstration finds it.
 */
export function createMagasin(
  attente: AttenteStore,
  maintenantMs: () => number,
): (modele: string) => object {
  const maintenant = () => instantDepuis(maintenantMs())
  const lire = async (cle: string): Promise<Valeur | undefined> => {
    const lu = await attente.lire(cle, maintenant())
    return lu === undefined ? undefined : (JSON.parse(lu) as Valeur)
  }
  const garder = (cle: string, valeur: unknown, dureeS: number): Promise<void> => {
    const expireLe = instantDepuis(maintenantMs() + dureeS * 1000)
    return attente.garder(cle, { contenu: JSON.stringify(valeur), expireLe, quand: maintenant() })
  }
  const resteS = (valeur: Valeur): number =>
    typeof valeur.exp === 'number' ? Math.max(1, valeur.exp - maintenantMs() / 1000) : DUREE_S

  return (modele) => {
    const cleDe = (id: string): string => `demo ${modele} ${id}`
    return {
      async upsert(id: string, valeur: Valeur, dureeS = DUREE_S) {
        await garder(cleDe(id), valeur, dureeS)
        if (modele !== 'Session' || typeof valeur.uid !== 'string') return
        await garder(`demo uid ${valeur.uid}`, { id }, dureeS)
      },
      async find(id: string) {
        const valeur = await lire(cleDe(id))
        return valeur !== undefined && (await estRevoque(valeur)) ? undefined : valeur
      },
      async findByUid(uid: string) {
        const lu = await lire(`demo uid ${uid}`)
        return lu === undefined ? undefined : lire(cleDe(String(lu.id)))
      },
      async findByUserCode() {
        return undefined
      },
      async consume(id: string) {
        const valeur = await lire(cleDe(id))
        if (valeur === undefined) return
        const consumed = Math.floor(maintenantMs() / 1000)
        await garder(cleDe(id), { ...valeur, consumed }, resteS(valeur))
      },
      destroy: (id: string) => attente.oublier(cleDe(id)),
      /** Codes and tokens of a grant are found no more; each goes with its own time. */
      revokeByGrantId: (grantId: string) => garder(`demo revoque ${grantId}`, true, DUREE_S),
    }
  }

  async function estRevoque({ grantId }: Valeur): Promise<boolean> {
    if (typeof grantId !== 'string') return false
    return (await attente.lire(`demo revoque ${grantId}`, maintenant())) !== undefined
  }
}
