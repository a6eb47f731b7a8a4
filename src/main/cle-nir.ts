import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Panne } from '#socle'

/**
 * The key of the NIR of an embedded base: the environment's, else `<dossier>/cle-nir`, made on the
 * first start and never again, since another key would not read the base. It is put in place by a
 * link, whole or not at all, so that two first starts agree on one.
 */
export async function cleDuDossier(dossier: string, donnee: string | undefined): Promise<string> {
  if (donnee !== undefined) return donnee
  const chemin = join(dossier, 'cle-nir')
  const connue = await lire(chemin)
  if (connue !== undefined) return connue
  if (existsSync(join(dossier, 'postgres', 'donnees'))) {
    throw new Panne(
      'cle-absente',
      `La clé du NIR (${chemin}) a disparu, et la base de ce dossier ne se lit pas sans elle. ` +
        'Remettez ce fichier depuis une sauvegarde, ou donnez la clé dans ALASOURCE_CLE_NIR.',
    )
  }
  await creer(dossier, chemin)
  return (await lire(chemin)) ?? ''
}

async function lire(chemin: string): Promise<string | undefined> {
  try {
    return (await readFile(chemin, 'utf8')).trim()
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new Panne('dossier-inaccessible', `La clé du NIR ne se lit pas : ${chemin}.`, cause)
  }
}

async function creer(dossier: string, chemin: string): Promise<void> {
  const brouillon = `${chemin}.${process.pid}.tmp`
  try {
    await mkdir(dossier, { recursive: true, mode: 0o700 })
    const fichier = await open(brouillon, 'w', 0o600)
    await fichier.writeFile(`${randomBytes(32).toString('base64')}\n`)
    await fichier.sync()
    await fichier.close()
    await link(brouillon, chemin)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    const disque = code === 'ENOSPC' || code === 'EDQUOT'
    throw new Panne(
      disque ? 'disque' : 'dossier-inaccessible',
      disque
        ? `Disque plein dans ${dossier} : libérez de la place, puis relancez la commande.`
        : `Le dossier ${dossier} ne peut pas être écrit (${code ?? 'erreur inconnue'}).`,
      cause,
    )
  } finally {
    await rm(brouillon, { force: true }).catch(() => {})
  }
}
