/** A file no longer than this is read once: its bytes stay for the second pass. */
const OCTETS_MAX = 32 << 20
const TAILLE_MORCEAU = 1 << 20

/** Pieces of the last file that ended: memory that is new for each file costs what it spares. */
let libres: Uint8Array[] = []

/** The bytes of one file between its two passes, unless they are too many. */
export class OctetsGardes {
  #morceaux: Uint8Array[] = []
  /** Bytes written in the last piece. */
  #place = TAILLE_MORCEAU
  #taille = 0

  /** `octets` are copied: a source may use its array again. */
  ajouter(octets: Uint8Array): void {
    this.#taille += octets.length
    if (this.#taille > OCTETS_MAX) {
      this.rendre()
      return
    }
    for (let lus = 0; lus < octets.length; ) {
      if (this.#place === TAILLE_MORCEAU) this.#ouvrir()
      const part = octets.subarray(lus, lus + TAILLE_MORCEAU - this.#place)
      this.#morceaux.at(-1)!.set(part, this.#place)
      this.#place += part.length
      lus += part.length
    }
  }

  /** All the bytes, in pieces that stay until `rendre`; undefined when they were too many. */
  get morceaux(): readonly Uint8Array[] | undefined {
    if (this.#taille > OCTETS_MAX) return undefined
    const dernier = this.#morceaux.length - 1
    return this.#morceaux.map((m, i) => (i === dernier ? m.subarray(0, this.#place) : m))
  }

  /** Gives the memory to the file that follows. */
  rendre(): void {
    if (this.#morceaux.length > libres.length) libres = this.#morceaux
    this.#morceaux = []
    this.#place = TAILLE_MORCEAU
  }

  #ouvrir(): void {
    this.#morceaux.push(libres.pop() ?? new Uint8Array(TAILLE_MORCEAU))
    this.#place = 0
  }
}
