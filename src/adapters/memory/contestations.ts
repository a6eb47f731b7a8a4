import type { ActeContestation, ContestationStore, FaitStore } from '#referentiel'

/** Acts on contested lines, in memory; the facts that tell them go to `publies`. */
export function createContestationsMemoire(publies: Pick<FaitStore, 'publier'>): ContestationStore {
  const actes: ActeContestation[] = []
  return {
    list: async (sujets) =>
      actes.filter((a) => sujets.includes(a.sujet)).sort((a, b) => a.rang - b.rang),
    async ajouter(acte, faits) {
      const pris = actes.some(
        (a) => a.sujet === acte.sujet && a.ligne === acte.ligne && a.rang === acte.rang,
      )
      if (pris) return false
      actes.push(acte)
      await publies.publier(faits)
      return true
    },
  }
}
