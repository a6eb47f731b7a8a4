/** Writes data on standard output; resolves when the pipe has room again. */
export function ecrireSortie(texte: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(texte, (cause) => (cause ? reject(cause) : resolve()))
  })
}

/** Words and progress, on standard error, by whole lines. */
export function dire(texte: string): void {
  process.stderr.write(texte.endsWith('\n') ? texte : `${texte}\n`)
}

/** Standard input by chunks. */
export async function* lireEntree(): AsyncGenerator<Uint8Array> {
  for await (const morceau of process.stdin) yield morceau as Uint8Array
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
