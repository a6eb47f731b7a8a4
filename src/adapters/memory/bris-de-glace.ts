import type { BrisDeGlaceStore, BrisListe } from '#acces'

export function createBrisDeGlaceMemoire(): BrisDeGlaceStore {
  const tous = new Map<string, BrisListe>()
  return {
    demander: async (bris) =>
      void tous.set(bris.reference, {
        ...{ ...bris, secondAgent: null, refusePar: null },
        ...{ confirmeLe: null, refuseLe: null, fermeLe: null },
      }),
    async find(reference) {
      const garde = tous.get(reference)
      if (garde === undefined) return undefined
      const { confirmeLe: _confirmeLe, refuseLe: _refuseLe, fermeLe: _fermeLe, ...bris } = garde
      return bris
    },
    async confirmer(reference, secondAgent, quand) {
      const bris = tous.get(reference)
      if (bris === undefined || clos(bris)) return false
      tous.set(reference, { ...bris, secondAgent, confirmeLe: quand })
      return true
    },
    async refuser(reference, agent, quand) {
      const bris = tous.get(reference)
      if (bris === undefined || clos(bris)) return false
      tous.set(reference, { ...bris, refusePar: agent, refuseLe: quand })
      return true
    },
    async fermer(reference, quand) {
      const bris = tous.get(reference)
      if (bris === undefined || bris.confirmeLe === null || bris.fermeLe !== null) return false
      tous.set(reference, { ...bris, fermeLe: quand })
      return true
    },
    async list(limite, { organisme, depuis } = {}) {
      return [...tous.values()]
        .filter((b) => organisme === undefined || b.organisme === organisme)
        .filter((b) => depuis === undefined || b.demandeLe >= depuis)
        .sort((a, b) => (a.demandeLe < b.demandeLe ? 1 : -1))
        .slice(0, limite)
    },
  }
}

function clos({ secondAgent, refusePar }: BrisListe): boolean {
  return secondAgent !== null || refusePar !== null
}
