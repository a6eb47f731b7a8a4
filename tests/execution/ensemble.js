// Several test files in one process: what they import is read once, and not once for each.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { RACINE } from '../../bin/etat.js'

/**
 * As many files as `parts`, in `dossier`, that import all those given: for tests that leave nothing
 * behind in their process.
 */
export function rassembler(fichiers, { dossier, parts }) {
  const ensembles = Array.from({ length: Math.min(parts, fichiers.length) }, () => [])
  for (const [rang, fichier] of fichiers.entries()) ensembles[rang % parts].push(fichier)
  return ensembles.map((contenu, rang) => {
    const imports = contenu.map((f) => `import ${JSON.stringify(adresse(f))}\n`)
    const chemin = join(dossier, `ensemble-${rang}.test.mjs`)
    writeFileSync(chemin, imports.join(''))
    return chemin
  })
}

function adresse(fichier) {
  return pathToFileURL(join(RACINE, fichier)).href
}
