import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type { SourceFichier } from '#referentiel'
import { Panne } from '#socle'

const TAILLE_MORCEAU = 1 << 20

/**
 * A file as a source: each `lire()` opens it again and gives chunks of at most 1 MiB in one buffer
 * used again. Synchronous, since one reader has nothing better to do meanwhile. Throws a Panne
 * `fichier-illisible` when the file cannot be read to its end.
 */
export function openSource(chemin: string): SourceFichier {
  const taille = statSync(chemin, { throwIfNoEntry: false })?.size
  const source = { nom: chemin, chemin, lire: () => lireMorceaux(chemin) }
  return taille === undefined ? source : { ...source, octets: taille }
}

/** The buffer of the last reader that ended: thousands of small files share one. */
let libre: Uint8Array | undefined

function* lireMorceaux(chemin: string): Generator<Uint8Array> {
  const fichier = essayer(chemin, () => openSync(chemin, 'r'))
  const tampon = libre ?? new Uint8Array(TAILLE_MORCEAU)
  libre = undefined
  try {
    const lire = (): number => essayer(chemin, () => readSync(fichier, tampon))
    for (let lus = lire(); lus > 0; lus = lire()) yield tampon.subarray(0, lus)
  } finally {
    libre = tampon
    closeSync(fichier)
  }
}

function essayer<T>(chemin: string, acte: () => T): T {
  try {
    return acte()
  } catch (cause) {
    const { code = 'erreur inconnue' } = cause as NodeJS.ErrnoException
    const remede =
      'Vérifiez le disque et les droits, puis relancez : les autres fichiers sont faits.'
    throw new Panne(
      'fichier-illisible',
      `Lecture impossible de ${chemin} (${code}). ${remede}`,
      cause,
    )
  }
}
