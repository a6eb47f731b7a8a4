import { hash, randomUUID } from 'node:crypto'
import {
  type BoutsJournal,
  chaineDe,
  conclureVerification,
  type EntreeJournal,
  enchainer,
  type FiltreConsultations,
  type JournalStore,
  ORIGINE,
  texteCanonique,
  VerificationChaine,
} from '#acces'

const sha256 = (texte: string): string => hash('sha256', texte)

/** The journal in memory, under the same chains as the durable one. */
export function createJournalMemoire(): JournalStore {
  const chaines = new Map<number, EntreeJournal[]>()
  const base = randomUUID()
  return {
    async ecrire(traces) {
      for (const trace of traces) {
        const chaine = chaineDe(trace.personne)
        const entrees = chaines.get(chaine) ?? []
        chaines.set(chaine, entrees)
        entrees.push(...enchainer({ chaine, bout: entrees.at(-1) ?? ORIGINE }, [trace], sha256))
      }
    },
    async listForPersonne(personne, limite, filtre = {}) {
      const siennes = (chaines.get(chaineDe(personne)) ?? []).filter((e) => e.personne === personne)
      return siennes
        .filter((e) => retenue(e, filtre))
        .sort((x, y) => (x.quand < y.quand ? 1 : x.quand > y.quand ? -1 : y.rang - x.rang))
        .slice(0, limite)
    },
    async resumerPour(personne, vuLe) {
      const siennes = (chaines.get(chaineDe(personne)) ?? []).filter((e) => e.personne === personne)
      const vues = siennes.filter((e) => retenue(e, { vuLe }))
      return [...new Map(vues.map((e) => [`${e.organisme} ${e.finalite}`, e])).values()].map(
        ({ organisme, finalite }) => ({ organisme, finalite }),
      )
    },
    async verifier({ ancres = [], limite } = {}) {
      const bilans = [...chaines].map(([chaine, entrees]) => {
        const verification = new VerificationChaine({ chaine, sha256, ancres, limite })
        for (const e of entrees) {
          verification.suivre({ ...e, texte: texteCanonique(chaine, e.rang, e) })
        }
        return verification.conclure()
      })
      return conclureVerification(bilans, ancres.length)
    },
    ancrer: (travail) => travail(boutsDe(base, chaines)),
  }
}

function boutsDe(base: string, chaines: ReadonlyMap<number, EntreeJournal[]>): BoutsJournal {
  const bouts = [...chaines].map(([chaine, entrees]) => {
    const { rang, empreinte } = entrees.at(-1)!
    return { chaine, rang, empreinte }
  })
  return { base, bouts: bouts.sort((x, y) => x.chaine - y.chaine) }
}

function retenue(e: EntreeJournal, f: FiltreConsultations): boolean {
  const jour = e.quand.slice(0, 10)
  return (
    (f.organisme === undefined || f.organisme === e.organisme) &&
    (f.sauf === undefined || f.sauf !== e.organisme) &&
    (f.finalite === undefined || f.finalite === e.finalite) &&
    (f.de === undefined || jour >= f.de) &&
    (f.a === undefined || jour <= f.a) &&
    (f.vuLe === undefined || (e.visibleLe ?? '') <= f.vuLe)
  )
}
