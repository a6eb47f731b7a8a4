import { setTimeout as attendre } from 'node:timers/promises'
import pg from 'pg'
import { Panne } from '#socle'

/** Seconds that a replica may be late by, unless told otherwise. */
export const RETARD_MAX = 60
/** While reads go on, the lag is looked at this often. */
const RYTHME_MS = 1_000
const PAS_MS = 50

const POSITION = 'SELECT pg_current_wal_lsn() - $1::pg_lsn AS octets'
const REJOUE = `
  SELECT pg_is_in_recovery() AS replique, pg_last_wal_replay_lsn() - $1::pg_lsn AS octets`
const ORIGINE = '0/0'

/** Where the base stood at an instant, in bytes of its log. */
interface Repere {
  readonly instant: number
  readonly octets: number
}

export interface ServeursLus {
  readonly base: pg.Pool
  /** Connections to the replica that nothing guards. */
  readonly replique: pg.Pool
  /** Seconds. */
  readonly retardMax: number
}

/**
 * How late a replica is, seen from outside: it must have replayed all that the base had written
 * `retardMax` seconds ago. Needs no write and no clock but ours; a base at rest is never late, and
 * a replica cut from its base becomes late as soon as the base writes.
 */
export class GardeReplique {
  readonly #serveurs: ServeursLus
  #reperes: Repere[] = []
  #mesure: Promise<void> | undefined
  #mesureLe = 0

  constructor(serveurs: ServeursLus) {
    this.#serveurs = serveurs
  }

  /** Nothing is known of the last moments: what is written now must come in the time allowed. */
  async #attendre(): Promise<void> {
    const voulu = await this.#ecrits()
    const limite = Date.now() + this.#serveurs.retardMax * 1000
    while ((await this.#rejoues()) < voulu) {
      if (Date.now() > limite) throw this.#enRetard()
      await attendre(PAS_MS)
    }
  }

  /** Throws a Panne when the replica is too late to be read, or is a replica no more. */
  verifier(): Promise<void> {
    const instant = Date.now()
    if (this.#mesure === undefined || instant - this.#mesureLe >= RYTHME_MS) {
      const depuis = instant - this.#mesureLe
      this.#mesureLe = instant
      const inconnu = depuis > this.#serveurs.retardMax * 1000
      this.#mesure = inconnu ? this.#attendre() : this.#mesurer(instant)
      // Whoever reads is told; nobody else waits for it.
      this.#mesure.catch(() => {})
    }
    return this.#mesure
  }

  async #mesurer(instant: number): Promise<void> {
    this.#reperes.push({ instant, octets: await this.#ecrits() })
    const rejoues = await this.#rejoues()
    // What is replayed is past; the first mark left is the oldest that the replica lacks.
    const premier = this.#reperes.findIndex((r) => r.octets > rejoues)
    this.#reperes = premier < 0 ? [] : this.#reperes.slice(premier)
    const plusVieux = this.#reperes[0]
    if (plusVieux === undefined) return
    if (instant - plusVieux.instant > this.#serveurs.retardMax * 1000) throw this.#enRetard()
  }

  async #ecrits(): Promise<number> {
    const { rows } = await this.#serveurs.base.query<{ octets: string }>(POSITION, [ORIGINE])
    return Number(rows[0]!.octets)
  }

  async #rejoues(): Promise<number> {
    const { rows } = await this.#serveurs.replique.query<{ replique: boolean; octets: string }>(
      REJOUE,
      [ORIGINE],
    )
    const { replique, octets } = rows[0]!
    if (replique) return Number(octets)
    throw new Panne(
      'base-injoignable',
      'ALASOURCE_LECTURE_URL ne mène pas à une réplique de la base. Donnez l’adresse d’une ' +
        'réplique par flux, ou retirez cette variable : la base servira les lectures.',
    )
  }

  #enRetard(): Panne {
    return new Panne(
      'base-injoignable',
      `La réplique de lecture a plus de ${this.#serveurs.retardMax} secondes de retard sur la ` +
        'base. Rétablissez-la, ou retirez ALASOURCE_LECTURE_URL : la base servira les lectures.',
    )
  }
}

/** Connections to a replica: none is given while it is too late. */
export class PoolReplique extends pg.Pool {
  readonly #garde: GardeReplique

  constructor(configuration: pg.PoolConfig, garde: GardeReplique) {
    super(configuration)
    this.#garde = garde
  }

  override connect(): Promise<pg.PoolClient>
  override connect(suite: SuiteConnexion): void
  override connect(suite?: SuiteConnexion): Promise<pg.PoolClient> | undefined {
    const client = this.#garde.verifier().then(() => super.connect())
    if (suite === undefined) return client
    client.then(
      (c) => suite(undefined, c, (faute) => c.release(faute)),
      (erreur: Error) => suite(erreur, undefined, () => {}),
    )
    return undefined
  }
}

type SuiteConnexion = (
  erreur: Error | undefined,
  client: pg.PoolClient | undefined,
  rendre: (faute?: Error | boolean) => void,
) => void
