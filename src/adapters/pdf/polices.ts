import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)
const FICHIERS = '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin'

export interface Polices {
  readonly normale: Buffer
  readonly grasse: Buffer
}

let lues: Promise<Polices> | undefined

/** Read once for the process. */
export function lirePolices(): Promise<Polices> {
  lues ??= lire()
  return lues
}

async function lire(): Promise<Polices> {
  const [normale, grasse] = await Promise.all(
    [400, 700].map((graisse) => readFile(resolve(`${FICHIERS}-${graisse}-normal.woff`))),
  )
  if (normale === undefined || grasse === undefined) throw new Error('a font is missing')
  return { normale, grasse }
}
