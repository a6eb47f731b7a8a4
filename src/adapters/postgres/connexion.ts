import pg from 'pg'
import { type Instant, instantDepuis } from '#socle'
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

/** Connections for the reads of the register, on the replica when there is one. */
export function createPoolLecture(options: OptionsPostgres, garde?: GardeReplique): pg.Pool {
  return createPoolGarde(options, POUR_LIRE, garde)
}

/** Connections that are the restricted role and nothing else, for the reads of partners. */
export function createPoolPartenaire(
  options: OptionsPostgres,
  role: string,
  garde?: GardeReplique,
): pg.Pool {
  return createPoolGarde(options, `${POUR_LIRE} -c role=${role}`, garde)
}

/** On the replica when there is one, and then never while it is too late. */
function createPoolGarde(
  { lectureUrl, url, ...reste }: OptionsPostgres,
  reglages: string,
  garde: GardeReplique | undefined,
): pg.Pool {
  if (lectureUrl === undefined || garde === undefined)
    return createPool({ url, ...reste }, reglages)
  return ecoute(new PoolReplique(configurer({ ...reste, url: lectureUrl }, reglages), garde))
}

const POUR_TOUT = '-c TimeZone=UTC -c DateStyle=ISO -c jit=off'

/** A pool whose connections all speak the same way: schema, UTC, ISO dates, no just-in-time. */
export function createPool(options: OptionsPostgres, reglages = ''): pg.Pool {
  return ecoute(new pg.Pool(configurer(options, reglages)))
}

function configurer(
  { url, schema = 'alasource', parts }: OptionsPostgres,
  reglages: string,
): pg.PoolConfig {
  const siennes = parts === undefined ? '' : `-c alasource.parts=${parts}`
  return {
    connectionString: url,
    max: CONNEXIONS_MAX,
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
