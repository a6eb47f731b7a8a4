import { setImmediate as tourDeBoucle } from 'node:timers/promises'
import type pg from 'pg'
import type {
  CleSujet,
  DeclarationEnregistree,
  FichierRecu,
  Identifiant128,
  IndividuRecu,
  IngestionLot,
  PieceGardee,
  Variante,
} from '#referentiel'
import { assert } from '#socle'
import type { Chiffre } from './chiffre.js'
import { CopieBinaire } from './copie-binaire.js'
import { createLectureRegistre } from './lecture.js'
import { NatifsEnEcriture } from './natifs.js'
import { avecPanne } from './panne.js'
import {
  copieDeclarations,
  copieLiens,
  copieLignes,
  copieTemoignages,
  copieVariantes,
  ecrireDeclaration,
  ecrireLien,
  ecrireLigne,
  ecrireTemoignage,
  ecrireVariante,
} from './tables.js'

/** Thousands of keys looked up at once: by index, whatever the planner thinks of a young table. */
const OUVERTURE = `BEGIN;
  SET LOCAL plan_cache_mode = force_generic_plan; SET LOCAL enable_seqscan = off;
  SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off`

/** In the order of the keys: two processes with files in common never wait for each other. */
const NOUVEAUX_FICHIERS = `
  INSERT INTO fichier (id, empreinte, nom, octets, recu_le)
  SELECT * FROM unnest($1::uuid[], $2::bytea[], $3::text[], $4::bigint[], $5::timestamptz[])
                AS f (id, empreinte, nom, octets, recu_le) ORDER BY id
  ON CONFLICT (id) DO NOTHING RETURNING id`

const VARIANTES_CONNUES = `
  SELECT DISTINCT v.sujet, v.empreinte
    FROM unnest($1::uuid[]) AS s (sujet) JOIN variante v ON v.sujet = s.sujet`

/** Bytes read between two turns given to the sockets. */
const ENTRE_DEUX_TOURS = 256 << 10

interface Base {
  readonly pool: pg.Pool
  readonly chiffre: Chiffre
}

/** One transaction for one lot of files. */
export async function ouvrirIngestion(base: Base): Promise<IngestionLot> {
  const client = await base.pool.connect()
  try {
    await client.query(OUVERTURE)
    return new Ingestion(client, base.chiffre).port()
  } catch (erreur) {
    client.release(true)
    throw erreur
  }
}

class Ingestion {
  readonly #client: pg.PoolClient
  readonly #chiffre: Chiffre
  readonly #natifs: NatifsEnEcriture
  /** Names the lot in the keys of its variantes. */
  #premier: Identifiant128 | undefined
  #finie = false
  #sansTour = 0

  constructor(client: pg.PoolClient, chiffre: Chiffre) {
    this.#client = client
    this.#chiffre = chiffre
    this.#natifs = new NatifsEnEcriture({ client, chiffre })
  }

