import type pg from 'pg'
import type {
  Bloc,
  CleSujet,
  FichierRecu,
  Identifiant128,
  IndividuEcarte,
  IngestionFichier,
} from '#referentiel'
import { assert } from '#socle'
import { CopieBinaire, encadrer } from './copie-binaire.js'
import { avecPanne } from './panne.js'
import type { ContenuPostgres, VariantesPreparees } from './preparation.js'
import { type Copie, envoyerRafale } from './rafale.js'
import { PAS_A_PAS, passer } from './ruptures.js'
import { COLONNES, type TableCopiee } from './tables.js'

const NOUVEAU_FICHIER = `
  INSERT INTO fichier (id, empreinte, nom, octets, recu_le) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (id) DO NOTHING`

/** Of these ways of naming a subject: those that the base lacks, and whether it knows others. */
const VARIANTES_NOUVELLES = `
  SELECT s.rang::int AS rang, c.connue IS NOT TRUE AS nouvelle, c.autre IS TRUE AS autre
    FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS s (sujet, empreinte, rang)
   CROSS JOIN LATERAL (
         SELECT bool_or(v.empreinte = s.empreinte) AS connue,
                bool_or(v.empreinte <> s.empreinte) AS autre
           FROM variante v WHERE v.sujet = s.sujet) AS c
   WHERE c.connue IS NOT TRUE OR c.autre`

const UN_ACTE = 'SELECT FROM acte_identite LIMIT 1'

const SUJETS_DECIDES = `
  SELECT DISTINCT s.sujet FROM unnest($1::uuid[]) AS s (sujet)
   WHERE EXISTS (SELECT FROM acte_identite a WHERE a.sujet = s.sujet)`

/** Bytes that wait for the end of a small file, so that all of it leaves in one message. */
const ATTENTE_MAX = 256 << 10

/** One transaction for one file, on a connection of `createPoolEcriture`. */
export async function ouvrirIngestion(pool: pg.Pool): Promise<IngestionFichier> {
  return new Ingestion(await pool.connect()).port()
}

interface VariantesTriees {
  readonly nouvelles: Uint8Array
  readonly plusieurs: readonly CleSujet[]
}

class Ingestion {
  readonly #client: pg.PoolClient
  #fichier: Identifiant128 | undefined
  #aDesActes = false
  #attente: Copie[] = []
  #octets = 0
  #finie = false
  /** Something failed half-way: the connection is in no known state. */
  #cassee = false

  constructor(client: pg.PoolClient) {
    this.#client = client
  }

  port(): IngestionFichier {
    return {
      recevoir: (fichier) => this.#faire(() => this.#recevoir(fichier)),
      enregistrer: (bloc) => this.#faire(() => this.#enregistrer(bloc)),
      ecarter: (individus) => this.#faire(() => this.#ecarter(individus)),
      valider: () => this.#faire(() => this.#valider()),
      abandonner: () => avecPanne(() => this.#abandonner()),
    }
  }

  async #faire<T>(travail: () => Promise<T>): Promise<T> {
    try {
      return await avecPanne(travail)
    } catch (erreur) {
      this.#cassee = true
      throw erreur
    }
  }

