import { createReadStream, fstatSync } from 'node:fs'
import { Panne } from '#socle'

/** What is done when nobody reads any more: the command ends, or goes on and writes nothing. */
let sansLecteur: 'finir' | 'poursuivre' = 'finir'

/** From here on the work counts more than its report: it is done whether or not that is read. */
export function poursuivreSansLecteur(): void {
  sansLecteur = 'poursuivre'
}

/**
 * Writes data on standard output; resolves when the pipe has room again. When its reader has left,
 * `accepterLecteurParti` ends the process: nothing more is to be done here. A full disk is a Panne.
 */
export function ecrireSortie(texte: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(texte, (cause) => {
      if (!cause || (estParti(cause) && sansLecteur === 'poursuivre')) resolve()
      else if (!estParti(cause)) reject(panneDeSortie(cause))
    })
  })
}

/** A stream that broke is closed: what is written next says so in place of the first cause. */
function estParti(cause: NodeJS.ErrnoException): boolean {
  return cause.code === 'EPIPE' || (cause.code === 'ERR_STREAM_DESTROYED' && parti)
}

let parti = false

function panneDeSortie(cause: NodeJS.ErrnoException): Panne {
  const ou = `La sortie standard ne peut pas être écrite (${cause.code}).`
  return new Panne('disque', `${ou} Vérifiez la place sur le disque, puis relancez.`, cause)
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

/**
 * A reader that closes early (`| head`) has had all it wanted: `ranger` leaves the base, and the
 * process ends quietly. What else breaks standard output is told by `ecrireSortie`.
 */
export function accepterLecteurParti(ranger: () => Promise<void>): void {
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE' || parti) return
    parti = true
    if (sansLecteur === 'finir') void ranger().finally(() => process.exit(0))
  })
  // Words that nobody hears stop nothing.
  process.stderr.on('error', () => {})
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
