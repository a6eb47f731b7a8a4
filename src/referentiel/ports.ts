import type { Acces } from '#acces'
import type { Profil, RapportControle } from '#declarations'
import type { Instant, Jour, Mois, Nir, Panne } from '#socle'
import type { CompletudeMois } from './completude/completude.js'
import type {
  IndividuNonRattache,
  Personne,
  RessourceSourcee,
  RevisionRessource,
} from './ressource.js'

/** A file to read, possibly twice; each call starts again from the first byte. */
export interface SourceFichier {
  readonly nom: string
  /** Where another thread may read it, when it is a file. */
  readonly chemin?: string
  /** Size when it is known beforehand, in bytes: only a hint, to make lots of small files. */
  readonly octets?: number
  /** Chunks of at most 1 MiB; the array may be reused by the source after each step. */
  lire(): Iterable<Uint8Array>
}

export interface OptionsIngestion {
  readonly profil: Profil
  readonly recuLe: Instant
  /** The civil day of the check, for rules that compare with today. */
  readonly jour: Jour
}

/** One file of a lot, with what is known of its arrival. */
export interface EntreeIngestion {
  readonly source: SourceFichier
  readonly options: OptionsIngestion
}

/** What `ingerer` reports of one file (contract §2), `fichier` and totals are added by the face. */
export interface RapportIngestion extends RapportControle {
  readonly lignesRessource: number
  /** Declarations that this file replaced. */
  readonly remplacees: number
  /** Resource lines of this file that no person receives yet. */
  readonly nonRattachees: number
  /** Individuals set aside for a blocking fault. */
  readonly ecartes: number
  /** Individuals stored. `individus` = `gardes` + `ecartes` + `refuses`, unless `dejaRecu`. */
  readonly gardes: number
  /** Individuals of what was refused (file, envoi, declaration), or of a test. */
  readonly refuses: number
  /** Declarations of the file that the check refused; the others are kept. */
  readonly declarationsRefusees: number
  readonly dejaRecu: boolean
}

/** What became of one file: its report, or the Panne that says why it could not be read. */
export type IssueIngestion =
  | {
      readonly entree: EntreeIngestion
      readonly rapport: RapportIngestion
      readonly panne?: undefined
    }
  | { readonly entree: EntreeIngestion; readonly panne: Panne; readonly rapport?: undefined }

export interface LectureRessources {
  readonly nir: Nir
  readonly de: Mois
  readonly a: Mois
  /** Only what was known at that instant; everything when absent. */
  readonly vuLe?: Instant
  /** Asks the completeness of each month too, as it stands on that day (contract §4). */
  readonly completudeAu?: Jour
}

export interface RessourcesLues {
  readonly personne: Personne | null
  /** Ordered by mois, siret (null last), dateVersement, fraction, champ, 50.003, rank in block. */
  readonly lignes: readonly RessourceSourcee[]
  /** One per month of the window, in order; present when it was asked. */
  readonly completude?: readonly CompletudeMois[]
}

/** One person of a lot, and why she is read: each has a trace of her own. */
export interface DemandeRessources {
  readonly lecture: LectureRessources
  readonly acces: Acces
}

/** The native bytes of one individual, as declared (ISO-8859-1 unless found otherwise). */
export interface NatifIndividu {
  readonly octets: Uint8Array
  readonly norme: string
  readonly premiereLigne: number
}

/** The référentiel as the faces see it. Every read of a person writes its trace first. */
export interface Referentiel {
  /** Durable when it resolves; the same bytes twice change nothing. */
  ingerer(source: SourceFichier, options: OptionsIngestion): Promise<RapportIngestion>
  /** Any number of files, in order; each is durable when its issue comes. */
  ingererFlux(entrees: Iterable<EntreeIngestion>): AsyncIterable<IssueIngestion>
  /** Several files; throws the Panne of the first that cannot be read: the others are received. */
  ingererLot(entrees: readonly EntreeIngestion[]): Promise<readonly RapportIngestion[]>
  lireRessources(lecture: LectureRessources, acces: Acces): Promise<RessourcesLues>
  /** The same for many persons in one reading, each with her trace; answers in the same order. */
  lireRessourcesLot(demandes: readonly DemandeRessources[]): Promise<readonly RessourcesLues[]>
  /** Revisions of one line, oldest first; empty when the line is not that person's. */
  listRevisions(nir: Nir, ligne: string, acces: Acces): Promise<readonly RevisionRessource[]>
  findNatif(nir: Nir, ligne: string, acces: Acces): Promise<NatifIndividu | undefined>
  listNonRattaches(limite: number): Promise<readonly IndividuNonRattache[]>
}
