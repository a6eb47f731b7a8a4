import type { Gardees } from './gardees.js'
import type { DeclarationEnregistree, Identifiant128 } from './registre.js'
import type { Etendue } from './reperes.js'
import type { LectureRegistre, ReferentielStore } from './store.js'

/** Asked of an instant that does not hold the answer. */
const HORS_INSTANT = Symbol('hors instant')

type Liste = (cles: readonly string[]) => Promise<readonly unknown[]>

/** What was read of the register on one instant, and what was made of it. */
export interface Instantane {
  readonly listes: Map<string, readonly unknown[]>
  readonly declarations: Map<Identifiant128, readonly DeclarationEnregistree[]>
  readonly acquis: Map<string, unknown>
}

/**
 * The same register for one page that reads the same persons several times, and is then thrown
 * away. Each read is answered whole from one instant of the register, read a moment before for the
 * same page, or reads a new one: two instants are never mixed. With `gardees`, what an earlier page
 * read serves too, once the register has said that it would give the same now. Traces are not its
 * business: each act still writes its own.
 */
export function storeDeSeance(store: ReferentielStore, gardees?: Gardees): ReferentielStore {
  const instantanes: Instantane[] = []
  let avant: Promise<unknown> = Promise.resolve()
  const lireUne = async <T>(lire: (lecture: LectureRegistre) => Promise<T>): Promise<T> => {
    for (const instantane of instantanes) {
      const rendu = await essayer(lire, instantane)
      if (rendu !== HORS_INSTANT) return rendu
    }
    const gardee = await gardees?.trouver(lire)
    if (gardee !== undefined) {
      const rendu = await essayer(lire, gardee)
      instantanes.push(gardee)
      if (rendu !== HORS_INSTANT) return rendu
    }
    const neuf: Instantane = { listes: new Map(), declarations: new Map(), acquis: new Map() }
    const rendu = await (gardees === undefined
      ? store.lire((lecture) => lire(noter(lecture, neuf)))
      : gardees.lire(lire, neuf))
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

async function essayer<T>(
  lire: (lecture: LectureRegistre) => Promise<T>,
  instantane: Instantane,
): Promise<T | typeof HORS_INSTANT> {
  try {
    return await lire(rejouer(instantane))
  } catch (cause) {
    if (cause !== HORS_INSTANT) throw cause
    return HORS_INSTANT
  }
}

/** What was made of one instant of the register by a page serves its other parts. */
export async function retenir<T>(
  { acquis }: LectureRegistre,
  cle: string,
  faire: () => Promise<T>,
): Promise<T> {
  if (acquis === undefined) return faire()
  if (acquis.has(cle)) return acquis.get(cle) as T
  const fait = await faire()
  if (acquis.size >= ACQUIS_MAX) acquis.clear()
  acquis.set(cle, fait)
  return fait
}

/** Windows of months asked of one person. */
const ACQUIS_MAX = 24

/** Who a reading asks for first, as one key; nothing is read for it. */
export async function premiersSujets(
  lire: (lecture: LectureRegistre) => Promise<unknown>,
): Promise<string> {
  let trouves: string | undefined
  const sonder = async (cles: readonly string[]): Promise<never> => {
    trouves ??= cleDe('', cles)
    throw HORS_INSTANT
  }
  const sonde = { ...surListes(() => sonder), listDeclarations: sonder }
  await lire(sonde).catch((cause) => {
    if (cause !== HORS_INSTANT) throw cause
  })
  return trouves ?? ''
}

export function etendueDe({ listes, declarations }: Instantane): Etendue {
  const sujets = [...listes.keys()].flatMap((cle) => cle.slice(cle.indexOf(' ') + 1).split(','))
  return { sujets: [...new Set(sujets)].filter((s) => s !== ''), cles: [...declarations.keys()] }
}

export function noter(
  lecture: LectureRegistre,
  { listes, declarations, acquis }: Instantane,
): LectureRegistre {
  const enNotant =
    (nom: string, lister: Liste): Liste =>
    async (cles) => {
      const lues = await lister(cles)
      listes.set(cleDe(nom, cles), lues)
      return lues
    }
  return {
    acquis,
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

function rejouer({ listes, declarations, acquis }: Instantane): LectureRegistre {
  const connue =
    (nom: string): Liste =>
    async (cles) => {
      const lues = listes.get(cleDe(nom, cles))
      if (lues === undefined) throw HORS_INSTANT
      return lues
    }
  return {
    acquis,
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

type NomListe = Exclude<keyof LectureRegistre, 'listDeclarations' | 'acquis'>

function surListes(faire: (nom: NomListe) => Liste): Pick<LectureRegistre, NomListe> {
  const noms = ['listLiens', 'listTemoignages', 'listVariantes', 'listActes'] as const
  return Object.fromEntries(noms.map((nom) => [nom, faire(nom)])) as never
}

function cleDe(nom: string, cles: readonly string[]): string {
  return `${nom} ${[...new Set(cles)].sort().join()}`
}
