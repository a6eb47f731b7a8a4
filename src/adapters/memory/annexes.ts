import type { AnnexeEnregistree, AnnexeStore } from '#referentiel'

/** Annexes in memory: whole files only. */
export function createAnnexesMemoire(): AnnexeStore {
  const recus = new Set<string>()
  const gardees: AnnexeEnregistree[] = []
  const ecartees = new Map<string, { ligne: number; texte: string }[]>()
  return {
    async ouvrir({ empreinte }) {
      const fichier = empreinte.slice(0, 32)
      if (recus.has(fichier)) return undefined
      recus.add(fichier)
      const nouvelles: AnnexeEnregistree[] = []
      const fautives: { ligne: number; texte: string }[] = []
      return {
        async ajouter(annexes) {
          nouvelles.push(...annexes)
        },
        async ecarter(lignes) {
          fautives.push(...lignes)
        },
        async valider() {
          gardees.push(...nouvelles)
          ecartees.set(fichier, fautives)
        },
        async abandonner() {
          recus.delete(fichier)
        },
      }
    },
    list: async (sujets) => gardees.filter((a) => sujets.includes(a.sujet)),
    listEcartees: async (fichier) => ecartees.get(fichier) ?? [],
  }
}
