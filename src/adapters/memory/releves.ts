import type { ReleveDelivre, ReleveStore } from '#referentiel'

export function createRelevesMemoire(): ReleveStore {
  const tous: { personne: string; releve: ReleveDelivre }[] = []
  return {
    async garder(personne, releve) {
      const pris = tous.some((x) => x.personne === personne && x.releve.numero === releve.numero)
      if (!pris) tous.push({ personne, releve })
      return !pris
    },
    listForPersonne: async (personne) =>
      tous
        .filter((x) => x.personne === personne)
        .map((x) => x.releve)
        .sort((a, b) => (rang(a) < rang(b) ? 1 : -1)),
    findByCode: async (code) => tous.find((x) => x.releve.code === code)?.releve,
  }
}

function rang({ delivreLe, numero }: ReleveDelivre): string {
  return `${delivreLe} ${numero}`
}
