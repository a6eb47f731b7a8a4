import { promisify } from 'node:util'
import { brotliCompressSync, brotliDecompress, constants, inflateRaw } from 'node:zlib'
import type pg from 'pg'
import type { PieceNative } from '#referentiel'
import type { Chiffre } from './chiffre.js'
import { CopieBinaire } from './copie-binaire.js'
import { COLONNES } from './tables.js'

/** Read whole to show one individual: small enough for a page, large enough to compress. */
const TAILLE_PIECE = 128 << 10
/** Compressed bytes that are worth a block of their own. */
const TAILLE_ENVOI = 2 << 20

/**
 * Brotli at its quality 1: on declarations, 7 % fewer bytes than deflate at its quickest, in six
 * tenths of the time.
 */
const BROTLI = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 1,
    [constants.BROTLI_PARAM_LGWIN]: Math.log2(TAILLE_PIECE),
  },
}
/** Says that Brotli follows: no deflate stream, as the first bases hold, can begin so. */
const MARQUE_BROTLI = 0xff

const deBrotli = promisify(brotliDecompress) as (b: Buffer) => Promise<Buffer>
const deDeflate = promisify(inflateRaw) as (b: Buffer) => Promise<Buffer>

function comprimer(piece: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(MARQUE_BROTLI), brotliCompressSync(piece, BROTLI)])
}

function decomprimer(octets: Buffer): Promise<Buffer> {
  return octets[0] === MARQUE_BROTLI ? deBrotli(octets.subarray(1)) : deDeflate(octets)
}

interface Moyens {
  readonly client: pg.ClientBase
  readonly chiffre: Chiffre
}

function contextePiece(fichier: string, debut: number): string {
  return `natif ${fichier} ${debut}`
}

/** The piece of the last file that ended: thousands of small files share one. */
let libre: Buffer | undefined

/** The native bytes of one file: cut in pieces, compressed, then encrypted. */
export class NatifsPrepares {
  readonly #fichier: string
  readonly #chiffre: Chiffre
  /** The rows made since they were last taken. */
  readonly copie = new CopieBinaire(COLONNES.natif)
  readonly #piece = libre ?? Buffer.allocUnsafeSlow(TAILLE_PIECE)
  #longueur = 0
  #debut = 0

  constructor(fichier: string, chiffre: Chiffre) {
    this.#fichier = fichier
    this.#chiffre = chiffre
    libre = undefined
  }

  get estPleine(): boolean {
    return this.copie.octets > TAILLE_ENVOI
  }

  /** `octets` are copied. */
  garder({ debut, octets }: PieceNative): void {
    if (debut !== this.#debut + this.#longueur) this.#finirPiece(debut)
    for (let i = 0; i < octets.length; ) {
      const part = octets.subarray(i, i + TAILLE_PIECE - this.#longueur)
      this.#piece.set(part, this.#longueur)
      this.#longueur += part.length
      i += part.length
      if (this.#longueur === TAILLE_PIECE) this.#finirPiece(debut + i)
    }
  }

  /** The piece begun is the last one; nothing comes after. */
  finir(): void {
    this.#finirPiece(0)
    libre = this.#piece
  }

  #finirPiece(suite: number): void {
    if (this.#longueur > 0) {
      const piece = this.#piece.subarray(0, this.#longueur)
      const contexte = contextePiece(this.#fichier, this.#debut)
      const octets = this.#chiffre.chiffrer(comprimer(piece), contexte)
      this.copie.ligne().uuid(this.#fichier).entier8(this.#debut).bytea(octets)
    }
    this.#debut = suite
    this.#longueur = 0
  }
}

/** Bytes from `debut`, before `fin`; undefined when any of them is not kept. */
export async function lireNatif(
  { client, chiffre }: Moyens,
  { fichier, debut, fin }: { fichier: string; debut: number; fin: number },
): Promise<Uint8Array | undefined> {
  const { rows } = await client.query<{ debut: number; octets: Buffer }>({
    name: 'natif',
    text: `SELECT debut, octets FROM natif
            WHERE fichier = $1 AND debut > $2::bigint - ${TAILLE_PIECE} AND debut < $3
            ORDER BY debut`,
    values: [fichier, debut, fin],
  })
  const tout = Buffer.alloc(fin - debut)
  let lu = debut
  for (const piece of rows) {
    const comprime = chiffre.dechiffrer(piece.octets, contextePiece(fichier, piece.debut))
    const octets = await decomprimer(comprime)
    if (piece.debut + octets.length <= lu) continue
    if (piece.debut > lu) return undefined
    const part = octets.subarray(lu - piece.debut, fin - piece.debut)
    tout.set(part, lu - debut)
    lu += part.length
  }
  return lu === fin ? tout : undefined
}
