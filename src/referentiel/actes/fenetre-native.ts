import type { PieceNative } from '../store.js'

/** Bytes kept in wait while it is not known yet whether a declaration that is kept holds them. */
const ATTENTE_MAX = 4 << 20

/**
 * Cuts out of a stream the bytes of the declarations that are kept. The reader says where each one
 * begins and ends, some time after the bytes went by; what no declaration claims is let go.
 */
export class FenetreNative {
  #octets: Uint8Array = new Uint8Array(0)
  /** Offset in the file of the first byte of `#octets`. */
  #debut = 0
  /** Start of the declaration being read, or of its part that was not given yet. */
  #ouverte: number | null = null
  #closes: { debut: number; fin: number }[] = []

  /** `chunk` is read until the next call only. */
  recevoir(chunk: Uint8Array): void {
    if (this.#octets.length === 0) {
      this.#octets = chunk
      return
    }
    const tout = new Uint8Array(this.#octets.length + chunk.length)
    tout.set(this.#octets)
    tout.set(chunk, this.#octets.length)
    this.#octets = tout
  }

  ouvrir(debut: number): void {
    this.#ouverte = debut
  }

  fermer(fin: number): void {
    if (this.#ouverte !== null) this.#closes.push({ debut: this.#ouverte, fin })
    this.#ouverte = null
  }

  /** The pieces known to be kept, in order; valid until the next `recevoir`. */
  prendre(): PieceNative[] {
    const bout = this.#debut + this.#octets.length
    const pieces = this.#closes.map((c) => this.#couper(c.debut, c.fin))
    if (this.#ouverte !== null) pieces.push(this.#couper(this.#ouverte, bout))
    const lu = this.#ouverte === null ? (this.#closes.at(-1)?.fin ?? this.#debut) : bout
    if (this.#ouverte !== null) this.#ouverte = bout
    this.#closes = []
    this.#oublier(Math.max(lu, bout - ATTENTE_MAX))
    return pieces.filter((p) => p.octets.length > 0)
  }

  #couper(debut: number, fin: number): PieceNative {
    const de = Math.max(debut, this.#debut)
    const a = Math.max(fin, de)
    return { debut: de, octets: this.#octets.subarray(de - this.#debut, a - this.#debut) }
  }

  /** Forgets what precedes `position`; what stays is copied, since chunks are reused. */
  #oublier(position: number): void {
    this.#octets = this.#octets.slice(position - this.#debut)
    this.#debut = position
  }
}
