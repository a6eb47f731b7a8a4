// The compiled book, copied aside and instrumented by StrykerJS's own instrumenter: every mutant
// stands in the code behind a switch.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Fetched on demand, beside the repository's own dependencies: a proof is not a dependency. */
const OUTIL = '@stryker-mutator/instrumenter@9.6.1'
/** Mutants that change words only, or how an error is told: no amount depends on them. */
const MUTATIONS_ECARTEES = new Set(['StringLiteral', 'Regex'])

/** Barèmes are literals, checked one by one against their texts; households of tests; types. */
const ECARTES = [
  /\/baremes\//,
  /-table\.js$/,
  /\.test\.js$/,
  /\/index\.js$/,
  /personnages\.js$/,
  /essai\.js$/,
]

/**
 * Copies `racine` into `dossier` and instruments the room `legislation`.
 * Gives the mutants, the modules of the room, and the test files that look at it.
 */
export async function preparerMutants(racine, dossier) {
  mkdirSync(join(dossier, 'tests'), { recursive: true })
  for (const nom of [
    'package.json',
    'docs',
    'tests/situations',
    'dist/legislation',
    'dist/socle',
    'src/legislation/baremes',
  ]) {
    cpSync(join(racine, nom), join(dossier, nom), { recursive: true })
  }
  for (const nom of ['fast-check', 'pure-rand']) {
    cpSync(join(racine, 'node_modules', nom), join(dossier, 'node_modules', nom), {
      recursive: true,
    })
  }
  const instrument = await ouvrirInstrumenteur(dossier)
  const noms = lister(join(dossier, 'dist/legislation'))
  const sources = noms.filter((nom) => !ECARTES.some((motif) => motif.test(nom)))
  const { files, mutants } = await instrument(
    sources.map((nom) => ({ name: nom, mutate: true, content: readFileSync(nom, 'utf8') })),
  )
  for (const { name, content } of files) writeFileSync(name, content)
  const essais = noms.filter((nom) => nom.endsWith('.test.js'))
  const collecteur = pathToFileURL(join(import.meta.dirname, 'collecteur.js')).href
  for (const nom of essais) {
    const texte = readFileSync(nom, 'utf8')
    writeFileSync(nom, texte.replace(/from 'node:test'/, `from '${collecteur}'`))
  }
  const retenus = mutants.filter((m) => !MUTATIONS_ECARTEES.has(m.mutatorName))
  return { mutants: retenus, modules: sources, essais }
}

async function ouvrirInstrumenteur(dossier) {
  const outils = join(dossier, 'outils')
  if (!existsSync(outils)) {
    mkdirSync(outils)
    writeFileSync(join(outils, 'package.json'), '{"private":true}')
    execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', OUTIL], { cwd: outils })
  }
  const depuis = (nom) => import(pathToFileURL(join(outils, 'node_modules', nom)).href)
  const { createInjector } = await depuis('typed-inject/dist/src/index.js')
  const { createInstrumenter } = await depuis('@stryker-mutator/instrumenter/dist/src/index.js')
  const muet = () => {}
  const journal = {
    isDebugEnabled: () => false,
    isInfoEnabled: () => false,
    debug: muet,
    info: muet,
    warn: muet,
    error: muet,
  }
  const outil = createInjector()
    .provideValue('getLogger', () => journal)
    .provideValue('logger', journal)
    .provideValue('options', {})
    .injectFunction(createInstrumenter)
  const options = { plugins: null, ignorers: [], excludedMutations: [] }
  return (fichiers) => outil.instrument(fichiers, options)
}

function lister(dossier) {
  return readdirSync(dossier, { recursive: true, withFileTypes: true })
    .filter((entree) => entree.isFile() && entree.name.endsWith('.js'))
    .map((entree) => join(entree.parentPath ?? entree.path, entree.name))
    .sort()
}
