/**
 * Whole lines: `octets` holds them one after the other from `debut` to `fin`, each with its line
 * feed; MARGE bytes may be read past `fin` without leaving the array. `decalage` + index is the
 * offset in the file.
 */
export interface Tranche {
  readonly octets: Uint8Array
  readonly debut: number
  readonly fin: number
  readonly decalage: number
}

export interface LecteurLignes {
  lireLignes(tranche: Tranche): void
}

/** Bytes that a reader of lines may look at past the end of the last one. */
export const MARGE = 64
/** Of a line that spans chunks no more than this is kept; a record is 256 characters at most. */
const LIGNE_GARDEE = 4096

const SAUT = 10

/**
 * Cuts a stream of bytes into lines, whatever the chunks. Lines that stand whole in a chunk are
 * read in place; the one that straddles two chunks is copied, its head alone when it is endless.
 */
export class Decoupe {
  private readonly reste = new Uint8Array(LIGNE_GARDEE + 1 + MARGE)
  private longueur = 0
  /** Offset in the file of the line kept in `reste`. */
  private debutReste = 0
  private position = 0
  private readonly lecteur: LecteurLignes

  constructor(lecteur: LecteurLignes) {
    this.lecteur = lecteur
  }

  get octets(): number {
    return this.position
  }

  write(chunk: Uint8Array): void {
    const decalage = this.position
    let debut = 0
    if (this.longueur > 0) debut = this.completer(chunk, 0, decalage)
    const dernier = chunk.length - MARGE
    const fin = dernier > debut ? chunk.lastIndexOf(SAUT, dernier - 1) + 1 : 0
    if (fin > debut) {
      this.lecteur.lireLignes({ octets: chunk, debut, fin, decalage })
      debut = fin
    }
    while (debut < chunk.length) debut = this.completer(chunk, debut, decalage)
    this.position += chunk.length
  }

  /** A last line without line feed is read like the others. */
  end(): void {
    if (this.longueur > 0) this.lireReste()
  }

  /** Copies one line, or its beginning, and reads it when it is whole; gives the next index. */
  private completer(chunk: Uint8Array, debut: number, decalage: number): number {
    if (this.longueur === 0) this.debutReste = decalage + debut
    const saut = chunk.indexOf(SAUT, debut)
    const fin = saut < 0 ? chunk.length : saut
    const place = Math.min(fin - debut, LIGNE_GARDEE - this.longueur)
    this.reste.set(chunk.subarray(debut, debut + place), this.longueur)
    this.longueur += place
    if (saut < 0) return chunk.length
    this.lireReste()
    return saut + 1
  }

  private lireReste(): void {
    const { reste, longueur } = this
    reste[longueur] = SAUT
    reste.fill(0, longueur + 1, longueur + 1 + MARGE)
    this.longueur = 0
    this.lecteur.lireLignes({
      octets: reste,
      debut: 0,
      fin: longueur + 1,
      decalage: this.debutReste,
    })
  }
}
