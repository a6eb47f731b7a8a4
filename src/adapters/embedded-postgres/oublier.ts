import { existsSync } from 'node:fs'
import { realpath, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { panneDuServeur } from './diagnostic.js'
import { joindre } from './joindre.js'
import { type Lieu, lieuDe } from './lieu.js'
import { estServeur, readPidFile } from './pid-file.js'

/**
 * Removes the embedded base of a data folder, an orphan server included. False, and nothing is
 * removed, when another process uses it. Nothing else of the folder is touched.
 */
export async function oublier(dossier: string): Promise<boolean> {
  if (!existsSync(join(dossier, 'postgres'))) return true
  const lieu = lieuDe(await realpath(dossier))
  if (await estOuvertAilleurs(lieu)) return false
  // Renamed first: whoever opens the folder meanwhile makes a new base, not half of the old one.
  const oubli = `${lieu.racine}.${process.pid}.oubli`
  try {
    await rename(lieu.racine, oubli)
    await rm(oubli, { recursive: true, force: true })
  } catch (cause) {
    throw panneDuServeur(lieu, String(cause))
  }
  return true
}

async function estOuvertAilleurs(lieu: Lieu): Promise<boolean> {
  const pidFile = await readPidFile(lieu)
  if (pidFile === undefined || !(await estServeur(pidFile, lieu))) return false
  const serveur = await joindre(lieu.dossier)
  return !(await serveur.quitter())
}
