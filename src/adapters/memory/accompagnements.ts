import type { AccompagnementStore, ActeAccompagnement } from '#accompagnement'

/** Acts of the accompaniment, in memory. */
export function createAccompagnementsMemoire(): AccompagnementStore {
  const tous: ActeAccompagnement[] = []
  return {
    async ajouter(acte) {
      const pris = tous.some((a) => cle(a) === cle(acte) && a.dossier === acte.dossier)
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

function cle({ personne, rang }: ActeAccompagnement): string {
  return `${personne} ${String(rang).padStart(6, '0')}`
}
