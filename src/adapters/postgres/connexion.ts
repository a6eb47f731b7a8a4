import pg from 'pg'
import { type Instant, instantDepuis } from '#socle'
import { ClientPrepare } from './client-prepare.js'
import { PoolGroupe } from './pool-groupe.js'
import { type GardeReplique, PoolReplique } from './replique.js'

const OID = { octets: 17, entier8: 20, jour: 1082, instant: 1184, uuid: 2950 } as const

/** Amounts and offsets stay safe integers; days and instants stay texts; uuid loses its dashes. */
const LECTEURS: Readonly<Record<number, (texte: string) => unknown>> = {
  [OID.entier8]: Number,
  [OID.jour]: (texte) => texte,
  [OID.instant]: instantSql,
  [OID.uuid]: (texte) => texte.replaceAll('-', ''),
}

function instantSql(texte: string): Instant {
  return instantDepuis(Date.parse(`${texte.replace(' ', 'T').replace(/\+00$/, '')}Z`))
}

export interface OptionsPostgres {
  readonly url: string
  /** Key of the NIR (ALASOURCE_CLE_NIR). */
  readonly cleNir: string
  /** Schema that holds the tables; `alasource` by default. */
  readonly schema?: string
  /** A replica that serves the reads of the register; the base itself by default. */
  readonly lectureUrl?: string
  /** Seconds beyond which a late replica is not read. */
  readonly retardMax?: number
  /** Connections of each pool, at most: several processes share the server. */
  readonly connexions?: number
  /** Parts of each table of persons, for a base that is made here; else as the migrations say. */
  readonly parts?: number
}

const CONNEXIONS_MAX = 8
const ATTENTE_MS = 10_000

/**
 * What suits reads of known keys: one plan for all, by index, each person in its own part, and one
 * instant of the base for each transaction.
 */
const POUR_LIRE = `-c plan_cache_mode=force_generic_plan -c enable_seqscan=off
  -c enable_hashjoin=off -c enable_mergejoin=off -c default_transaction_read_only=on
  -c default_transaction_isolation=repeatable\\ read`.replaceAll('\n', '')

/** Thousands of keys looked up at once: by index, whatever the planner thinks of a young table. */
const POUR_ECRIRE = `-c plan_cache_mode=force_generic_plan -c enable_seqscan=off
  -c enable_hashjoin=off -c enable_mergejoin=off`.replaceAll('\n', '')

/** Connections for ingestion. */
export function createPoolEcriture(options: OptionsPostgres): pg.Pool {
  return createPool(options, POUR_ECRIRE)
}

/**
 * Connections that look up known keys: by the plan made once, where a plan for each call would cost
 * more than the look-up, a table of persons having many parts. What is asked together so leaves.
 */
export function createPoolCles(options: OptionsPostgres): pg.Pool {
  const configuration = configurer(options, POUR_ECRIRE)
  return ecoute(new PoolGroupe({ ...configuration, pipeline: true, Client: ClientPrepare }))
}

/**
 * Connections for the reads of the register, on the replica when there is one: what is asked at
 * once there is chained in one message (`lecture-enchainee.ts`), which the driver's own way of
 * sending without waiting does not let by.
 */
export function createPoolLecture(options: OptionsPostgres, garde?: GardeReplique): pg.Pool {
  return createPoolGarde(options, { reglages: POUR_LIRE, pipeline: false }, garde)
}

/** Connections that are the restricted role and nothing else, for the reads of partners. */
export function createPoolPartenaire(
  options: OptionsPostgres,
  role: string,
  garde?: GardeReplique,
): pg.Pool {
  const reglages = `${POUR_LIRE} -c role=${role}`
  return createPoolGarde(options, { reglages, pipeline: true }, garde)
}

/** On the replica when there is one, and then never while it is too late. */
function createPoolGarde(
  { lectureUrl, url, ...reste }: OptionsPostgres,
  { reglages, pipeline }: { readonly reglages: string; readonly pipeline: boolean },
  garde: GardeReplique | undefined,
): pg.Pool {
  if (lectureUrl === undefined || garde === undefined)
    return createPool({ url, ...reste }, reglages, pipeline)
  const configuration = configurer({ ...reste, url: lectureUrl }, reglages)
  return ecoute(new PoolReplique({ ...configuration, pipeline }, garde))
}

const POUR_TOUT = '-c TimeZone=UTC -c DateStyle=ISO -c jit=off'

/**
 * A pool whose connections all speak the same way: schema, UTC, ISO dates, no just-in-time. With
 * `pipeline`, what is asked at once leaves at once; neither cursor nor COPY goes there.
 */
export function createPool(options: OptionsPostgres, reglages = '', pipeline = false): pg.Pool {
  return ecoute(new pg.Pool({ ...configurer(options, reglages), pipeline }))
}

function configurer(
  { url, schema = 'alasource', parts, connexions = CONNEXIONS_MAX }: OptionsPostgres,
  reglages: string,
): pg.PoolConfig {
  const siennes = parts === undefined ? '' : `-c alasource.parts=${parts}`
  return {
    connectionString: url,
    max: connexions,
    connectionTimeoutMillis: ATTENTE_MS,
    application_name: 'alasource',
    options: `-c search_path=${schema} ${POUR_TOUT} ${siennes} ${reglages}`,
    types: {
      getTypeParser: (oid, format) =>
        (format !== 'binary' && LECTEURS[oid]) || pg.types.getTypeParser(oid, format),
    } as pg.CustomTypesConfig,
  }
}

/** A connection lost while idle is replaced by the pool; unheard, it would end the process. */
function ecoute(pool: pg.Pool): pg.Pool {
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** Lends one connection; after a fault it is thrown away. */
export async function surUne<T>(
  pool: pg.Pool,
  travail: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    const rendu = await travail(client)
    client.release()
    return rendu
  } catch (erreur) {
    client.release(true)
    throw erreur
  }
}

/** Runs `travail` in one transaction; anything thrown undoes it and throws the connection away. */
export async function dansTransaction<T>(
  pool: pg.Pool,
  debut: string,
  travail: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query(debut)
    const resultat = await travail(client)
    await client.query('COMMIT')
    client.release()
    return resultat
  } catch (erreur) {
    client.release(true)
    throw erreur
  }
}

/**
 * Runs `travail` in one transaction that only reads, on a connection that sends without waiting:
 * what opens it leaves with the first reads, and before them.
 */
export async function dansLecture<T>(
  pool: pg.Pool,
  ouvrir: (client: pg.PoolClient) => Promise<unknown>,
  travail: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    const ouvertures = [client.query('BEGIN'), ouvrir(client)]
    const [resultat] = await Promise.all([travail(client), ...ouvertures])
    // Nothing was written: nobody waits for the end.
    client.query('COMMIT').then(
      () => client.release(),
      () => client.release(true),
    )
    return resultat
  } catch (erreur) {
    client.release(true)
    throw erreur
  }
}

export type Interroger = <T extends pg.QueryResultRow>(
  requete: pg.QueryConfig,
) => Promise<pg.QueryResult<T>>

/** Asks at once on a connection that sends without waiting, else each after the one before. */
export function enFile(client: pg.ClientBase): Interroger {
  if ((client as Partial<pg.Client>).pipeline) return (requete) => client.query(requete)
  let precedente: Promise<unknown> = Promise.resolve()
  return <T extends pg.QueryResultRow>(requete: pg.QueryConfig) => {
    const reponse = precedente.then(() => client.query<T>(requete))
    precedente = reponse.catch(() => {})
    return reponse
  }
}
