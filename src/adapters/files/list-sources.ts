import { accessSync, constants, type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceFichier } from '#referentiel'
import { openSource } from './source.js'

/** A path that gives no source; the message is French and says what to do. */
export interface RefusChemin {
  readonly chemin: string
  readonly message: string
}

export interface SourcesTrouvees {
  readonly sources: readonly SourceFichier[]
  readonly refus: readonly RefusChemin[]
}

/**
 * Files named by `chemins`, in that order; a file may have any name, a folder is read recursively
 * for *.dsn, *.pasrau and *.annexe, sorted by name. What cannot be read is told, the others go on.
 */
export function listSources(chemins: readonly string[]): SourcesTrouvees {
  const sources: SourceFichier[] = []
  const refus: RefusChemin[] = []
  for (const chemin of chemins) {
    try {
      const trouves = statSync(chemin).isDirectory() ? listDossier(chemin, refus) : [chemin]
      for (const trouve of trouves) {
        const message = refusDuFichier(trouve)
        if (message === undefined) sources.push(openSource(trouve))
        else refus.push({ chemin: trouve, message })
      }
    } catch (cause) {
      refus.push({ chemin, message: direErreur(cause) })
    }
  }
  return { sources, refus }
}

function listDossier(dossier: string, refus: RefusChemin[]): readonly string[] {
  const trouves = parcourir(dossier, refus).sort((a, b) => (a < b ? -1 : 1))
  if (trouves.length === 0) {
    const message = 'Aucun fichier .dsn, .pasrau ni .annexe dans ce dossier.'
    refus.push({ chemin: dossier, message })
  }
  return trouves
}

function parcourir(dossier: string, refus: RefusChemin[]): string[] {
  let entrees: Dirent[]
  try {
    entrees = readdirSync(dossier, { withFileTypes: true })
  } catch (cause) {
    refus.push({ chemin: dossier, message: direErreur(cause) })
    return []
  }
  return entrees.flatMap((entree) => {
    const chemin = join(dossier, entree.name)
    // A link to a folder is not followed: it could lead back here.
    if (entree.isDirectory()) return parcourir(chemin, refus)
    return /\.(dsn|pasrau|annexe)$/i.test(entree.name) ? [chemin] : []
  })
}

function refusDuFichier(chemin: string): string | undefined {
  try {
    if (!statSync(chemin).isFile()) return 'Ce n’est pas un fichier ordinaire.'
    accessSync(chemin, constants.R_OK)
    return undefined
  } catch (cause) {
    return direErreur(cause)
  }
}

function direErreur(cause: unknown): string {
  const { code = 'erreur inconnue' } = cause as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'Fichier ou dossier introuvable.'
  if (code === 'EACCES' || code === 'EPERM') return 'Lecture interdite : vérifiez les droits.'
  return `Lecture impossible (${code}).`
}
