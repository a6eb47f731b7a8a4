import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { openPostgres } from '#adapters/postgres'

const MIGRATIONS = new URL('../../../src/adapters/postgres/migrations/', import.meta.url)
/** Any constant: of the processes that lack the model at once, one makes it. */
const VERROU = 728_301_956
const PRIVILEGE_MANQUE = '42501'

/** How the base that is copied is made. */
export interface Modele {
  readonly cleNir: string
  readonly schema: string
  readonly parts: number
}

export interface BaseClonee {
  readonly url: string
  supprimer(): Promise<void>
}

const administrations = new Map<string, pg.Pool>()
const modeles = new Map<string, Promise<string | undefined>>()

/**
 * A new base, all migrations done: the files of a model are copied, which costs a tenth of the
 * migrations. Undefined on a server where this account makes no database.
 */
export async function clonerBase(url: string, modele: Modele): Promise<BaseClonee | undefined> {
  const admin = administrationDe(url)
  let nomModele = modeles.get(url)
  if (nomModele === undefined) {
    nomModele = trouverModele(url, modele)
    modeles.set(url, nomModele)
  }
  const source = await nomModele
  if (source === undefined) return undefined
  const nom = `essai_${randomBytes(8).toString('hex')}`
  await admin.query(`CREATE DATABASE ${nom} TEMPLATE ${source} STRATEGY file_copy`)
  return {
    url: urlDe(url, nom),
    async supprimer() {
      await admin.query(`DROP DATABASE ${nom} WITH (FORCE)`)
    },
  }
}

/** Connections that nobody has to close: they hold no process back. */
function administrationDe(url: string): pg.Pool {
  let pool = administrations.get(url)
  if (pool === undefined) {
    pool = new pg.Pool({ connectionString: url, max: 2, allowExitOnIdle: true })
    pool.on('error', () => {})
    administrations.set(url, pool)
  }
  return pool
}

/** Made by the first process that asks, for all those that come with the same migrations. */
async function trouverModele(url: string, modele: Modele): Promise<string | undefined> {
  const nom = `essai_modele_${empreinte(modele)}`
  const client = await administrationDe(url).connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [VERROU])
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [nom])
    if (rowCount === 0) {
      const ebauche = `${nom}_ebauche`
      await client.query(`DROP DATABASE IF EXISTS ${ebauche} WITH (FORCE)`)
      await client.query(`CREATE DATABASE ${ebauche} TEMPLATE template0 ENCODING 'UTF8'`)
      await (await openPostgres({ ...modele, url: urlDe(url, ebauche) })).fermer()
      // Under its name once it is whole: a process killed half-way leaves a sketch that is redone.
      await client.query(`ALTER DATABASE ${ebauche} RENAME TO ${nom}`)
    }
    return nom
  } catch (erreur) {
    if (erreur instanceof pg.DatabaseError && erreur.code === PRIVILEGE_MANQUE) return undefined
    throw erreur
  } finally {
    // The lock leaves with its connection.
    client.release(true)
  }
}

function empreinte(modele: Modele): string {
  const hache = createHash('sha256').update(JSON.stringify(modele))
  for (const nom of readdirSync(MIGRATIONS).sort()) {
    hache.update(nom).update(readFileSync(new URL(nom, MIGRATIONS)))
  }
  return hache.digest('hex').slice(0, 16)
}

function urlDe(url: string, base: string): string {
  const adresse = new URL(url)
  adresse.pathname = `/${base}`
  return adresse.href
}
