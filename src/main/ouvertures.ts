/** What the process holds open and must give back, however it ends. */
export interface Ouvertures {
  ajouter(fermer: () => Promise<void>): void
  /** Closes all, last opened first; a second call finds nothing left. */
  rendre(): Promise<void>
}

export function createOuvertures(): Ouvertures {
  const fermetures: (() => Promise<void>)[] = []
  return {
    ajouter(fermer) {
      fermetures.push(fermer)
    },
    async rendre() {
      for (let fermer = fermetures.pop(); fermer !== undefined; fermer = fermetures.pop()) {
        await fermer().catch(() => {})
      }
    },
  }
}
