import { setImmediate as tourDeBoucle } from 'node:timers/promises'
import type pg from 'pg'
import type {
  CleSujet,
  DeclarationEnregistree,
  FichierRecu,
  Identifiant128,
  IndividuRecu,
  IngestionFichier,
  Variante,
} from '#referentiel'
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
  SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off`

const NOUVEAU_FICHIER = `
  INSERT INTO fichier (id, empreinte, nom, octets, recu_le) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (id) DO NOTHING`

const VARIANTES_CONNUES = `
  SELECT DISTINCT v.sujet, v.empreinte
    FROM unnest($1::uuid[]) AS s (sujet) JOIN variante v ON v.sujet = s.sujet`

/** Bytes read between two turns given to the sockets. */
const ENTRE_DEUX_TOURS = 256 << 10

interface Base {
  readonly pool: pg.Pool
  readonly chiffre: Chiffre
}

/**
 * One transaction for one file. Its row of `fichier` comes first: a second process with the same
 * bytes waits there, then finds them received.
 */
export async function ouvrirIngestion(
  base: Base,
  recu: FichierRecu,
): Promise<IngestionFichier | undefined> {
  const client = await base.pool.connect()
  try {
    await client.query(OUVERTURE)
    const id = recu.empreinte.slice(0, 32)
    const { rowCount } = await client.query({
      name: 'nouveau-fichier',
      text: NOUVEAU_FICHIER,
      values: [id, Buffer.from(recu.empreinte, 'hex'), recu.nom, recu.octets, recu.recuLe],
    })
    if (rowCount === 1) return new Ingestion(client, base.chiffre, id).port()
    await client.query('ROLLBACK')
    client.release()
    return undefined
  } catch (erreur) {
    client.release(true)
    throw erreur
  }
}

class Ingestion {
  readonly #client: pg.PoolClient
  readonly #chiffre: Chiffre
  readonly #fichier: Identifiant128
  readonly #natifs: NatifsEnEcriture
  #finie = false
  #sansTour = 0

  constructor(client: pg.PoolClient, chiffre: Chiffre, fichier: Identifiant128) {
    this.#client = client
    this.#chiffre = chiffre
    this.#fichier = fichier
    this.#natifs = new NatifsEnEcriture({ client, chiffre, fichier })
  }

  port(): IngestionFichier {
    const lecture = createLectureRegistre(this.#client, this.#chiffre)
    return {
      fichier: this.#fichier,
      listLiens: (sujets) => avecPanne(() => lecture.listLiens(sujets)),
      listTemoignages: (sujets) => avecPanne(() => lecture.listTemoignages(sujets)),
      listVariantes: (sujets) => avecPanne(() => lecture.listVariantes(sujets)),
      listDeclarations: (cles) => avecPanne(() => lecture.listDeclarations(cles)),
      enregistrerDeclarations: (liste) => avecPanne(() => this.#declarations(liste)),
      enregistrerIndividus: (liste) => avecPanne(() => this.#individus(liste)),
      garderNatif: (debut, octets) => avecPanne(() => this.#natif(debut, octets)),
      ecarter: (rangs) => avecPanne(() => this.#ecarter(rangs)),
      valider: () => avecPanne(() => this.#valider()),
      abandonner: () => avecPanne(() => this.#abandonner()),
    }
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
    const copie = copieVariantes()
    for (const v of variantes) {
      const siennes = connues.get(v.sujet)!
      if (siennes.has(v.empreinte)) continue
      siennes.add(v.empreinte)
      ecrireVariante(copie, v, { fichier: this.#fichier, chiffre: this.#chiffre })
    }
    await copie.envoyer(this.#client)
    return [...connues].filter(([, siennes]) => siennes.size > 1).map(([sujet]) => sujet)
  }

  async #natif(debut: number, octets: Uint8Array): Promise<void> {
    await this.#natifs.garder(debut, octets)
    this.#sansTour += octets.length
    if (this.#sansTour < ENTRE_DEUX_TOURS) return
    // The reader never waits: without this turn, what was sent would stay in this process's memory.
    this.#sansTour = 0
    await tourDeBoucle()
  }

  async #ecarter(rangs: readonly number[]): Promise<void> {
    const copie = new CopieBinaire('ecarte', ['fichier', 'rang'])
    for (const rang of rangs) copie.ligne().uuid(this.#fichier).entier4(rang)
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
