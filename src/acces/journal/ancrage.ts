import { echec, type Instant, type Resultat, succes } from '#socle'
import type { JournalStore, OptionsVerification } from '../trace.js'
import { type Ancre, ancreSuivante, ecrireAncre, lireAncres } from './ancre.js'
import type { Sha256 } from './chaine.js'
import type { Rupture, VerificationJournal } from './verification.js'

/** Port: one place outside the base where anchors are kept, line by line, never changed. */
export interface AncresStore {
  /** Every line, of every base; undefined when the place holds nothing yet. */
  lire(): Promise<readonly string[] | undefined>
  /** Durable when it resolves. */
  ajouter(lignes: readonly string[]): Promise<void>
}

export interface Ancrage {
  /** Keeps the ends of the chains in every place; undefined when nothing came since the last. */
  ancrer(): Promise<Resultat<Ancre | undefined, 'ancres-fausses'>>
  /** Walks the journal and compares it with the anchors of every place, or of one copy. */
  verifier(options?: OptionsVerifierAncres): Promise<VerificationJournal>
}

export interface OptionsVerifierAncres extends Pick<OptionsVerification, 'limite'> {
  /** Path of the copy that one trusts, in place of the others; it must be of this base. */
  readonly chemin?: string | undefined
}

export interface MoyensAncrage {
  readonly journal: JournalStore
  /** The first place leads; the others hold the same lines. */
  readonly lieux: readonly AncresStore[]
  readonly ouvrirLieu: (chemin: string) => AncresStore
  readonly sha256: Sha256
  readonly maintenant: () => Instant
}

export function createAncrage(moyens: MoyensAncrage): Ancrage {
  return {
    ancrer: () => ancrer(moyens),
    verifier: (options = {}) => verifier(moyens, options),
  }
}

/** What every place holds for one base, the longest of them, and the number of a false anchor. */
interface Lecture {
  readonly lieux: readonly { readonly store: AncresStore; readonly lignes: readonly string[] }[]
  readonly ancres: readonly Ancre[]
  readonly rompue: number | undefined
}

async function lire(lieux: readonly AncresStore[], base: string, sha256: Sha256): Promise<Lecture> {
  const lus = await Promise.all(
    lieux.map(async (store) => {
      const { ancres, rompue } = lireAncres((await store.lire()) ?? [], base, sha256)
      return { store, ancres, rompue, lignes: ancres.map(ecrireAncre) }
    }),
  )
  const [premier] = lus
  // Another place may lag behind the first (it was added later); it never goes another way.
  const divergence = lus
    .map(({ lignes }) => lignes.findIndex((ligne, i) => ligne !== premier?.lignes[i]) + 1)
    .find((numero) => numero > 0)
  const rompue = lus.find((l) => l.rompue !== undefined)?.rompue ?? divergence
  return { lieux: lus, ancres: premier?.ancres ?? [], rompue }
}

function ancrer({
  journal,
  lieux,
  sha256,
  maintenant,
}: MoyensAncrage): Promise<Resultat<Ancre | undefined, 'ancres-fausses'>> {
  return journal.ancrer(async (bouts) => {
    const lecture = await lire(lieux, bouts.base, sha256)
    if (lecture.rompue !== undefined) return echec('ancres-fausses')
    const ancre = ancreSuivante(lecture.ancres.at(-1), { bouts, quand: maintenant() }, sha256)
    const toutes = [...lecture.ancres, ...(ancre === undefined ? [] : [ancre])].map(ecrireAncre)
    for (const { store, lignes } of lecture.lieux) {
      const manquantes = toutes.slice(lignes.length)
      if (manquantes.length > 0) await store.ajouter(manquantes)
    }
    return succes(ancre)
  })
}

async function verifier(
  { journal, lieux, ouvrirLieu, sha256 }: MoyensAncrage,
  { chemin, limite }: OptionsVerifierAncres,
): Promise<VerificationJournal> {
  const choisis = chemin === undefined ? lieux : [ouvrirLieu(chemin)]
  // The anchors first: what is written to the journal meanwhile only goes beyond them.
  const { ancres, rompue } = await journal.ancrer(({ base }) => lire(choisis, base, sha256))
  const verdict = await journal.verifier({ ancres, ...(limite === undefined ? {} : { limite }) })
  const fausse = rompue ?? (chemin !== undefined && ancres.length === 0 ? 1 : undefined)
  if (fausse === undefined) return verdict
  const rupture: Rupture = { chaine: 0, rang: fausse, jusqua: fausse, motif: 'ancre-fausse' }
  const ruptures = [...(verdict.ruptures ?? []), rupture]
  return { ...verdict, valide: false, premiereRupture: ruptures[0]!.rang, ruptures }
}
