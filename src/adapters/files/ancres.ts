import { mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { AncresStore } from '#acces'
import { Panne } from '#socle'

/**
 * Anchors in a file that only grows. A line that a cut left without its end is not an anchor: it is
 * not read, and the next writing begins where it began.
 */
export function createAncresFichier(chemin: string): AncresStore {
  return {
    async lire() {
      const texte = await contenu(chemin)
      return texte?.slice(0, texte.lastIndexOf('\n') + 1).split('\n')
    },
    ajouter: (lignes) => avecPanne(chemin, () => ajouter(chemin, lignes)),
  }
}

async function contenu(chemin: string): Promise<string | undefined> {
  try {
    return await readFile(chemin, 'utf8')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw panne('fichier-illisible', `Le fichier d’ancres ${chemin} ne peut pas être lu.`, cause)
  }
}

async function ajouter(chemin: string, lignes: readonly string[]): Promise<void> {
  await mkdir(path.dirname(chemin), { recursive: true })
  const avant = await contenu(chemin)
  const fichier = await open(chemin, 'a', 0o600)
  try {
    if (avant !== undefined && !avant.endsWith('\n')) {
      await fichier.truncate(Buffer.byteLength(avant.slice(0, avant.lastIndexOf('\n') + 1)))
    }
    await fichier.appendFile(lignes.map((ligne) => `${ligne}\n`).join(''))
    await fichier.sync()
  } finally {
    await fichier.close()
  }
}

async function avecPanne<T>(chemin: string, travail: () => Promise<T>): Promise<T> {
  try {
    return await travail()
  } catch (cause) {
    if (cause instanceof Panne) throw cause
    throw panne('disque', `Le fichier d’ancres ${chemin} ne peut pas être écrit.`, cause)
  }
}

function panne(code: 'disque' | 'fichier-illisible', message: string, cause: unknown): Panne {
  return new Panne(code, `${message} Vérifiez le disque et les droits, puis recommencez.`, cause)
}
