import type { Acte } from './identites/actes.js'
import type {
  CleSujet,
  DeclarationEnregistree,
  FichierRecu,
  Identifiant128,
  IndividuEcarte,
  IndividuRecu,
  Lien,
  Temoignage,
  Variante,
} from './registre.js'

/** Digests that the room asks of the world. */
export interface Empreintes {
  /** Keyed index (HMAC) of a text, 32 hexadecimal characters: without the key, nobody tries NIR. */
  indexer(texte: string): Identifiant128
  /** First 128 bits of SHA-256 of a text, hexadecimal. */
  hacher(texte: string): Identifiant128
  /** SHA-256 fed by chunks; `fin` gives 64 hexadecimal characters. */
  commencer(): { ajouter(octets: Uint8Array): void; fin(): string }
}

/** Reads made on one instant of the base, none of them half of a file. */
export interface LectureRegistre {
  /** What was made of this instant already, by the page that reads it (`seance.ts`). */
  readonly acquis?: Map<string, unknown>
  /** Links where one of these subjects stands, on either side. */
  listLiens(sujets: readonly CleSujet[]): Promise<readonly Lien[]>
  listTemoignages(sujets: readonly CleSujet[]): Promise<readonly Temoignage[]>
  listVariantes(sujets: readonly CleSujet[]): Promise<readonly Variante[]>
  /** Every declaration of these keys, whatever its rank. */
  listDeclarations(cles: readonly Identifiant128[]): Promise<readonly DeclarationEnregistree[]>
  /** Every decision that speaks of one of these subjects. */
  listActes(sujets: readonly CleSujet[]): Promise<readonly Acte[]>
}

/** A piece of the native bytes of a file, at its place; the array is used again by the reader. */
export interface PieceNative {
  readonly debut: number
  readonly octets: Uint8Array
}

/** What one step of reading brings, in the form of the register that will take it. */
export interface Bloc {
  readonly declarations: readonly DeclarationEnregistree[]
  /** Subject of each individual of the block, and the variante under which it is named there. */
  readonly sujets: readonly CleSujet[]
  readonly variantes: readonly Identifiant128[]
  /** Subjects that no NIR names. */
  readonly sansNir: readonly CleSujet[]
  /** Resource lines. */
  readonly lignes: number
  /** Rows and native bytes, known to the register alone. Can be given to another thread. */
  readonly contenu: unknown
}

/** Gives rows their stored form where the file is read: another thread than the writing, maybe. */
export interface Preparation {
  commencer(fichier: Identifiant128): PreparationFichier
}

/** Pieces of one file come in order, without overlap. */
export interface PreparationFichier {
  natif(piece: PieceNative): void
  /** True when enough native bytes wait to be worth a block of their own. */
  readonly estPleine: boolean
  /** The content of a block; the last one ends the file. */
  bloc(lus: {
    readonly declarations: readonly DeclarationEnregistree[]
    readonly individus: readonly IndividuRecu[]
    readonly dernier: boolean
  }): unknown
}

/**
 * The writing of one file: all of it, or nothing. `enregistrer` resolves when there is room for
 * more (back-pressure).
 */
export interface IngestionFichier {
  /**
   * Announces the file and gives its first block. Once, before anything else. Gives what
   * `enregistrer` does; undefined when these bytes were received already.
   */
  recevoir(fichier: FichierRecu, premier: Bloc): Promise<readonly CleSujet[] | undefined>
  /**
   * The next blocks, in order. Gives the subjects known under several variantes, or decided;
   * undefined when another one kept these bytes meanwhile.
   */
  enregistrer(bloc: Bloc): Promise<readonly CleSujet[] | undefined>
  /** Individuals set aside for a blocking fault; their bytes are among the native. */
  ecarter(individus: readonly IndividuEcarte[]): Promise<void>
  /** Durable when it resolves; false, nothing being kept, when another one did so meanwhile. */
  valider(): Promise<boolean>
  abandonner(): Promise<void>
}

/** Port: the append-only register of what was declared. Throws a Panne when the world is down. */
export interface ReferentielStore extends Empreintes {
  /** The form in which `ouvrirIngestion` takes blocks. */
  readonly preparation: Preparation
  ouvrirIngestion(): Promise<IngestionFichier>
  /** One consistent view for all the reads of `lire`, which see all that was validated here. */
  relire<T>(lire: (lecture: LectureRegistre) => Promise<T>): Promise<T>
  /** The same, for whoever may see the register as it was a moment ago (a replica). */
  lire<T>(lire: (lecture: LectureRegistre) => Promise<T>): Promise<T>
  /** Bytes kept of a file from `debut`, before `fin`; undefined when they are not kept. */
  findNatif(fichier: Identifiant128, debut: number, fin: number): Promise<Uint8Array | undefined>
  /**
   * Subjects that may wait: those with an NTT or no number, or named in more than one way. The
   * room decides; at most `limite` after `apres`, ordered by key.
   */
  listSujetsAExaminer(limite: number, apres: CleSujet | null): Promise<readonly CleSujet[]>
}
