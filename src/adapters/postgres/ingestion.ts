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
import { PAS_A_PAS, passer } from './ruptures.js'
import { COLONNES, type TableCopiee } from './tables.js'

const NOUVEAU_FICHIER = `
  INSERT INTO fichier (id, empreinte, nom, octets, recu_le) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (id) DO NOTHING RETURNING true`

/**
 * Of each of these ways of naming a subject, one digit: 1 when the base lacks it, plus 2 when the
 * base knows another.
 */
const VARIANTES_NOUVELLES = `
  SELECT string_agg(
           CASE WHEN c.connue THEN CASE WHEN c.autre THEN '2' ELSE '0' END
                WHEN c.autre THEN '3' ELSE '1' END, '' ORDER BY s.rang)
    FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS s (sujet, empreinte, rang)
   CROSS JOIN LATERAL (
         SELECT bool_or(v.empreinte = s.empreinte) AS connue,
                bool_or(v.empreinte <> s.empreinte) AS autre
           FROM variante v WHERE v.sujet = s.sujet) AS c`

const UN_ACTE = 'SELECT true FROM acte_identite LIMIT 1'

const SUJETS_DECIDES = `
  SELECT DISTINCT s.sujet FROM unnest($1::uuid[]) AS s (sujet)
   WHERE EXISTS (SELECT FROM acte_identite a WHERE a.sujet = s.sujet)`

/** Bytes that wait for the end of a small file, so that all of it leaves in one message. */
const ATTENTE_MAX = 256 << 10

/** One transaction for one file, on a connection of `createPoolEcriture`. */
export async function ouvrirIngestion(pool: pg.Pool): Promise<IngestionFichier> {
  return new Ingestion(await pool.connect()).port()
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

  /** A second process with the same bytes waits here for the first, then finds them received. */
  async #recevoir(fichier: FichierRecu, premier: Bloc): Promise<readonly CleSujet[] | undefined> {
    const contenu = premier.contenu as ContenuPostgres
    const [, insertion, actes, etats] = await enchainer(this.#client, [
      DEBUT,
      ordreFichier(fichier),
      // A base without any act is asked once a file.
      { nom: 'un-acte', texte: UN_ACTE, valeurs: [] },
      ordreVariantes(contenu.variantes),
    ])
    passer('fichier')
    this.#fichier = fichier.empreinte.slice(0, 32)
    if (insertion!.length === 0) return undefined
    this.#aDesActes = actes!.length === 1
    return this.#mettreBloc(contenu, etats![0]![0] ?? '')
  }

  async #enregistrer(bloc: Bloc): Promise<readonly CleSujet[]> {
    const contenu = bloc.contenu as ContenuPostgres
    const vide = contenu.variantes.cles.length === 0
    const [etats] = vide ? [] : await enchainer(this.#client, [ordreVariantes(contenu.variantes)])
    return this.#mettreBloc(contenu, etats?.[0]?.[0] ?? '')
  }

  /** `etats`: what VARIANTES_NOUVELLES says of the ways of naming of the block. */
  async #mettreBloc(contenu: ContenuPostgres, etats: string): Promise<readonly CleSujet[]> {
    const { nouvelles, plusieurs } = trierVariantes(contenu.variantes, etats)
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
      values: [enBuffer(sujets)],
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

const DEBUT: Ordre = { nom: 'debut', texte: 'BEGIN', valeurs: [] }

function ordreFichier({ empreinte, nom, octets, recuLe }: FichierRecu): Ordre {
  const valeurs = [empreinte.slice(0, 32), Buffer.from(empreinte, 'hex'), nom, `${octets}`, recuLe]
  return { nom: 'nouveau-fichier', texte: NOUVEAU_FICHIER, valeurs }
}

function ordreVariantes({ sujets, empreintes }: VariantesPreparees): Ordre {
  const valeurs = [enBuffer(sujets), enBuffer(empreintes)]
  return { nom: 'variantes-nouvelles', texte: VARIANTES_NOUVELLES, valeurs }
}

function enBuffer({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length)
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
