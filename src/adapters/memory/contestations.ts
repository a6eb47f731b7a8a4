import type { ActeContestation, ContestationStore } from '#referentiel'

/** Acts on contested lines, in memory. */
export function createContestationsMemoire(): ContestationStore {
  const actes: ActeContestation[] = []
  return {
    list: async (sujets) =>
      actes.filter((a) => sujets.includes(a.sujet)).sort((a, b) => a.rang - b.rang),
    async ajouter(acte) {
      const pris = actes.some(
        (a) => a.sujet === acte.sujet && a.ligne === acte.ligne && a.rang === acte.rang,
      )
      if (!pris) actes.push(acte)
      return !pris
    },
  }
}
