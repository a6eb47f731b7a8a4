import type { DeclarationEnregistree, Identifiant128 } from './registre.js'
import type { LectureRegistre, ReferentielStore } from './store.js'

/** Asked of an instant that does not hold the answer. */
const HORS_INSTANT = Symbol('hors instant')

type Liste = (cles: readonly string[]) => Promise<readonly unknown[]>

/** What was read of the register on one instant. */
interface Instantane {
  readonly listes: Map<string, readonly unknown[]>
  readonly declarations: Map<Identifiant128, readonly DeclarationEnregistree[]>
}

/**
 * The same register for one page that reads the same persons several times, and is then thrown
 * away. Each read is answered whole from one instant of the register, read a moment before for the
 * same page, or reads a new one: two instants are never mixed. Traces are not its business: each
 * act still writes its own.
 */
export function storeDeSeance(store: ReferentielStore): ReferentielStore {
  const instantanes: Instantane[] = []
  let avant: Promise<unknown> = Promise.resolve()
  const lireUne = async <T>(lire: (lecture: LectureRegistre) => Promise<T>): Promise<T> => {
    for (const instantane of instantanes) {
      try {
        return await lire(rejouer(instantane))
      } catch (cause) {
        if (cause !== HORS_INSTANT) throw cause
      }
    }
    const neuf: Instantane = { listes: new Map(), declarations: new Map() }
    const rendu = await store.lire((lecture) => lire(noter(lecture, neuf)))
    instantanes.push(neuf)
    return rendu
  }
  return {
    ...store,
    // One after the other: what the first reads serves the others.
    lire(lire) {
      const lue = avant.then(() => lireUne(lire))
      avant = lue.catch(() => {})
      return lue
    },
  }
}

function noter(lecture: LectureRegistre, { listes, declarations }: Instantane): LectureRegistre {
  const enNotant =
    (nom: string, lister: Liste): Liste =>
    async (cles) => {
      const lues = await lister(cles)
      listes.set(cleDe(nom, cles), lues)
      return lues
    }
  return {
    ...surListes((nom) => enNotant(nom, lecture[nom])),
    async listDeclarations(cles) {
      const lues = await lecture.listDeclarations(cles)
      for (const cle of cles) {
        declarations.set(
          cle,
          lues.filter((d) => d.cle === cle),
        )
      }
      return lues
    },
  }
}

function rejouer({ listes, declarations }: Instantane): LectureRegistre {
  const connue =
    (nom: string): Liste =>
    async (cles) => {
      const lues = listes.get(cleDe(nom, cles))
      if (lues === undefined) throw HORS_INSTANT
      return lues
    }
  return {
    ...surListes(connue),
    async listDeclarations(cles) {
      return [...new Set(cles)].flatMap((cle) => {
        const siennes = declarations.get(cle)
        if (siennes === undefined) throw HORS_INSTANT
        return siennes
      })
    },
  }
}

type NomListe = Exclude<keyof LectureRegistre, 'listDeclarations'>

function surListes(faire: (nom: NomListe) => Liste): Pick<LectureRegistre, NomListe> {
  const noms = ['listLiens', 'listTemoignages', 'listVariantes', 'listActes'] as const
  return Object.fromEntries(noms.map((nom) => [nom, faire(nom)])) as never
}

function cleDe(nom: string, cles: readonly string[]): string {
  return `${nom} ${[...new Set(cles)].sort().join()}`
}
