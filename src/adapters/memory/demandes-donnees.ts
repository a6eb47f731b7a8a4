import type { DemandeDonnees, DemandeDonneesStore } from '#acces'

export function createDemandesDonneesMemoire(): DemandeDonneesStore {
  const toutes: { readonly personne: string; demande: DemandeDonnees }[] = []
  return {
    async deposer(personne, demande) {
      if (toutes.some((x) => x.demande.recu === demande.recu)) return false
      toutes.push({ personne, demande: { ...demande, reponse: null, repondueLe: null } })
      return true
    },
    listForPersonne: async (personne) =>
      toutes
        .filter((x) => x.personne === personne)
        .map((x) => x.demande)
        .reverse(),
    listOuvertes: async (limite) =>
      toutes
        .map(({ personne, demande }) => ({ ...demande, personne }))
        .filter((d) => d.reponse === null)
        .slice(0, limite),
    async repondre(recu, reponse, quand) {
      const trouvee = toutes.find((x) => x.demande.recu === recu)
      if (trouvee === undefined || trouvee.demande.reponse !== null) return false
      trouvee.demande = { ...trouvee.demande, reponse, repondueLe: quand }
      return true
    },
  }
}
