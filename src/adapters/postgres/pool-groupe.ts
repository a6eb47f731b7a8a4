import pg from 'pg'

interface Demande {
  readonly texte: string | pg.QueryConfig
  readonly valeurs: unknown[] | undefined
  readonly rendre: (lu: pg.QueryResult) => void
  readonly rejeter: (erreur: unknown) => void
}

/** What the driver's client offers beyond its published types. */
interface Prise {
  readonly connection: { readonly stream: { cork(): void; uncork(): void } }
}

/**
 * Connections by which all that is asked in one turn (a page asks five look-ups at once) leaves in
 * one message, over one of them: one write, one session of the server awake, where each look-up
 * cost its own. Each statement keeps its own transaction: one that fails spoils no other. What may
 * wait for long (the disk, a lock) goes by `connect`, so that nobody waits behind it.
 */
export class PoolGroupe extends pg.Pool {
  #demandes: Demande[] = []

  override query(...demande: unknown[]): never {
    const [texte, valeurs] = demande as [string | pg.QueryConfig, unknown[] | undefined]
    const lu = new Promise<pg.QueryResult>((rendre, rejeter) => {
      const premiere = this.#demandes.push({ texte, valeurs, rendre, rejeter }) === 1
      // Once all that the last answer woke has asked: after the last of the promises of this turn.
      if (premiere) queueMicrotask(() => process.nextTick(() => void this.#partir()))
    })
    return lu as never
  }

  async #partir(): Promise<void> {
    const lot = this.#demandes
    this.#demandes = []
    let client: pg.PoolClient
    try {
      client = await this.connect()
    } catch (erreur) {
      for (const { rejeter } of lot) rejeter(erreur)
      return
    }
    const { stream } = (client as unknown as Prise).connection
    stream.cork()
    const lus = lot.map(({ texte, valeurs }) => client.query(texte, valeurs))
    stream.uncork()
    let faute = false
    const finis = lus.map((lu, i) =>
      lu.then(lot[i]!.rendre, (erreur) => {
        faute = true
        lot[i]!.rejeter(erreur)
      }),
    )
    await Promise.all(finis)
    client.release(faute)
  }
}