  /** A second process with the same bytes waits here for the first, then finds them received. */
  async #recevoir({ empreinte, nom, octets, recuLe }: FichierRecu): Promise<boolean> {
    const id = empreinte.slice(0, 32)
    await this.#client.query('BEGIN')
    const insertion = await this.#client.query({
      name: 'nouveau-fichier',
      text: NOUVEAU_FICHIER,
      values: [id, Buffer.from(empreinte, 'hex'), nom, octets, recuLe],
    })
    // A base without any act is asked once a file.
    const actes = await this.#client.query({ name: 'un-acte', text: UN_ACTE })
    passer('fichier')
    this.#fichier = id
    this.#aDesActes = actes.rowCount === 1
    return insertion.rowCount === 1
  }

  async #enregistrer(bloc: Bloc): Promise<readonly CleSujet[]> {
    const contenu = bloc.contenu as ContenuPostgres
    const { nouvelles, plusieurs } = await this.#variantes(contenu.variantes)
    this.#mettre('declaration', contenu.declaration)
    this.#mettre('variante', nouvelles)
    this.#mettre('temoignage', contenu.temoignage)
    this.#mettre('ligne_ressource', contenu.ligne_ressource)
    this.#mettre('lien', contenu.lien)
    this.#mettre('natif', contenu.natif)
    if (this.#octets > ATTENTE_MAX) await this.#envoyer()
    const decides = await this.#listDecides(contenu.variantes)
    return decides.length === 0 ? plusieurs : [...new Set([...plusieurs, ...decides])]
  }

  /** Subjects that an act speaks of. */
  async #listDecides({ sujets, cles }: VariantesPreparees): Promise<readonly CleSujet[]> {
    if (cles.length === 0) return []
    if (!this.#aDesActes) return []
    const { rows } = await this.#client.query<{ sujet: CleSujet }>({
      name: 'sujets-decides',
      text: SUJETS_DECIDES,
      values: [sujets],
    })
    return rows.map((r) => r.sujet)
  }

  #mettre(table: TableCopiee, octets: Uint8Array): void {
    this.#attente.push({ table, colonnes: COLONNES[table], octets })
    this.#octets += octets.length
  }

  async #envoyer(fin = ''): Promise<void> {
    const copies = this.#attente
    this.#attente = []
    this.#octets = 0
    if (!PAS_A_PAS) return envoyerRafale(this.#client, copies, fin)
    for (const copie of copies) {
      await envoyerRafale(this.#client, [copie])
      passer(copie.table as TableCopiee)
    }
    passer('avant-commit')
    await envoyerRafale(this.#client, [], fin)
  }

  /** The variantes that the base lacks, and the subjects that have more than one. */
  async #variantes(preparees: VariantesPreparees): Promise<VariantesTriees> {
    const { sujets, empreintes, cles, lignes, debuts } = preparees
    if (cles.length === 0) return { nouvelles: new Uint8Array(0), plusieurs: [] }
    const { rows } = await this.#client.query<{ rang: number; nouvelle: boolean; autre: boolean }>({
      name: 'variantes-nouvelles',
      text: VARIANTES_NOUVELLES,
      values: [sujets, empreintes],
    })
    const vues = new Set<CleSujet>()
    const plusieurs = new Set<CleSujet>()
    for (const cle of cles) {
      if (vues.has(cle)) plusieurs.add(cle)
      vues.add(cle)
    }
    const nouvelles: Uint8Array[] = []
    for (const { rang, nouvelle, autre } of rows) {
      if (autre) plusieurs.add(cles[rang - 1]!)
      if (nouvelle) nouvelles.push(lignes.subarray(debuts[rang - 1], debuts[rang]))
    }
    return { nouvelles: encadrer(nouvelles), plusieurs: [...plusieurs] }
  }

  async #ecarter(individus: readonly IndividuEcarte[]): Promise<void> {
    assert(this.#fichier !== undefined, 'un fichier est annoncé avant tout')
    const copie = new CopieBinaire(COLONNES.ecarte)
    for (const { rang, ligne, code } of individus) {
      copie.ligne().uuid(this.#fichier).entier4(rang).entier8(ligne).texte(code)
    }
    this.#mettre('ecarte', copie.extraire())
  }

  async #valider(): Promise<void> {
    await this.#envoyer('COMMIT')
    passer('apres-commit')
    this.#rendre(false)
  }

  async #abandonner(): Promise<void> {
    if (this.#finie) return
    // A broken connection is closed: the server undoes the transaction, whatever state it was in.
    if (!this.#cassee) await this.#client.query('ROLLBACK').catch(() => this.#rendre(true))
    this.#rendre(this.#cassee)
  }

  #rendre(fermer: boolean): void {
    if (this.#finie) return
    this.#finie = true
    this.#client.release(fermer)
  }
}
