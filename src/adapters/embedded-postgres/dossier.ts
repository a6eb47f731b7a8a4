import { mkdir, realpath } from 'node:fs/promises'
import { dirname } from 'node:path'
import { panneDuServeur } from './diagnostic.js'
import { type Lieu, lieuDe } from './lieu.js'

const PRIVE = 0o700

/**
 * Makes the data folder if it is missing, readable by its owner alone. Throws a Panne
 * (`dossier-inaccessible`, `disque`) naming the folder.
 */
export async function preparerDossier(dossier: string): Promise<Lieu> {
  try {
    await creer(dossier)
    const lieu = lieuDe(await realpath(dossier))
    await creer(lieu.racine)
    return lieu
  } catch (cause) {
    throw panneDuServeur(lieuDe(dossier), String(cause))
  }
}

/** Not `mkdir` recursive: under /proc it never ends (Node 20). */
async function creer(dossier: string): Promise<void> {
  try {
    await mkdir(dossier, PRIVE)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    const parent = dirname(dossier)
    if (code !== 'ENOENT' || parent === dossier) throw cause
    await creer(parent)
    await mkdir(dossier, PRIVE)
  }
}
