// Whether a clone is ready, told by file dates alone: it is asked at each start of the command, and
// must cost nothing. An installed package has no sources to build: it is always ready.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const RACINE = dirname(dirname(fileURLToPath(import.meta.url)))
export const DIST = join(RACINE, 'dist')
export const MODULES = join(RACINE, 'node_modules')
export const VERROU_NPM = join(RACINE, 'package-lock.json')
/** Holds the digest of the lock file that was installed. */
export const TEMOIN_NPM = join(MODULES, '.alasource-lock')
/** Dated at the start of the last build. */
export const TEMOIN_CONSTRUIT = join(DIST, '.construit')

export function estPret() {
  if (!existsSync(join(RACINE, 'tsconfig.base.json'))) return true
  const installe = installeLe()
  return installe > 0 && dateDe(VERROU_NPM) <= installe && estConstruit()
}

export function dateDe(chemin) {
  return statSync(chemin, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

export function installeLe() {
  return Math.max(dateDe(TEMOIN_NPM), dateDe(join(MODULES, '.package-lock.json')))
}

/** True when nothing under src/ is younger than the last build made here. */
export function estConstruit() {
  const construit = dateDe(TEMOIN_CONSTRUIT)
  if (construit === 0 || dateDe(join(RACINE, 'package.json')) > construit) return false
  return dateDe(join(RACINE, 'tsconfig.base.json')) <= construit && !aPlusJeune('src', construit)
}

function aPlusJeune(dossier, date) {
  const chemin = join(RACINE, dossier)
  // The folder's own date tells what was removed or renamed.
  if (dateDe(chemin) > date) return true
  return readdirSync(chemin, { withFileTypes: true }).some((entree) => {
    if (entree.isDirectory()) return aPlusJeune(`${dossier}/${entree.name}`, date)
    return !/\.(md|test\.tsx?)$/.test(entree.name) && dateDe(join(chemin, entree.name)) > date
  })
}
