import type pg from 'pg'

/** Rows of one table, framed as COPY wants them. */
export interface Copie {
  readonly table: string
  readonly colonnes: readonly string[]
  readonly octets: Uint8Array
}

/** What the driver's connection offers beyond its published types. */
type Connexion = pg.Connection & {
  sendCopyFromChunk(octets: Buffer): void
  endCopyFrom(): void
}

/**
 * Several COPY and what ends them, sent in one go: one wait for the server instead of one for each
 * table (a file of 12 individuals: 3 waits, not 12). PostgreSQL reads the rows as it comes to each
 * COPY; after an error it lets the rest go by, as its protocol promises.
 */
export function envoyerRafale(
  client: pg.ClientBase,
  copies: readonly Copie[],
  fin = '',
): Promise<void> {
  const pleines = copies.filter((c) => c.octets.length > 0)
  const ordres = pleines.map(
    ({ table, colonnes }) => `COPY ${table} (${colonnes.join()}) FROM STDIN (FORMAT binary);`,
  )
  const texte = ordres.join('') + fin
  if (texte === '') return Promise.resolve()
  return new Promise<void>((fini, rate) => {
    client.query(new Rafale(texte, pleines, { fini, rate }))
  })
}

/** Below this the driver's way, piece by piece, costs more than a copy. */
const D_UN_TENANT = 256 << 10

/** Messages of PostgreSQL: one letter, then their length with itself. */
const ENTETE = 5
const ENTOURAGE = 2 * ENTETE
const [REQUETE, DONNEES, FIN_COPIE] = [0x51, 0x64, 0x63] as const

interface Suites {
  readonly fini: () => void
  readonly rate: (erreur: unknown) => void
}

class Rafale implements pg.Submittable {
  readonly #texte: string
  readonly #copies: readonly Copie[]
  readonly #suites: Suites

  constructor(texte: string, copies: readonly Copie[], suites: Suites) {
    this.#texte = texte
    this.#copies = copies
    this.#suites = suites
  }

  submit(connexion: pg.Connection): void {
    const { stream } = connexion
    const taille = this.#copies.reduce((n, { octets }) => n + octets.length + ENTOURAGE, 0)
    if (taille <= D_UN_TENANT) {
      stream.write(this.#message(taille))
      return
    }
    stream.cork()
    connexion.query(this.#texte)
    for (const { octets } of this.#copies) {
      const { buffer, byteOffset, length } = octets
      ;(connexion as Connexion).sendCopyFromChunk(
        Buffer.from(buffer as ArrayBuffer, byteOffset, length),
      )
      ;(connexion as Connexion).endCopyFrom()
    }
    stream.uncork()
  }

  /** The same messages, in one memory. */
  #message(tailleCopies: number): Buffer {
    const texte = Buffer.from(this.#texte)
    const message = Buffer.allocUnsafe(ENTETE + texte.length + 1 + tailleCopies)
    let p = 0
    const entete = (lettre: number, longueur: number): void => {
      message[p] = lettre
      p = message.writeInt32BE(longueur + 4, p + 1)
    }
    entete(REQUETE, texte.length + 1)
    p += texte.copy(message, p)
    message[p++] = 0
    for (const { octets } of this.#copies) {
      entete(DONNEES, octets.length)
      message.set(octets, p)
      p += octets.length
      entete(FIN_COPIE, 0)
    }
    return message
  }

  /** The rows are on their way already. */
  handleCopyInResponse(): void {}
  handleCommandComplete(): void {}

  handleError(erreur: unknown): void {
    this.#suites.rate(erreur)
  }

  handleReadyForQuery(): void {
    this.#suites.fini()
  }
}
