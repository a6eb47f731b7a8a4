import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const RACINE = path.resolve(import.meta.dirname, '../../..')
const COMMANDE = path.join(RACINE, 'bin/alasource.js')

export interface Sortie {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly ecrit: string
  readonly dit: string
}

export interface Lance {
  readonly child: ChildProcess
  readonly fin: Promise<Sortie>
  /** Resolves once standard output matches; rejects if the process ends before. */
  attendre(motif: RegExp): Promise<void>
}

export interface OptionsLancement {
  readonly env?: NodeJS.ProcessEnv
  readonly prefixe?: readonly string[]
  readonly entree?: string
}

/** Starts the command as a process of its own, in the environment of the tests and no other. */
export function lancer(args: readonly string[], options: OptionsLancement = {}): Lance {
  const [programme = '', ...debut] = [...(options.prefixe ?? []), process.execPath, COMMANDE]
  const child = spawn(programme, [...debut, ...args], { env: { ...process.env, ...options.env } })
  let ecrit = ''
  let dit = ''
  child.stdout.on('data', (morceau) => {
    ecrit += morceau
  })
  child.stderr.on('data', (morceau) => {
    dit += morceau
  })
  child.stdin.end(options.entree ?? '')
  const fin = new Promise<Sortie>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, ecrit, dit }))
  })
  const attendre = (motif: RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      const voir = (): void => {
        if (motif.test(ecrit)) resolve()
      }
      voir()
      child.stdout.on('data', voir)
      void fin.then(({ dit: mots }) => reject(new Error(`fini avant ${motif} : ${mots}`)))
    })
  return { child, fin, attendre }
}

export const executer = (args: readonly string[], options?: OptionsLancement): Promise<Sortie> =>
  lancer(args, options).fin

/** Number of the embedded server's process, or undefined when it is stopped. */
export function pidDuServeur(donnees: string): number | undefined {
  const fichier = path.join(donnees, 'postgres/donnees/postmaster.pid')
  return existsSync(fichier) ? Number(readFileSync(fichier, 'utf8').split('\n')[0]) : undefined
}
