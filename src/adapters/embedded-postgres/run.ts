import { type ChildProcess, spawn } from 'node:child_process'

/** Who runs the server's programs. */
export interface Account {
  /** Put before the command. */
  readonly prefixe: readonly string[]
  readonly uid?: number
  readonly gid?: number
  /** Owner of the server's files, seen from the caller. */
  readonly proprietaire: { readonly uid: number; readonly gid: number }
}

export interface Resultat {
  /** Exit status; 127 when the program could not be started. */
  readonly code: number
  readonly sortie: string
}

/** Environment of the server's programs: English messages, none of the caller's PG* variables. */
export function serverEnv(): NodeJS.ProcessEnv {
  const { PATH = '/usr/bin:/bin', HOME = '/', TMPDIR } = process.env
  return { PATH, HOME, ...(TMPDIR === undefined ? {} : { TMPDIR }), LC_ALL: 'C', LANG: 'C' }
}

/** Starts a program under the account of the server. */
export function spawnAs(
  account: Account,
  commande: readonly string[],
  options: { stdio: 'pipe' | readonly ['ignore', number, number]; detached?: boolean },
): ChildProcess {
  const [programme = '', ...args] = [...account.prefixe, ...commande]
  return spawn(programme, args, {
    env: serverEnv(),
    // The caller's folder may be forbidden to the account.
    cwd: '/',
    stdio: options.stdio === 'pipe' ? 'pipe' : [...options.stdio],
    detached: options.detached ?? false,
    ...(account.uid === undefined ? {} : { uid: account.uid, gid: account.gid ?? account.uid }),
  })
}

/** Runs a program to its end and keeps what it said (both streams, last 16 KiB). */
export function runAs(
  account: Account,
  commande: readonly string[],
  entree = '',
): Promise<Resultat> {
  return new Promise((resolve) => {
    let sortie = ''
    const child = spawnAs(account, commande, { stdio: 'pipe' })
    const lire = (morceau: Buffer): void => {
      sortie = (sortie + morceau.toString('latin1')).slice(-16_384)
    }
    child.stdout?.on('data', lire)
    child.stderr?.on('data', lire)
    child.stdin?.on('error', () => {})
    child.on('error', (cause) => resolve({ code: 127, sortie: cause.message }))
    child.on('close', (code) => resolve({ code: code ?? 128, sortie }))
    child.stdin?.end(entree)
  })
}
