// A thread that walks some chains of the journal, on the snapshot that the verification holds open.
import { parentPort, workerData } from 'node:worker_threads'
import pg from 'pg'
import { parcourirChaines, type ReperesParcours } from './journal-parcours.js'

export interface TravailVerification {
  readonly connexion: Pick<pg.ClientConfig, 'connectionString' | 'options'>
  readonly instantane: string
  readonly reperes: ReperesParcours
}

const { connexion, instantane, reperes } = workerData as TravailVerification
const client = new pg.Client(connexion)
await client.connect()
try {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  await client.query(`SET TRANSACTION SNAPSHOT '${instantane}'`)
  parentPort?.postMessage(await parcourirChaines(client, reperes))
} finally {
  await client.end()
}
