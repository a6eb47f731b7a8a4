import {
  type ActeDemarche,
  type BrouillonDemande,
  type DemarcheStore,
  estAEtudier,
  type ReponseDemarche,
} from '#allocations'

/** Claims begun and acts sent, in memory. */
export function createDemarchesMemoire(): DemarcheStore {
  const brouillons = new Map<string, BrouillonDemande>()
  const actes: { readonly personne: string; readonly acte: ActeDemarche }[] = []
  const reponses = new Map<string, { readonly personne: string; readonly r: ReponseDemarche }>()
  const cle = (personne: string, numero: string): string => `${personne} ${numero}`
  const siens = (personne: string) => actes.filter((x) => x.personne === personne)
  const find = (personne: string, numero: string) =>
    siens(personne).find((x) => x.acte.numero === numero)?.acte
  return {
    async garderBrouillon(personne, b) {
      const avant = brouillons.get(cle(personne, b.numero))
      if ((avant?.rang ?? 0) !== b.rang) return false
      brouillons.set(cle(personne, b.numero), { ...b, rang: b.rang + 1 })
      return true
    },
    findBrouillon: async (personne, numero) => brouillons.get(cle(personne, numero)),
    listBrouillons: async (personne) =>
      [...brouillons]
        .filter(([k]) => k.startsWith(`${personne} `))
        .map(([, b]) => b)
        .sort((a, b) => (a.commenceeLe < b.commenceeLe ? 1 : -1)),
    async oublierBrouillon(personne, numero) {
      brouillons.delete(cle(personne, numero))
    },
    async deposer(personne, acte) {
      if (find(personne, acte.numero) !== undefined) return false
      actes.push({ personne, acte })
      brouillons.delete(cle(personne, acte.numero))
      return true
    },
    find: async (personne, numero) => find(personne, numero),
    list: async (personne) =>
      siens(personne)
        .map((x) => x.acte)
        .sort((a, b) => (rang(a) < rang(b) ? 1 : -1)),
    async repondre(personne, r) {
      if (reponses.has(cle(personne, r.numero))) return false
      reponses.set(cle(personne, r.numero), { personne, r })
      return true
    },
    listReponses: async (personne) =>
      [...reponses.values()]
        .filter((x) => x.personne === personne)
        .map((x) => x.r)
        .sort((a, b) => (rang(a) < rang(b) ? 1 : -1)),
    listSansReponse: async (limite) =>
      actes
        .filter((x) => estAEtudier(x.acte) && !reponses.has(cle(x.personne, x.acte.numero)))
        .sort((a, b) => (rang(a.acte) < rang(b.acte) ? -1 : 1))
        .slice(0, limite),
    listRecents: async (limite) =>
      [...actes].sort((a, b) => (rang(a.acte) < rang(b.acte) ? 1 : -1)).slice(0, limite),
    findParNumero: async (numero) => actes.find((x) => x.acte.numero === numero),
  }
}

function rang({ quand, numero }: Pick<ActeDemarche, 'quand' | 'numero'>): string {
  return `${quand} ${numero}`
}
