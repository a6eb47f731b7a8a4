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
import { enchainer, type Ordre } from './enchainement.js'
import { avecPanne } from './panne.js'
import type { ContenuPostgres, VariantesPreparees } from './preparation.js'
import { type Copie, envoyerRafale } from './rafale.js'
import { listDecides, ordreVariantes, type Reconnaitre, UN_ACTE } from './reconnaissance.js'
import { PAS_A_PAS, passer } from './ruptures.js'
import { COLONNES, copieFichier, type TableCopiee } from './tables.js'
import type { Voies } from './voies.js'

const NOUVEAU_FICHIER = `
  INSERT INTO fichier (id, empreinte, nom, octets, recu_le) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (id) DO NOTHING RETURNING true`

/** Bytes that wait for the end of a small file, so that all of it leaves in one message. */
const ATTENTE_MAX = 256 << 10

export interface MoyensEcriture {
  readonly pool: pg.Pool
  /** What is known of small files, before anything of them is written. */
  readonly reconnaitre: Reconnaitre
  /** Small files leave by these only: a connection stays free to recognise those that follow. */
  readonly voies: Voies
}

/**
 * One transaction for one file, on a connection of `createPoolEcriture`. A large file has it from
 * its first block. A small one is recognised with those that come at the same time, then leaves
 * whole in one message, which is its transaction.
 */
export function ouvrirIngestion(moyens: MoyensEcriture): IngestionFichier {
  return new Ingestion(moyens).port()
}

class Ingestion {
  readonly #moyens: MoyensEcriture
  /** Once a transaction is open. */
  #client: pg.PoolClient | undefined
  #fichier: FichierRecu | undefined
  #aDesActes = false
  #attente: Copie[] = []
  #octets = 0
  /** Something failed half-way: the connection is in no known state. */
  #cassee = false

  constructor(moyens: MoyensEcriture) {
    this.#moyens = moyens
  }

  port(): IngestionFichier {
    return {
      recevoir: (fichier, premier) => this.#faire(() => this.#recevoir(fichier, premier)),
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

  async #recevoir(fichier: FichierRecu, premier: Bloc): Promise<Douteux> {
    const contenu = premier.contenu as ContenuPostgres
    const { variantes } = contenu
    this.#fichier = fichier
    if (contenu.natif.buffer.byteLength > ATTENTE_MAX) {
      const etats = await this.#commencer(contenu)
      return etats === undefined ? undefined : this.#mettreBloc(contenu, etats)
    }
    const nouveau = { fichier: idDe(fichier), variantes }
    const { dejaRecu, etats, decides } = await this.#moyens.reconnaitre(nouveau)
    if (dejaRecu) return undefined
    const plusieurs = this.#mettreContenu(contenu, etats)
    return sansDoublon(plusieurs, decides)
  }

  /**
   * A second process with the same bytes waits here for the first, then finds them received.
   * Gives what is known of the ways of naming of the block.
   */
  async #commencer({ variantes }: Pick<ContenuPostgres, 'variantes'>): Promise<string | undefined> {
    this.#client = await this.#moyens.pool.connect()
    const [, insertion, actes, etats] = await enchainer(this.#client, [
      DEBUT,
      ordreFichier(this.#recu()),
      // A base without any act is asked once a file.
      UN_ACTE,
      ordreVariantes(variantes.sujets, variantes.empreintes),
    ])
    passer('fichier')
    this.#aDesActes = actes!.length === 1
    return insertion!.length === 0 ? undefined : (etats![0]![0] ?? '')
  }

