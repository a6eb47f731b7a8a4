import { readFileSync } from 'node:fs'
import { UsageFautif } from '#apps/cli'
import { choisirClassesRevenu, lireClassesRevenu } from '#declarations'
import { findNature } from '#legislation'

const VARIABLE = 'ALASOURCE_CLASSES_REVENU'
const FAUTES_DITES = 5

/**
 * Takes the operator's table of classes of income when the environment names one. Called by each
 * process and each thread before it reads a declaration; a wrong table stops everything.
 */
export function installerClassesRevenu(env: Readonly<Record<string, string | undefined>>): void {
  const chemin = env[VARIABLE]
  if (!chemin) return
  const lues = lireClassesRevenu(lire(chemin), (nom) => findNature(nom) !== undefined)
  if (lues.ok) {
    choisirClassesRevenu(lues.valeur)
    return
  }
  const dites = lues.erreur.slice(0, FAUTES_DITES).join('\n')
  throw new UsageFautif(`${VARIABLE} : la table ${chemin} est refusée.\n${dites}`)
}

function lire(chemin: string): string {
  try {
    return readFileSync(chemin, 'utf8')
  } catch {
    throw new UsageFautif(`${VARIABLE} : le fichier ${chemin} ne se lit pas.`)
  }
}
