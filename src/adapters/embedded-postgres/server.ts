import { chown, lstat, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chooseAccount } from './account.js'
import { findBinaries } from './binaries.js'
import { estDejaOuvert, panneDuServeur } from './diagnostic.js'
import { initialiser, octetsLibres } from './initdb.js'
import type { Lieu } from './lieu.js'
import { type Account, spawnAs } from './run.js'
import { maxWalSize, REGLAGES, SANS_DISQUE } from './settings-table.js'

/** A server being started by this process. It outlives it: no signal of the terminal reaches it. */
export interface Demarrage {
  readonly prise: string
  /** Undefined while it lives; else why it stopped, or null when another one holds the folder. */
  fin(): Promise<Error | null> | undefined
}

/** Longest path of a socket: 107 bytes on Linux, 103 on macOS. */
const CHEMIN_PRISE_MAX = 103
const JOURNAUX_GARDES = 5

export async function demarrer(lieu: Lieu, jetable = false): Promise<Demarrage> {
  const binaries = await findBinaries()
  const account = await chooseAccount(lieu, binaries)
  await initialiser(lieu, account, binaries)
  const prise = await choosePrise(lieu, account)
  await removeOldLogs(lieu)
  const journal = join(lieu.racine, `journal-${Date.now()}-${process.pid}.log`)
  const fichier = await open(journal, 'a', 0o600)
  const wal = maxWalSize(await octetsLibres(lieu.racine))
  const reglages = [
    ...REGLAGES,
    ...(jetable ? SANS_DISQUE : []),
    ['max_wal_size', wal],
    ['unix_socket_directories', prise],
  ]
  const options = reglages.flatMap(([nom, valeur]) => ['-c', `${nom}=${valeur}`])
  const child = spawnAs(account, [binaries.postgres, '-D', lieu.donnees, ...options], {
    stdio: ['ignore', fichier.fd, fichier.fd],
    detached: true,
  })
  let fin: Promise<Error | null> | undefined
  const finir = (raison?: Error): void => {
    fin ??= whyStopped(lieu, journal, raison)
  }
  child.on('error', finir)
  child.on('exit', () => finir())
  child.unref()
  await fichier.close()
  return { prise, fin: () => fin }
}

async function whyStopped(lieu: Lieu, journal: string, raison?: Error): Promise<Error | null> {
  if (raison !== undefined) return panneDuServeur(lieu, raison.message)
  const sortie = await readFile(journal, 'utf8').catch(() => '')
  return estDejaOuvert(sortie) ? null : panneDuServeur(lieu, sortie, journal)
}

/** The folder of the socket: the server's own, else a short private one that is remembered. */
async function choosePrise(lieu: Lieu, account: Account): Promise<string> {
  const { uid, gid } = account.proprietaire
  // A comma would be read as a list of folders.
  const convient = !lieu.racine.includes(',') && !lieu.racine.startsWith('@')
  if (convient && Buffer.byteLength(`${lieu.racine}/.s.PGSQL.5432`) <= CHEMIN_PRISE_MAX) {
    return lieu.racine
  }
  const connue = await readFile(lieu.priseFile, 'utf8').catch(() => '')
  const etat = connue === '' ? undefined : await lstat(connue).catch(() => undefined)
  if (etat?.isDirectory() && etat.uid === uid && (etat.mode & 0o77) === 0) return connue
  const base = Buffer.byteLength(tmpdir()) < 60 ? tmpdir() : '/tmp'
  const prise = await mkdtemp(join(base, 'alasource-'))
  if (process.getuid?.() === 0) await chown(prise, uid, gid)
  await writeFile(lieu.priseFile, prise, { mode: 0o600 })
  return prise
}

async function removeOldLogs(lieu: Lieu): Promise<void> {
  const noms = (await readdir(lieu.racine)).filter((nom) => /^journal-.*\.log$/.test(nom)).sort()
  for (const nom of noms.slice(0, -JOURNAUX_GARDES)) {
    await rm(join(lieu.racine, nom), { force: true })
  }
}