  async #enregistrer(bloc: Bloc): Promise<Douteux> {
    const contenu = bloc.contenu as ContenuPostgres
    const etats = await this.#etatsSuivants(contenu)
    return etats === undefined ? undefined : this.#mettreBloc(contenu, etats)
  }

  async #etatsSuivants(contenu: ContenuPostgres): Promise<string | undefined> {
    if (this.#client === undefined) return this.#commencer(contenu)
    const { cles, sujets, empreintes } = contenu.variantes
    if (cles.length === 0) return ''
    const [etats] = await enchainer(this.#client, [ordreVariantes(sujets, empreintes)])
    return etats?.[0]?.[0] ?? ''
  }

  /** Within a transaction. */
  async #mettreBloc(contenu: ContenuPostgres, etats: string): Promise<readonly CleSujet[]> {
    const plusieurs = this.#mettreContenu(contenu, etats)
    if (this.#octets > ATTENTE_MAX) await this.#envoyer(this.#ouverte())
    const { cles, sujets } = contenu.variantes
    const sans = !this.#aDesActes || cles.length === 0
    return sansDoublon(plusieurs, sans ? [] : await listDecides(this.#ouverte(), sujets))
  }

  /** Gives the subjects that have more than one way of being named. */
  #mettreContenu(contenu: ContenuPostgres, etats: string): readonly CleSujet[] {
    const { nouvelles, plusieurs } = trierVariantes(contenu.variantes, etats)
    this.#mettre('declaration', contenu.declaration)
    this.#mettre('variante', nouvelles)
    this.#mettre('temoignage', contenu.temoignage)
    this.#mettre('ligne_ressource', contenu.ligne_ressource)
    this.#mettre('lien', contenu.lien)
    this.#mettre('natif', contenu.natif)
    return plusieurs
  }

  #mettre(table: TableCopiee, octets: Uint8Array): void {
    this.#attente.push({ table, colonnes: COLONNES[table], octets })
    this.#octets += octets.length
  }

  async #envoyer(client: pg.PoolClient, fin = ''): Promise<void> {
    const copies = this.#attente
    this.#attente = []
    this.#octets = 0
    if (!PAS_A_PAS) return envoyerRafale(client, copies, fin)
    for (const copie of copies) {
      await envoyerRafale(client, [copie])
      passer(copie.table as TableCopiee)
    }
    passer('avant-commit')
    await envoyerRafale(client, [], fin)
  }

  async #ecarter(individus: readonly IndividuEcarte[]): Promise<void> {
    const copie = new CopieBinaire(COLONNES.ecarte)
    for (const { rang, ligne, code } of individus) {
      copie.ligne().uuid(idDe(this.#recu())).entier4(rang).entier8(ligne).texte(code)
    }
    this.#mettre('ecarte', copie.extraire())
  }

  async #valider(): Promise<boolean> {
    if (this.#client === undefined) {
      return this.#moyens.voies.prendre(() => this.#validerEntier())
    }
    await this.#envoyer(this.#client, 'COMMIT')
    passer('apres-commit')
    this.#rendre(false)
    return true
  }

  /** All of a small file in one message; the row of the file, first, tells if another was first. */
  async #validerEntier(): Promise<boolean> {
    const octets = copieFichier(this.#recu())
    this.#attente.unshift({ table: 'fichier', colonnes: COLONNES.fichier, octets })
    this.#client = await this.#moyens.pool.connect()
    try {
      if (PAS_A_PAS) await this.#client.query('BEGIN')
      // Statements of one message are one transaction by themselves: no BEGIN, no COMMIT.
      await this.#envoyer(this.#client, PAS_A_PAS ? 'COMMIT' : '')
    } catch (erreur) {
      if (!estDejaLa(erreur)) throw erreur
      this.#rendre(PAS_A_PAS)
      return false
    }
    passer('apres-commit')
    this.#rendre(false)
    return true
  }

  async #abandonner(): Promise<void> {
    const client = this.#client
    if (client === undefined) return
    // A broken connection is closed: the server undoes the transaction, whatever state it was in.
    if (!this.#cassee) await client.query('ROLLBACK').catch(() => this.#rendre(true))
    this.#rendre(this.#cassee)
  }

  #recu(): FichierRecu {
    assert(this.#fichier !== undefined, 'un fichier est annoncé avant tout')
    return this.#fichier
  }

  #ouverte(): pg.PoolClient {
    assert(this.#client !== undefined, 'une transaction est ouverte')
    return this.#client
  }

  #rendre(fermer: boolean): void {
    this.#client?.release(fermer)
    this.#client = undefined
  }
}

type Douteux = readonly CleSujet[] | undefined

const DEBUT: Ordre = { nom: 'debut', texte: 'BEGIN', valeurs: [] }

function ordreFichier(recu: FichierRecu): Ordre {
  const { empreinte, nom, octets, recuLe } = recu
  const valeurs = [idDe(recu), Buffer.from(empreinte, 'hex'), nom, `${octets}`, recuLe]
  return { nom: 'nouveau-fichier', texte: NOUVEAU_FICHIER, valeurs }
}

function idDe({ empreinte }: FichierRecu): Identifiant128 {
  return empreinte.slice(0, 32)
}

const CLE_DEJA_LA = '23505'

/** True when the bytes of this file were kept by another meanwhile. */
function estDejaLa(erreur: unknown): boolean {
  const { code, table } = erreur as { readonly code?: string; readonly table?: string }
  return code === CLE_DEJA_LA && table === 'fichier'
}

function sansDoublon(a: readonly CleSujet[], b: readonly CleSujet[]): readonly CleSujet[] {
  return b.length === 0 ? a : [...new Set([...a, ...b])]
}

interface VariantesTriees {
  /** Rows that the base lacks, framed for COPY. */
  readonly nouvelles: Uint8Array
  /** Subjects that have more than one way of being named. */
  readonly plusieurs: readonly CleSujet[]
}

function trierVariantes(preparees: VariantesPreparees, etats: string): VariantesTriees {
  const { cles, lignes, debuts } = preparees
  const vues = new Set<CleSujet>()
  const plusieurs = new Set<CleSujet>()
  const nouvelles: Uint8Array[] = []
  cles.forEach((cle, i) => {
    const etat = etats.charCodeAt(i)
    if (vues.has(cle) || (etat & AUTRE) !== 0) plusieurs.add(cle)
    vues.add(cle)
    if ((etat & NOUVELLE) !== 0) nouvelles.push(lignes.subarray(debuts[i], debuts[i + 1]))
  })
  return { nouvelles: encadrer(nouvelles), plusieurs: [...plusieurs] }
}

/** Bits of the digits of VARIANTES_NOUVELLES. */
const NOUVELLE = 1
const AUTRE = 2
