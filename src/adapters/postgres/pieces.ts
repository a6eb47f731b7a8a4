import type pg from 'pg'
import type { EcriturePiece, Piece, PieceStore } from '#signalements'
import type { Chiffre } from './chiffre.js'
import { avecPanne } from './panne.js'

/** Bytes of one part: what a document takes in memory, whatever its size. */
const MORCEAU = 256 * 1024

const ECRIRE = 'INSERT INTO piece_morceau (sujet, id, rang, octets) VALUES ($1, $2, $3, $4)'
const FINIR = `
  INSERT INTO piece (sujet, id, reference, recue_le, contenu) VALUES ($1, $2, $3, $4, $5)`
const OTER = 'DELETE FROM piece_morceau WHERE sujet = $1 AND id = $2'

/** Documents in PostgreSQL, by encrypted parts: no connection is held while a document arrives. */
export function createPiecesPostgres(pool: pg.Pool, chiffre: Chiffre): PieceStore {
  const ouvrir = (personne: string, id: string, contenu: Buffer): Piece =>
    JSON.parse(chiffre.dechiffrer(contenu, `piece ${personne} ${id}`).toString())
  return {
    ecrire: (personne, id) => new Ecriture(pool, chiffre, { personne, id }),
    list: (personne, reference) =>
      avecPanne(async () => {
        const { rows } = await pool.query<{ id: string; contenu: Buffer }>(
          `SELECT id, contenu FROM piece WHERE sujet = $1 AND reference = $2
            ORDER BY recue_le, id`,
          [personne, reference],
        )
        return rows.map((r) => ouvrir(personne, r.id, r.contenu))
      }),
    lire: (personne, id) =>
      avecPanne(async () => {
        const { rows } = await pool.query<{ contenu: Buffer }>(
          'SELECT contenu FROM piece WHERE sujet = $1 AND id = $2',
          [personne, id],
        )
        const [ligne] = rows
        if (ligne === undefined) return undefined
        const piece = ouvrir(personne, id, ligne.contenu)
        return { piece, morceaux: morceauxDe(pool, chiffre, { personne, id }) }
      }),
    supprimer: (personne, id) =>
      avecPanne(async () => {
        await pool.query('DELETE FROM piece WHERE sujet = $1 AND id = $2', [personne, id])
        await pool.query(OTER, [personne, id])
      }),
  }
}

interface Place {
  readonly personne: string
  readonly id: string
}

function endroit({ personne, id }: Place, rang: number): string {
  return `morceau ${personne} ${id} ${rang}`
}

async function* morceauxDe(
  pool: pg.Pool,
  chiffre: Chiffre,
  place: Place,
): AsyncIterable<Uint8Array> {
  for (let rang = 0; ; rang++) {
    const { rows } = await avecPanne(() =>
      pool.query<{ octets: Buffer }>(
        'SELECT octets FROM piece_morceau WHERE sujet = $1 AND id = $2 AND rang = $3',
        [place.personne, place.id, rang],
      ),
    )
    const [ligne] = rows
    if (ligne === undefined) return
    yield chiffre.dechiffrer(ligne.octets, endroit(place, rang))
  }
}

class Ecriture implements EcriturePiece {
  readonly #pool: pg.Pool
  readonly #chiffre: Chiffre
  readonly #place: Place
  #attente: Uint8Array[] = []
  #octets = 0
  #rang = 0

  constructor(pool: pg.Pool, chiffre: Chiffre, place: Place) {
    this.#pool = pool
    this.#chiffre = chiffre
    this.#place = place
  }

  async ajouter(morceau: Uint8Array): Promise<void> {
    this.#attente.push(morceau.slice())
    this.#octets += morceau.length
    if (this.#octets >= MORCEAU) await this.#vider()
  }

  async #vider(): Promise<void> {
    if (this.#octets === 0) return
    const { personne, id } = this.#place
    const clair = Buffer.concat(this.#attente)
    const octets = this.#chiffre.chiffrer(clair, endroit(this.#place, this.#rang))
    await avecPanne(() => this.#pool.query(ECRIRE, [personne, id, this.#rang, octets]))
    this.#rang += 1
    this.#attente = []
    this.#octets = 0
  }

  async finir(piece: Piece): Promise<void> {
    await this.#vider()
    const { personne, id } = this.#place
    const clair = Buffer.from(JSON.stringify(piece))
    const contenu = this.#chiffre.chiffrer(clair, `piece ${personne} ${id}`)
    const valeurs = [personne, id, piece.reference, piece.recueLe, contenu]
    await avecPanne(() => this.#pool.query(FINIR, valeurs))
  }

  async abandonner(): Promise<void> {
    this.#attente = []
    this.#octets = 0
    await avecPanne(() => this.#pool.query(OTER, [this.#place.personne, this.#place.id]))
  }
}
