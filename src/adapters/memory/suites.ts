import type { ActeSuite, SuiteStore } from '#allocations'

/** Requests and answers on rappels and indus, in memory. */
export function createSuitesMemoire(): SuiteStore {
  const tous: ActeSuite[] = []
  return {
    async ajouter(acte) {
      const pris = tous.some(
        (a) => a.dossier === acte.dossier && a.reference === acte.reference && a.rang === acte.rang,
      )
      if (!pris) tous.push(acte)
      return !pris
    },
    list: async (dossier) =>
      tous.filter((a) => a.dossier === dossier).sort((a, b) => (cle(a) < cle(b) ? -1 : 1)),
    async listDossiers(limite) {
      const recents = [...tous].sort((a, b) => (a.quand < b.quand ? 1 : -1)).map((a) => a.dossier)
      return [...new Set(recents)].slice(0, limite)
    },
  }
}

function cle({ reference, rang }: ActeSuite): string {
  return `${reference} ${String(rang).padStart(6, '0')}`
}
