import { promisify } from 'node:util'
import { constants, deflateRaw, inflateRaw } from 'node:zlib'
import type pg from 'pg'
import type { PieceGardee } from '#referentiel'
import type { Chiffre } from './chiffre.js'
import { CopieBinaire } from './copie-binaire.js'

/** Read whole to show one individual: small enough for a page, large enough to compress. */
const TAILLE_PIECE = 128 << 10
/** Compressed bytes sent to the base at once. */
const TAILLE_ENVOI = 2 << 20

const comprimer = promisify(deflateRaw) as (b: Buffer, o: { level: number }) => Promise<Buffer>
const decomprimer = promisify(inflateRaw) as (b: Buffer) => Promise<Buffer>

interface Moyens {
  readonly client: pg.ClientBase
  readonly chiffre: Chiffre
}

function contextePiece(fichier: string, debut: number): string {
  return `natif ${fichier} ${debut}`
}

/** Writes the native bytes of a lot: pieces compressed in other threads, then encrypted. */
export class NatifsEnEcriture {
  readonly #moyens: Moyens
  readonly #copie = new CopieBinaire('natif', ['fichier', 'debut', 'octets'])
  #piece = Buffer.allocUnsafe(TAILLE_PIECE)
  #longueur = 0
  #fichier = ''
  #debut = 0
  #enCours: Promise<void>[] = []

  constructor(moyens: Moyens) {
    this.#moyens = moyens
  }

  /** `octets` are copied before it returns its promise. */
  async garder({ fichier, debut, octets }: PieceGardee): Promise<void> {
    if (fichier !== this.#fichier || debut !== this.#debut + this.#longueur) {
      this.#finirPiece(debut)
      this.#fichier = fichier
    }
    for (let i = 0; i < octets.length; ) {
      const part = octets.subarray(i, i + TAILLE_PIECE - this.#longueur)
      this.#piece.set(part, this.#longueur)
      this.#longueur += part.length
      i += part.length
      if (this.#longueur === TAILLE_PIECE) this.#finirPiece(debut + i)
    }
    await Promise.all(this.#enCours)
    this.#enCours = []
    if (this.#copie.octets > TAILLE_ENVOI) await this.#copie.envoyer(this.#moyens.client)
  }

  async terminer(): Promise<void> {
    this.#finirPiece(0)
    await Promise.all(this.#enCours)
    this.#enCours = []
    await this.#copie.envoyer(this.#moyens.client)
  }

  #finirPiece(suite: number): void {
    if (this.#longueur > 0) {
      const piece = Buffer.from(this.#piece.subarray(0, this.#longueur))
      this.#enCours.push(this.#ranger(this.#fichier, this.#debut, piece))
    }
    this.#debut = suite
    this.#longueur = 0
  }

  async #ranger(fichier: string, debut: number, piece: Buffer): Promise<void> {
    const { chiffre } = this.#moyens
    const comprime = await comprimer(piece, { level: constants.Z_BEST_SPEED })
    const octets = chiffre.chiffrer(comprime, contextePiece(fichier, debut))
    this.#copie.ligne().uuid(fichier).entier8(debut).bytea(octets)
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
