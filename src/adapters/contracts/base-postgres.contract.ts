import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import pg from 'pg'
import { joindre } from '#adapters/embedded-postgres'
import { type BasePostgres, openPostgres } from '#adapters/postgres'
import { clonerBase } from './bases-clonees.contract.js'

export const CLE_ESSAI = 'clé d’essai, sans secret'

let adresse: Promise<string> | undefined
let arreter = async (): Promise<void> => {}
// Said here and not where the server starts: a hook set inside a test would end with that test.
after(() => arreter())

/** The server given by the runner, else an embedded one, stopped when the tests of the file end. */
export function urlEssai(): Promise<string> {
  adresse ??= demarrer()
  return adresse
}

async function demarrer(): Promise<string> {
  const donnee = process.env.ALASOURCE_TEST_DATABASE_URL
  if (donnee) return donnee
  const dossier = mkdtempSync(path.join(tmpdir(), 'alasource-essai-'))
  const serveur = await joindre(dossier)
  arreter = async () => {
    await serveur.quitter()
    rmSync(dossier, { recursive: true, force: true })
  }
  return serveur.url
}

export interface BasePostgresEssai extends BasePostgres {
  readonly url: string
  readonly schema: string
  /** SQL by hand, as someone with the rights of the base would. */
  sql<T extends pg.QueryResultRow>(texte: string, valeurs?: unknown[]): Promise<T[]>
}

/** Enough to see rows go to different parts; the usual number takes half a second to make. */
const PARTS = 2

/** A base of its own, dropped when it is closed; on a server that makes none, a schema. */
export async function ouvrirBaseEssai(): Promise<BasePostgresEssai> {
  const modele = { cleNir: CLE_ESSAI, schema: 'essai', parts: PARTS }
  const serveur = await urlEssai()
  const clone = await clonerBase(serveur, modele)
  const schema = clone ? modele.schema : `essai_${randomBytes(8).toString('hex')}`
  const url = clone?.url ?? serveur
  const base = await openPostgres({ ...modele, url, schema })
  const client = new pg.Client({ connectionString: url, options: `-c search_path=${schema}` })
  client.on('error', () => {})
  await client.connect()
  return {
    ...base,
    url,
    schema,
    async sql<T extends pg.QueryResultRow>(texte: string, valeurs: unknown[] = []) {
      return (await client.query<T>(texte, valeurs)).rows
    },
    async fermer() {
      await base.fermer()
      if (!clone) await client.query(`DROP SCHEMA ${schema} CASCADE`).catch(() => {})
      await client.end().catch(() => {})
      await clone?.supprimer().catch(() => {})
    },
  }
}
