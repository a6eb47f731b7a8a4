import type { AccordConjoint, AccordStore } from '#allocations'

/** Agreements of the other adult of a claim, in memory. */
export function createAccordsMemoire(): AccordStore {
  const tous = new Map<string, AccordConjoint>()
  const parAge = (a: AccordConjoint, b: AccordConjoint): number =>
    `${a.ouvertLe} ${a.numero}` < `${b.ouvertLe} ${b.numero}` ? -1 : 1
  return {
    async garder(a) {
      if ((tous.get(a.numero)?.rang ?? 0) !== a.rang) return false
      tous.set(a.numero, { ...a, rang: a.rang + 1 })
      return true
    },
    find: async (numero) => tous.get(numero),
    listForConjoint: async (personne) =>
      [...tous.values()]
        .filter((a) => a.conjoint === personne)
        .sort(parAge)
        .reverse(),
    listDonnes: async (limite) =>
      [...tous.values()]
        .filter((a) => a.etat === 'donne')
        .sort(parAge)
        .slice(0, limite),
  }
}
