/** Lines read together: whole lines, as UTF-8; the number of the first one counted from 1. */
export interface Lot {
  /** Alone in its buffer, which can be handed over to a thread. */
  readonly octets: Uint8Array
  readonly premiereLigne: number
}

/** A longer line is refused: no household takes two million characters. */
export const LONGUEUR_LIGNE_MAX = 2_000_000
/** A character takes three bytes at most for each unit of its length. */
const OCTETS_LIGNE_MAX = 3 * LONGUEUR_LIGNE_MAX
/** Some four hundred lines: handing a lot over, and its answers back, then costs nothing. */
const TAILLE_LOT = 1 << 19
const SAUT = 10

/**
 * Cuts a stream of UTF-8 bytes into lots of whole lines, in order, in constant memory: the end of a
 * line that is too long is dropped while it is read. Bytes stay bytes, so that each thread decodes
 * its own lots.
 */
export async function* decouperEnLots(entree: AsyncIterable<Uint8Array>): AsyncGenerator<Lot> {
  const reserve = new Reserve()
  let premiereLigne = 1
  for await (const octets of entree) {
    const octetsLot = reserve.ajouter(octets)
    if (octetsLot === undefined) continue
    const lot = { octets: octetsLot, premiereLigne }
    // Counted first: a thread may take the bytes away.
    premiereLigne += compterLignes(octetsLot)
    yield lot
  }
  const reste = reserve.vider()
  if (reste.length > 0) yield { octets: reste, premiereLigne }
}

/** What was read and not given yet: whole lines, then the beginning of one. */
class Reserve {
  #morceaux: Uint8Array[] = []
  #taille = 0
  /** Bytes after the last end of line. */
  #inachevee = 0

  /** A lot when there is enough for one. */
  ajouter(octets: Uint8Array): Uint8Array | undefined {
    const fin = octets.lastIndexOf(SAUT) + 1
    if (fin === 0) {
      this.#garder(octets)
      return undefined
    }
    this.#inachevee = 0
    this.#pousser(octets.subarray(0, fin))
    const lot = this.#taille >= TAILLE_LOT ? this.vider() : undefined
    this.#garder(octets.subarray(fin))
    return lot
  }

  vider(): Uint8Array {
    const octets = new Uint8Array(this.#taille)
    let place = 0
    for (const morceau of this.#morceaux) {
      octets.set(morceau, place)
      place += morceau.length
    }
    this.#morceaux = []
    this.#taille = 0
    return octets
  }

  /** Keeps of an unfinished line what is needed to see that it is too long. */
  #garder(octets: Uint8Array): void {
    const place = Math.max(0, OCTETS_LIGNE_MAX + 1 - this.#inachevee)
    this.#inachevee += octets.length
    if (place > 0 && octets.length > 0) this.#pousser(octets.subarray(0, place))
  }

  #pousser(octets: Uint8Array): void {
    this.#morceaux.push(octets)
    this.#taille += octets.length
  }
}

/** Found by the search of `Buffer`, several times quicker than that of a bare array. */
function compterLignes({ buffer, byteOffset, length }: Uint8Array): number {
  const octets = Buffer.from(buffer, byteOffset, length)
  let nombre = 0
  for (let i = octets.indexOf(SAUT); i !== -1; i = octets.indexOf(SAUT, i + 1)) nombre++
  return nombre
}

/** A byte order mark is dropped at the very beginning, and nowhere else. */
const DEBUT = new TextDecoder('utf-8')
const SUITE = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * The text of a lot, or of the bytes from `debut` to `fin`: those that begin the file may begin
 * with a byte order mark.
 */
export function texteDuLot(lot: Lot, debut = 0, fin = lot.octets.length): string {
  const decodeur = lot.premiereLigne === 1 && debut === 0 ? DEBUT : SUITE
  return decodeur.decode(lot.octets.subarray(debut, fin))
}