  port(): IngestionLot {
    const lecture = createLectureRegistre(this.#client, this.#chiffre)
    return {
      recevoir: (fichiers) => avecPanne(() => this.#recevoir(fichiers)),
      listLiens: (sujets) => avecPanne(() => lecture.listLiens(sujets)),
      listTemoignages: (sujets) => avecPanne(() => lecture.listTemoignages(sujets)),
      listVariantes: (sujets) => avecPanne(() => lecture.listVariantes(sujets)),
      listDeclarations: (cles) => avecPanne(() => lecture.listDeclarations(cles)),
      enregistrerDeclarations: (liste) => avecPanne(() => this.#declarations(liste)),
      enregistrerIndividus: (liste) => avecPanne(() => this.#individus(liste)),
      garderNatif: (piece) => avecPanne(() => this.#natif(piece)),
      ecarter: (fichier, rangs) => avecPanne(() => this.#ecarter(fichier, rangs)),
      valider: () => avecPanne(() => this.#valider()),
      abandonner: () => avecPanne(() => this.#abandonner()),
    }
  }

  /** A second process with the same bytes waits here for the first, then finds them received. */
  async #recevoir(fichiers: readonly FichierRecu[]): Promise<ReadonlySet<Identifiant128>> {
    const ids = fichiers.map((f) => f.empreinte.slice(0, 32))
    const { rows } = await this.#client.query<{ id: string }>({
      name: 'nouveaux-fichiers',
      text: NOUVEAUX_FICHIERS,
      values: [
        ids,
        fichiers.map((f) => Buffer.from(f.empreinte, 'hex')),
        fichiers.map((f) => f.nom),
        fichiers.map((f) => f.octets),
        fichiers.map((f) => f.recuLe),
      ],
    })
    const nouveaux = new Set(rows.map((r) => r.id))
    this.#premier = ids.find((id) => nouveaux.has(id))
    return nouveaux
  }

  async #declarations(declarations: readonly DeclarationEnregistree[]): Promise<void> {
    const copie = copieDeclarations()
    for (const d of declarations) ecrireDeclaration(copie, d)
    await copie.envoyer(this.#client)
  }

  async #individus(individus: readonly IndividuRecu[]): Promise<readonly CleSujet[]> {
    // By subject: neighbours in the index are written together.
    const ordonnes = [...individus].sort((a, b) =>
      a.temoignage.sujet < b.temoignage.sujet ? -1 : 1,
    )
    const temoignages = copieTemoignages()
    const lignes = copieLignes()
    const liens = copieLiens()
    for (const { temoignage, liens: siens } of ordonnes) {
      ecrireTemoignage(temoignages, temoignage)
      for (const ligne of temoignage.lignes) ecrireLigne(lignes, temoignage, ligne)
      for (const lien of siens) ecrireLien(liens, lien, temoignage.rang)
    }
    const plusieurs = await this.#variantes(ordonnes.map((i) => i.variante))
    for (const copie of [temoignages, lignes, liens]) await copie.envoyer(this.#client)
    return plusieurs
  }

  /** Writes the variantes that the base lacks; gives the subjects that have more than one. */
  async #variantes(variantes: readonly Variante[]): Promise<CleSujet[]> {
    const connues = new Map<CleSujet, Set<Identifiant128>>()
    for (const v of variantes) connues.set(v.sujet, new Set())
    const { rows } = await this.#client.query<{ sujet: string; empreinte: string }>({
      name: 'variantes-connues',
      text: VARIANTES_CONNUES,
      values: [[...connues.keys()]],
    })
    for (const { sujet, empreinte } of rows) connues.get(sujet)!.add(empreinte)
    assert(this.#premier !== undefined, 'un lot a un premier fichier')
    const cle = { fichier: this.#premier, chiffre: this.#chiffre }
    const copie = copieVariantes()
    for (const v of variantes) {
      const siennes = connues.get(v.sujet)!
      if (siennes.has(v.empreinte)) continue
      siennes.add(v.empreinte)
      ecrireVariante(copie, v, cle)
    }
    await copie.envoyer(this.#client)
    return [...connues].filter(([, siennes]) => siennes.size > 1).map(([sujet]) => sujet)
  }

  async #natif(piece: PieceGardee): Promise<void> {
    await this.#natifs.garder(piece)
    this.#sansTour += piece.octets.length
    if (this.#sansTour < ENTRE_DEUX_TOURS) return
    // The reader never waits: without this turn, what was sent would stay in this process's memory.
    this.#sansTour = 0
    await tourDeBoucle()
  }

  async #ecarter(fichier: Identifiant128, rangs: readonly number[]): Promise<void> {
    const copie = new CopieBinaire('ecarte', ['fichier', 'rang'])
    for (const rang of rangs) copie.ligne().uuid(fichier).entier4(rang)
    await copie.envoyer(this.#client)
  }

  async #valider(): Promise<void> {
    await this.#natifs.terminer()
    await this.#client.query('COMMIT')
    this.#rendre(false)
  }

  async #abandonner(): Promise<void> {
    // The connection is closed: the server undoes the transaction, whatever state it was in.
    this.#rendre(true)
  }

  #rendre(fermer: boolean): void {
    if (this.#finie) return
    this.#finie = true
    this.#client.release(fermer)
  }
}
