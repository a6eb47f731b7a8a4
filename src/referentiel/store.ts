import type {
  CleSujet,
  DeclarationEnregistree,
  FichierRecu,
  Identifiant128,
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
  /** Links where one of these subjects stands, on either side. */
  listLiens(sujets: readonly CleSujet[]): Promise<readonly Lien[]>
  listTemoignages(sujets: readonly CleSujet[]): Promise<readonly Temoignage[]>
  listVariantes(sujets: readonly CleSujet[]): Promise<readonly Variante[]>
  /** Every declaration of these keys, whatever its rank. */
  listDeclarations(cles: readonly Identifiant128[]): Promise<readonly DeclarationEnregistree[]>
}

/** A piece of the native bytes of a file, at its place. */
export interface PieceGardee {
  readonly fichier: Identifiant128
  readonly debut: number
  readonly octets: Uint8Array
}

/**
 * The writing of one lot of files: all of it, or nothing. Reads see what was written so far.
 * `enregistrer…` and `garderNatif` resolve when there is room for more (back-pressure).
 */
export interface IngestionLot extends LectureRegistre {
  /** Announces the files of the lot; gives back those whose bytes were not received yet. Once. */
  recevoir(fichiers: readonly FichierRecu[]): Promise<ReadonlySet<Identifiant128>>
  enregistrerDeclarations(declarations: readonly DeclarationEnregistree[]): Promise<void>
  /** Gives back the subjects of `individus` known under more than one variante, stored or new. */
  enregistrerIndividus(individus: readonly IndividuRecu[]): Promise<readonly CleSujet[]>
  /** Pieces of one file come in order, without overlap, before those of the next file. */
  garderNatif(piece: PieceGardee): Promise<void>
  /** Ranks of the individuals set aside for a blocking fault; their bytes are among the native. */
  ecarter(fichier: Identifiant128, rangs: readonly number[]): Promise<void>
  /** Durable when it resolves. */
  valider(): Promise<void>
  abandonner(): Promise<void>
}

/** Port: the append-only register of what was declared. Throws a Panne when the world is down. */
export interface ReferentielStore extends Empreintes {
  ouvrirIngestion(): Promise<IngestionLot>
  /** One consistent view for all the reads of `lire`. */
  lire<T>(lire: (lecture: LectureRegistre) => Promise<T>): Promise<T>
  /** Bytes kept of a file from `debut`, before `fin`; undefined when they are not kept. */
  findNatif(fichier: Identifiant128, debut: number, fin: number): Promise<Uint8Array | undefined>
  /**
   * Subjects that may wait: those with an NTT or no number, or named in more than one way. The
   * room decides; at most `limite` after `apres`, ordered by key.
   */
  listSujetsAExaminer(limite: number, apres: CleSujet | null): Promise<readonly CleSujet[]>
}
