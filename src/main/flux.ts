import { createReadStream, fstatSync } from 'node:fs'

/** Writes data on standard output; resolves when the pipe has room again. */
export function ecrireSortie(texte: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(texte, (cause) => (cause ? reject(cause) : resolve()))
  })
}

/** Words and progress, on standard error, by whole lines. */
export function dire(texte: string): void {
  process.stderr.write(texte.endsWith('\n') ? texte : `${texte}\n`)
}

/** Sixteen times what a stream reads by itself: a file comes in a sixteenth of the steps. */
const MORCEAU_DE_FICHIER = 1 << 20

/** Standard input by chunks. */
export async function* lireEntree(): AsyncGenerator<Uint8Array> {
  for await (const morceau of ouvrirEntree()) yield morceau as Uint8Array
}

function ouvrirEntree(): AsyncIterable<unknown> {
  if (!fstatSync(0).isFile()) return process.stdin
  return createReadStream('', { fd: 0, autoClose: false, highWaterMark: MORCEAU_DE_FICHIER })
}

/** A reader that closes early (`| head`) has had all it wanted: end quietly. */
export function accepterLecteurParti(): void {
  for (const flux of [process.stdout, process.stderr]) {
    flux.on('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EPIPE') process.exit(0)
      throw cause
    })
  }
}

/** Ends the process once both streams have given what they hold. */
export async function terminer(code: number): Promise<never> {
  await Promise.all([vider(process.stdout), vider(process.stderr)])
  process.exit(code)
}

function vider(flux: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    flux.write('', () => resolve())
  })
}
