// Installs and builds a clone, one process at a time.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import {
  DIST,
  dateDe,
  estConstruit,
  installeLe,
  MODULES,
  RACINE,
  TEMOIN_CONSTRUIT,
  TEMOIN_NPM,
  VERROU_NPM,
} from './etat.js'

const VERROU = join(DIST, '.verrou')

/** The clone cannot be made ready; the message says what to do. */
export class EchecPreparation extends Error {}

/** What runs: the program, and the script that its pages give to browsers, which nothing imports. */
const PROGRAMME = ['src/main', 'src/apps/web/navigateur']

/** `tout`: the tests too, always through the compiler. Else only what the command needs. */
export function preparer({ tout }) {
  if (!existsSync(join(RACINE, 'tsconfig.base.json'))) return
  sousVerrou(() => {
    installer()
    construire(tout)
  })
}

// --- dependencies ---------------------------------------------------------------------------

function empreinteVerrouNpm() {
  return createHash('sha256').update(readFileSync(VERROU_NPM)).digest('hex')
}

/** By date when it settles the matter, else by content. */
function sontInstallees() {
  const installe = installeLe()
  if (installe === 0) return false
  if (dateDe(VERROU_NPM) <= installe) return true
  if (!existsSync(TEMOIN_NPM)) return false
  if (readFileSync(TEMOIN_NPM, 'utf8') !== empreinteVerrouNpm()) return false
  utimesSync(TEMOIN_NPM, new Date(), new Date())
  return true
}

function installer() {
  if (sontInstallees() && existsSync(join(MODULES, 'typescript-7'))) return
  refuserLien()
  dire('Installation des dépendances (npm ci)…')
  const npm = process.env.npm_execpath
  const parScript = npm !== undefined && /npm-cli\.[cm]?js$/.test(npm)
  const [programme, ...debut] = parScript ? [process.execPath, npm] : ['npm']
  // The compiler is a development dependency: NODE_ENV=production must not leave it out.
  const args = [...debut, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']
  lancer(programme, args, 'npm ci a échoué. Vérifiez le réseau et la place sur le disque.')
  writeFileSync(TEMOIN_NPM, empreinteVerrouNpm())
}

/** npm ci empties the folder first: through a link, that of another clone. */
function refuserLien() {
  if (lstatSync(MODULES, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return
  throw new EchecPreparation(
    `Les dépendances doivent être installées, mais ${MODULES} est un lien vers ` +
      `${readlinkSync(MODULES)} : npm ci effacerait ce dossier. ` +
      'Supprimez le lien (rm node_modules), puis relancez.',
  )
}

// --- build ----------------------------------------------------------------------------------

function construire(tout) {
  if (!tout && estConstruit()) return
  if (!estConstruit()) dire('Construction du programme…')
  const debut = new Date()
  const args = [join(MODULES, 'typescript-7', 'bin', 'tsc'), '-b', ...(tout ? [] : PROGRAMME)]
  lancer(process.execPath, args, 'La construction du programme a échoué (voir ci-dessus).')
  writeFileSync(TEMOIN_CONSTRUIT, '')
  utimesSync(TEMOIN_CONSTRUIT, debut, debut)
}

// --- one at a time --------------------------------------------------------------------------

function sousVerrou(agir) {
  try {
    mkdirSync(DIST, { recursive: true })
  } catch (cause) {
    throw new EchecPreparation(`Dossier ${RACINE} : écriture impossible (${cause.code}).`)
  }
  let dit = false
  while (!prendreVerrou()) {
    if (!dit) dire('Une autre commande prépare le programme, attente…')
    dit = true
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  }
  try {
    agir()
  } finally {
    rmSync(VERROU, { force: true })
  }
}

function prendreVerrou() {
  try {
    writeFileSync(VERROU, String(process.pid), { flag: 'wx' })
    return true
  } catch (cause) {
    if (cause.code !== 'EEXIST') throw new EchecPreparation(`${VERROU} : ${cause.code}`)
    leverVerrouMort()
    return false
  }
}

/** A killed command leaves its lock: set aside by a rename, put back if it was another's. */
function leverVerrouMort() {
  const lu = lireVerrou(VERROU)
  if (lu === undefined) return
  // Killed between the creation of the file and its content.
  const vide = lu === '' && Date.now() - dateDe(VERROU) > 10_000
  if (!vide && (lu === '' || estVivant(Number(lu)))) return
  const cote = `${VERROU}.${process.pid}`
  try {
    renameSync(VERROU, cote)
    if (lireVerrou(cote) !== lu) linkSync(cote, VERROU)
  } catch {
    // Another one was quicker.
  }
  rmSync(cote, { force: true })
}

function lireVerrou(chemin) {
  try {
    return readFileSync(chemin, 'utf8')
  } catch {
    return undefined
  }
}

function estVivant(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return cause.code === 'EPERM'
  }
}

// --- the outside ----------------------------------------------------------------------------

/** Standard output is for data: what the tools say goes to standard error. */
function lancer(programme, args, echec) {
  const { status, error } = spawnSync(programme, args, { cwd: RACINE, stdio: ['ignore', 2, 2] })
  if (error !== undefined) throw new EchecPreparation(`${echec} (${error.message})`)
  if (status !== 0) throw new EchecPreparation(echec)
}

function dire(texte) {
  process.stderr.write(`${texte}\n`)
}
