import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type pg from 'pg'
import {
  type BoutChaine,
  type BoutsJournal,
  CHAINES,
  conclureVerification,
  type OptionsVerification,
  type Retrait,
  type VerificationJournal,
} from '#acces'
import { dansTransaction } from './connexion.js'
import { type BilanChaine, parcourirChaines, type ReperesParcours } from './journal-parcours.js'
import type { TravailVerification } from './ouvrier-verification.js'

const BOUTS = `SELECT chaine, rang, encode(empreinte, 'hex') AS empreinte FROM journal_bout
  WHERE rang > 0 ORDER BY chaine`

const RETRAITS = `SELECT chaine, de, a, encode(avant, 'hex') AS avant,
    encode(apres, 'hex') AS apres, limite FROM journal_retrait`

export async function lireBouts(client: pg.ClientBase): Promise<BoutsJournal> {
  const { rows } = await client.query<{ id: string }>('SELECT id FROM journal_base')
  const { rows: bouts } = await client.query<BoutChaine>(BOUTS)
  return { base: rows[0]?.id ?? '', bouts }
}

/** Below, threads cost more than they save: a third of a second of processor to start each. */
const ENTREES_POUR_FILS = 500_000
const FILS_MAX = 4

/** Threads that share a walk, and from how many entries; one core is left to the base. */
export interface Partage {
  readonly fils: number
  readonly entreesPourFils: number
}

const PARTAGE: Partage = {
  fils: Math.min(FILS_MAX, availableParallelism() - 1),
  entreesPourFils: ENTREES_POUR_FILS,
}

/** One snapshot for the ends and the entries: what is written meanwhile changes nothing. */
export async function verifierJournal(
  pool: pg.Pool,
  { ancres = [], limite }: OptionsVerification,
  partage = PARTAGE,
): Promise<VerificationJournal> {
  return dansTransaction(
    pool,
    'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
    async (client) => {
      const { bouts } = await lireBouts(client)
      const { rows: retraits } = await client.query<Retrait>(RETRAITS)
      const reperes: ReperesParcours = { bouts, retraits, ancres, ...(limite && { limite }) }
      const bilans = await parcourir({ client, pool, ...partage }, reperes)
      return conclureVerification(
        [...bilans].sort((x, y) => x.chaine - y.chaine),
        ancres.length,
      )
    },
  )
}

interface Moyens extends Partage {
  readonly client: pg.ClientBase
  readonly pool: pg.Pool
}

/**
 * Chains do not depend on one another: threads share them, this one included, each with its
 * connection, all on one snapshot. Where they do not find as many entries as the table holds, some
 * are of chains that nobody writes: then one walk goes through everything.
 */
async function parcourir(
  { client, pool, fils, entreesPourFils }: Moyens,
  reperes: ReperesParcours,
): Promise<readonly BilanChaine[]> {
  const reperees = [...reperes.bouts, ...(reperes.ancres ?? []).flatMap((a) => a.bouts)]
  const connues = reperees.every((b) => b.chaine >= 0 && b.chaine <= CHAINES)
  const attendues = reperes.bouts.reduce((n, b) => n + b.rang, 0)
  if (attendues < entreesPourFils || fils < 2 || !connues) return parcourirChaines(client, reperes)
  const { rows } = await client.query<{ id: string; n: number }>(
    'SELECT pg_export_snapshot() AS id, (SELECT count(*) FROM journal) AS n',
  )
  const instantane = rows[0]!.id
  const { connectionString, options } = pool.options
  const connexion = { ...(connectionString && { connectionString }), ...(options && { options }) }
  const parts = Array.from({ length: fils }, (_, fil) =>
    Array.from({ length: CHAINES + 1 }, (_, c) => c).filter((c) => c % fils === fil),
  )
  const [sienne, ...autres] = parts.map((chaines) => ({ ...reperes, chaines }))
  const confiees = autres.map((part) => confier({ connexion, instantane, reperes: part }))
  // All are waited for, whichever fails: none walks on a transaction that has ended.
  const faites = await Promise.allSettled([parcourirChaines(client, sienne!), ...confiees])
  const ratee = faites.find((f) => f.status === 'rejected')
  if (ratee !== undefined) throw ratee.reason
  const bilans = faites.flatMap((f) => (f.status === 'fulfilled' ? [f.value] : []))
  const vues = bilans.flat().reduce((n, b) => n + b.entrees, 0)
  return vues === rows[0]!.n ? bilans.flat() : parcourirChaines(client, reperes)
}

function confier(travail: TravailVerification): Promise<readonly BilanChaine[]> {
  return new Promise((rendre, rejeter) => {
    const ouvrier = new Worker(new URL('./ouvrier-verification.js', import.meta.url), {
      workerData: travail,
    })
    ouvrier.once('message', rendre)
    ouvrier.once('error', rejeter)
    ouvrier.once('exit', (code) => rejeter(new Error(`fil arrêté : ${code}`)))
  })
}
