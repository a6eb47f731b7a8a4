import { createHash } from 'node:crypto'
import { type EntreeJournal, enchainer, type JournalStore, ORIGINE, Verification } from '#acces'

const sha256 = (texte: string): string => createHash('sha256').update(texte).digest('hex')

/** The journal in memory, under the same chain as the durable one. */
export function createJournalMemoire(): JournalStore {
  const entrees: EntreeJournal[] = []
  return {
    async ecrire(traces) {
      entrees.push(...enchainer(entrees.at(-1) ?? ORIGINE, traces, sha256))
    },
    async listForPersonne(personne, limite) {
      return entrees
        .filter((e) => e.personne === personne)
        .slice(-limite)
        .reverse()
    },
    async verifier() {
      const verification = new Verification(sha256)
      for (const entree of entrees) verification.suivre(entree)
      return verification.conclure()
    },
  }
}
