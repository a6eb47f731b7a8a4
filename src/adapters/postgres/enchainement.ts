import type pg from 'pg'

/** A prepared statement and its values, as texts or as bytes of the binary form of its type. */
export interface Ordre {
  readonly nom: string
  readonly texte: string
  readonly valeurs: readonly (string | Buffer)[]
}

/** Columns as texts. */
export type Ligne = readonly (string | null)[]

/** What the driver's connection offers beyond its published types. */
interface Connexion {
  readonly stream: { cork(): void; uncork(): void }
  parse(ordre: { name: string; text: string; types: readonly number[] }): void
  bind(lien: { statement: string; values: readonly (string | Buffer)[] }): void
  execute(portail: { portal?: string; rows?: number }): void
  sync(): void
}

/**
 * Statements that a connection has prepared already. After a fault nobody knows which ones were:
 * all are prepared again, under other names.
 */
interface Connus {
  readonly noms: Set<string>
  fautes: number
}

const CONNUS = new WeakMap<Connexion, Connus>()

/**
 * Several prepared statements in one message, their rows in one answer: one wait for the server
 * instead of one each. The first that fails undoes the transaction and fails the chain.
 */
export function enchainer(
  client: pg.ClientBase,
  ordres: readonly Ordre[],
): Promise<readonly (readonly Ligne[])[]> {
  return new Promise((fini, rate) => {
    client.query(new Enchainement(ordres, { fini, rate }) as unknown as pg.Submittable)
  })
}

interface Suites {
  readonly fini: (lignes: readonly (readonly Ligne[])[]) => void
  readonly rate: (erreur: unknown) => void
}

class Enchainement {
  readonly #ordres: readonly Ordre[]
  readonly #suites: Suites
  readonly #lignes: Ligne[][]
  #courant = 0
  #connus: Connus = { noms: new Set(), fautes: 0 }

  constructor(ordres: readonly Ordre[], suites: Suites) {
    this.#ordres = ordres
    this.#suites = suites
    this.#lignes = ordres.map(() => [])
  }

  submit(connexion: Connexion): void {
    const connus = CONNUS.get(connexion) ?? this.#connus
    CONNUS.set(connexion, connus)
    this.#connus = connus
    connexion.stream.cork()
    for (const { nom, texte, valeurs } of this.#ordres) {
      const prepare = `${nom} ${connus.fautes}`
      if (!connus.noms.has(nom)) connexion.parse({ name: prepare, text: texte, types: [] })
      connexion.bind({ statement: prepare, values: valeurs })
      connexion.execute({})
    }
    connexion.sync()
    connexion.stream.uncork()
  }

  handleDataRow({ fields }: { readonly fields: Ligne }): void {
    this.#lignes[this.#courant]!.push(fields)
  }

  handleCommandComplete(): void {
    this.#courant += 1
  }

  handleError(erreur: unknown): void {
    this.#connus.noms.clear()
    this.#connus.fautes += 1
    this.#suites.rate(erreur)
  }

  handleReadyForQuery(): void {
    for (const { nom } of this.#ordres) this.#connus.noms.add(nom)
    this.#suites.fini(this.#lignes)
  }
}
