import { execFile } from 'node:child_process'
import { readFile, readlink, rename, rm } from 'node:fs/promises'
import type { Lieu } from './lieu.js'

/** What the server writes of itself in its data folder. */
export interface PidFile {
  readonly pid: number
  /** Folder of the socket; empty while the server has not opened it. */
  readonly prise: string
  /** One start of one server: its number and its instant. */
  readonly depart: string
  readonly texte: string
}

export async function readPidFile(lieu: Lieu): Promise<PidFile | undefined> {
  const texte = await readFile(lieu.pidFile, 'utf8').catch(() => undefined)
  if (texte === undefined) return undefined
  const lignes = texte.split('\n')
  return {
    pid: Number(lignes[0]),
    prise: lignes[4] ?? '',
    depart: `${lignes[0]} ${lignes[2]}`,
    texte,
  }
}

/** A process of that number exists, zombies included. */
export function estVivant(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Whether the server named by the file runs: numbers are used again after a restart of the
 * machine or of the container, and a killed server may stay a zombie where nobody reaps it.
 */
export async function estServeur(pidFile: PidFile, lieu: Lieu): Promise<boolean> {
  const { pid } = pidFile
  if (!estVivant(pid)) return false
  if (process.platform !== 'linux') return /postgres/.test(await commandOf(pid))
  const etat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '')
  if (etat === '' || etat.slice(etat.lastIndexOf(')') + 2).startsWith('Z')) return false
  const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => undefined)
  if (cwd !== undefined) return cwd === lieu.donnees
  const commande = await readFile(`/proc/${pid}/cmdline`, 'latin1').catch(() => '')
  return commande.includes('postgres')
}

function commandOf(pid: number): Promise<string> {
  return new Promise((resolve) => {
    execFile('ps', ['-o', 'command=', '-p', String(pid)], (_, sortie) => resolve(sortie))
  })
}

/**
 * Sets aside the file of a dead server whose number was given to another process, which
 * PostgreSQL alone would take for itself. Should it be wrong, the server's own shared memory
 * still forbids a second one on the same folder.
 */
export async function removeStale(pidFile: PidFile, lieu: Lieu): Promise<void> {
  if ((await readPidFile(lieu))?.texte !== pidFile.texte) return
  const perime = `${lieu.pidFile}.${process.pid}.perime`
  await rename(lieu.pidFile, perime).catch(() => {})
  await rm(perime, { force: true })
}
