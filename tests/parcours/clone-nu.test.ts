import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'

const RACINE = path.resolve(import.meta.dirname, '../../..')
const clone = mkdtempSync(path.join(tmpdir(), 'clone nu '))
after(() => rmSync(clone, { recursive: true, force: true }))

/** The tree as a clone has it, nothing built; the dependencies are lent. */
function cloner(): void {
  const fichiers = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: RACINE,
    encoding: 'utf8',
  })
  for (const fichier of fichiers.split('\0')) {
    const source = path.join(RACINE, fichier)
    if (fichier === '' || !existsSync(source) || fichier.startsWith('tests/')) continue
    cpSync(source, path.join(clone, fichier), { preserveTimestamps: true })
  }
  symlinkSync(path.join(RACINE, 'node_modules'), path.join(clone, 'node_modules'))
}

interface Sortie {
  readonly code: number | null
  readonly ecrit: string
  readonly dit: string
}

function alasource(...args: string[]): Promise<Sortie> {
  const commande = path.join(clone, 'bin/alasource.js')
  // From another folder: the clone is found by the command's own place.
  const child = spawn(process.execPath, [commande, ...args], { cwd: tmpdir() })
  let ecrit = ''
  let dit = ''
  child.stdout.on('data', (morceau) => {
    ecrit += morceau
  })
  child.stderr.on('data', (morceau) => {
    dit += morceau
  })
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, ecrit, dit }))
  })
}

test('two commands at once on a bare clone: one builds, the other waits, both answer', async () => {
  cloner()
  const sorties = await Promise.all([alasource('--version'), alasource('--version')])
  for (const { code, ecrit, dit } of sorties) {
    assert.equal(code, 0, dit)
    assert.match(ecrit, /^\d+\.\d+\.\d+\n$/, 'standard output holds data only')
  }
  const dits = sorties.map(({ dit }) => dit).join('')
  assert.equal(dits.match(/Construction du programme/g)?.length, 1)
  assert.equal(dits.match(/Une autre commande prépare/g)?.length, 1)
  assert.ok(existsSync(path.join(clone, 'dist/apps/web/navigateur/index.js')), 'script of pages')
})

test('a clone that is ready says nothing; a changed file is built again', async () => {
  const { version } = JSON.parse(readFileSync(path.join(RACINE, 'package.json'), 'utf8'))
  assert.deepEqual(await alasource('--version'), { code: 0, ecrit: `${version}\n`, dit: '' })
  const source = path.join(clone, 'src/main/main.ts')
  const demain = new Date(statSync(source).mtimeMs + 86_400_000)
  utimesSync(source, demain, demain)
  assert.match((await alasource('--version')).dit, /Construction du programme/)
})

test('dependencies to install through a link: refused and told, nothing is lost', async () => {
  const verrou = path.join(clone, 'package-lock.json')
  appendFileSync(verrou, '\n')
  const demain = new Date(statSync(verrou).mtimeMs + 86_400_000)
  utimesSync(verrou, demain, demain)
  const { code, ecrit, dit } = await alasource('--version')
  assert.deepEqual([code, ecrit], [3, ''])
  assert.match(dit, /est un lien vers .*Supprimez le lien \(rm node_modules\), puis relancez\./)
  assert.ok(existsSync(path.join(RACINE, 'node_modules/typescript/package.json')))
})
