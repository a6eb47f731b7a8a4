import { closeSync, openSync, readSync } from 'node:fs'
import type { SourceFichier } from '#referentiel'
import { Panne } from '#socle'

const TAILLE_MORCEAU = 1 << 20

/**
 * A file as a source: each `lire()` opens it again and gives chunks of at most 1 MiB in one buffer
 * used again. Synchronous, since one reader has nothing better to do meanwhile. Throws a Panne
 * `disque` when the file cannot be read to its end.
 */
export function openSource(chemin: string): SourceFichier {
  return { nom: chemin, lire: () => lireMorceaux(chemin) }
}

function* lireMorceaux(chemin: string): Generator<Uint8Array> {
  const fichier = essayer(chemin, () => openSync(chemin, 'r'))
  try {
    const tampon = new Uint8Array(TAILLE_MORCEAU)
    const lire = (): number => essayer(chemin, () => readSync(fichier, tampon))
    for (let lus = lire(); lus > 0; lus = lire()) yield tampon.subarray(0, lus)
  } finally {
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
    throw new Panne('disque', `Lecture impossible de ${chemin} (${code}). ${remede}`, cause)
  }
}
