import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { findBinaries, hydrateSymlinks } from './binaries.js'
import { joindre } from './joindre.js'
import { oublier } from './oublier.js'

const temporaire = mkdtempSync(join(tmpdir(), 'embarque-'))
const dossier = (): Promise<string> => mkdtemp(join(temporaire, 'd-'))
const pidDuServeur = (ou: string): number =>
  Number(readFileSync(join(ou, 'postgres/donnees/postmaster.pid'), 'utf8').split('\n')[0])
const estArrete = (ou: string): boolean => !existsSync(join(ou, 'postgres/donnees/postmaster.pid'))

const ouverts: ChildProcess[] = []
after(() => {
  for (const child of ouverts) child.kill('SIGKILL')
  rmSync(temporaire, { recursive: true, force: true })
})

/** Another process that joins, tells what it found, and leaves when asked. */
const MEMBRE = `
  const { joindre } = await import(${JSON.stringify(new URL('./joindre.js', import.meta.url).href)})
  try {
    const serveur = await joindre(process.argv[1])
    console.log(JSON.stringify({ url: serveur.url }))
    process.stdin.once('data', async () => { await serveur.quitter(); process.exit(0) })
  } catch (e) {
    console.log(JSON.stringify({ code: e.code, message: e.message }))
    process.exit(3)
  }`

interface Dit {
  readonly url?: string
  readonly code?: string
  readonly message?: string
}

async function lancer(
  commande: readonly string[],
  options: { uid?: number; detached?: boolean; env?: NodeJS.ProcessEnv } = {},
): Promise<{ child: ChildProcess; dit: Dit; quitter: () => Promise<number | null> }> {
  const [programme = '', ...args] = commande
  const gid = options.uid === undefined ? {} : { gid: options.uid }
  const child = spawn(programme, args, { stdio: ['pipe', 'pipe', 'inherit'], ...options, ...gid })
  ouverts.push(child)
  const sortie = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const ligne = await new Promise<string>((resolve) => {
    const lignes = createInterface({ input: child.stdout! })
    lignes.once('line', resolve)
    lignes.once('close', () => resolve('{}'))
  })
  const quitter = (): Promise<number | null> => {
    child.stdin?.write('quitter\n')
    return sortie
  }
  return { child, dit: JSON.parse(ligne) as Dit, quitter }
}

const membre = (ou: string, prefixe: readonly string[] = [], options = {}) =>
  lancer([...prefixe, process.execPath, '--input-type=module', '-e', MEMBRE, '--', ou], options)

async function demander(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

async function attendre(condition: () => boolean | Promise<boolean>): Promise<void> {
  const limite = Date.now() + 20_000
  while (!(await condition())) {
    assert.ok(Date.now() < limite, 'rien en 20 secondes')
    await sleep(20)
  }
}

test('the first starts the server, the second joins it, the last stops it', async () => {
  const ou = await dossier()
  const premier = await joindre(ou)
  const pid = pidDuServeur(ou)
  const second = await membre(ou)
  assert.equal(second.dit.url, premier.url)
  assert.equal(pidDuServeur(ou), pid)
  await premier.quitter()
  assert.equal(estArrete(ou), false, 'the second is still there')
  assert.equal((await demander(premier.url, 'select 1 as un'))[0]?.un, 1)
  assert.equal(await second.quitter(), 0)
  assert.equal(estArrete(ou), true)
})

test('the base is UTF-8, with checksums, durable, and private to its owner', async () => {
  const ou = await dossier()
  const serveur = await joindre(ou)
  const nom = (reglage: string): string => `current_setting('${reglage}') as ${reglage}`
  const reglages = ['server_encoding', 'data_checksums', 'fsync', 'listen_addresses']
  const lus = await demander(serveur.url, `select ${reglages.map(nom).join(', ')}`)
  assert.deepEqual(lus, [
    { server_encoding: 'UTF8', data_checksums: 'on', fsync: 'on', listen_addresses: '' },
  ])
  assert.equal(statSync(join(ou, 'postgres')).mode & 0o77, 0)
  await serveur.quitter()
})

test('four processes at the same instant on an empty folder end on one server', async () => {
  const ou = await dossier()
  const tous = await Promise.all([1, 2, 3, 4].map(() => membre(ou)))
  assert.equal(new Set(tous.map(({ dit }) => dit.url)).size, 1)
  const vus = await demander(
    tous[0]?.dit.url ?? '',
    "select count(*)::int as membres from pg_locks where locktype = 'advisory' and granted",
  )
  assert.deepEqual(vus, [{ membres: 4 }])
  const codes = await Promise.all(tous.map(({ quitter }) => quitter()))
  assert.deepEqual(codes, [0, 0, 0, 0])
  assert.equal(estArrete(ou), true)
  assert.deepEqual(
    (await readdir(join(ou, 'postgres'))).filter((fichier) => fichier.endsWith('.tmp')),
    [],
  )
})

test('leaving and joining at the same instant never opens it twice nor loses it', async () => {
  const ou = await dossier()
  let serveur = await joindre(ou)
  for (let tour = 0; tour < 8; tour += 1) {
    const [suivant] = await Promise.all([joindre(ou), serveur.quitter()])
    assert.equal((await demander(suivant.url, 'select 1 as un'))[0]?.un, 1)
    serveur = suivant
  }
  await serveur.quitter()
  assert.equal(estArrete(ou), true)
})

test('a killed process leaves an orphan: the next adopts it, then stops it', async () => {
  const ou = await dossier()
  const tue = await membre(ou)
  const pid = pidDuServeur(ou)
  tue.child.kill('SIGKILL')
  await new Promise((resolve) => tue.child.once('exit', resolve))
  const adoptant = await joindre(ou)
  assert.equal(pidDuServeur(ou), pid)
  await adoptant.quitter()
  assert.equal(estArrete(ou), true)
})

test('a base is not forgotten while it is used; then it is, orphan server included', async () => {
  const ou = await dossier()
  const { child } = await membre(ou)
  writeFileSync(join(ou, 'cle-nir'), 'la clé')
  assert.equal(await oublier(ou), false)
  assert.equal(estArrete(ou), false)
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('exit', resolve))
  await attendre(() => oublier(ou))
  assert.deepEqual(await readdir(ou), ['cle-nir'])
})

test('Ctrl-C in the terminal does not reach the server', async () => {
  const ou = await dossier()
  // A group of its own stands for the terminal's foreground group.
  const { child } = await membre(ou, [], { detached: true })
  const pid = pidDuServeur(ou)
  process.kill(-(child.pid ?? 0), 'SIGINT')
  await new Promise((resolve) => child.once('exit', resolve))
  const adoptant = await joindre(ou)
  assert.equal(pidDuServeur(ou), pid)
  await adoptant.quitter()
})

test('a killed server comes back by itself at the same address, nothing lost', async () => {
  const ou = await dossier()
  const serveur = await joindre(ou)
  await demander(serveur.url, 'create table t as select generate_series(1, 1000) as n')
  const pid = pidDuServeur(ou)
  process.kill(pid, 'SIGKILL')
  await attendre(() =>
    demander(serveur.url, 'select count(*)::int as n from t').then(
      (lignes) => lignes[0]?.n === 1000,
      () => false,
    ),
  )
  assert.notEqual(pidDuServeur(ou), pid)
  await serveur.quitter()
  assert.equal(estArrete(ou), true)
})

test('a pid file whose number was given to another process does not block the start', async () => {
  const ou = await dossier()
  const premier = await joindre(ou)
  const fichier = join(ou, 'postgres/donnees/postmaster.pid')
  const texte = readFileSync(fichier, 'utf8')
  await premier.quitter()
  writeFileSync(fichier, texte.replace(/^\d+/, String(process.pid)))
  const second = await joindre(ou)
  assert.notEqual(pidDuServeur(ou), process.pid)
  await second.quitter()
})

for (const nom of ['espaces et accents é à', 'virgule, et plus', 'très-long-'.repeat(12)]) {
  test(`a folder may be called « ${nom.slice(0, 30)} »`, async () => {
    const ou = join(await dossier(), nom)
    const serveur = await joindre(ou)
    assert.equal((await demander(serveur.url, 'select 1 as un'))[0]?.un, 1)
    await serveur.quitter()
    const second = await joindre(ou)
    assert.equal((await demander(second.url, 'select 1 as un'))[0]?.un, 1)
    await second.quitter()
  })
}

test('a folder that cannot be one is told by its name', async () => {
  const fichier = join(await dossier(), 'fichier')
  writeFileSync(fichier, '')
  const systeme = process.platform === 'linux' ? ['/proc/nulle-part'] : []
  for (const chemin of [fichier, join(fichier, 'dessous'), ...systeme]) {
    await assert.rejects(joindre(chemin), {
      code: 'dossier-inaccessible',
      message: `Le dossier ${chemin} ne peut pas être créé : ce n’est pas un chemin de dossier.`,
    })
  }
})

test('a system without binaries is told to give DATABASE_URL', async () => {
  await assert.rejects(findBinaries('sunos', 'sparc'), /DATABASE_URL/)
})

test('the links that npm did not make are made', async () => {
  const racine = await dossier()
  await mkdir(join(racine, 'native/lib'), { recursive: true })
  writeFileSync(join(racine, 'native/lib/libx.so.1.2'), 'x')
  const table = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }]
  writeFileSync(join(racine, 'native/pg-symlinks.json'), JSON.stringify(table))
  await hydrateSymlinks(racine)
  await hydrateSymlinks(racine)
  assert.equal(await readFile(join(racine, 'native/lib/libx.so.1'), 'utf8'), 'x')
})

const estRoot = process.getuid?.() === 0
const raisonRoot = estRoot ? false : 'se vérifie seulement en root'
/** Another account must be able to read the program itself, which /root forbids. */
const lisible = spawnSync('/bin/sh', ['-c', 'test -r "$0"', fileURLToPath(import.meta.url)], {
  ...(estRoot ? { uid: 65534, gid: 65534 } : {}),
})
const raisonCompte = lisible.status === 0 ? raisonRoot : 'le programme n’est lisible que par root'

test('root without user namespaces takes another account', { skip: raisonRoot }, async () => {
  const ou = await dossier()
  const chemin = await dossier()
  for (const nom of ['id', 'sh', 'setpriv']) {
    const programme = ['/usr/bin', '/bin'].map((d) => join(d, nom)).find(existsSync)
    if (programme) await symlink(programme, join(chemin, nom))
  }
  const { dit, quitter } = await membre(ou, [], { env: { PATH: chemin } })
  assert.equal(dit.message, undefined)
  assert.notEqual(statSync(join(ou, 'postgres/donnees')).uid, 0)
  assert.equal(await quitter(), 0)
  // The same folder, namespaces back: the account that owns it goes on.
  const serveur = await joindre(ou)
  await serveur.quitter()
  assert.equal(estArrete(ou), true)
})

test('an account without a name is given one', { skip: raisonCompte }, async () => {
  const uid = 2_000_000_017
  const ou = await dossier()
  chownSync(temporaire, uid, uid)
  chownSync(ou, uid, uid)
  const { dit, quitter } = await membre(ou, [], { uid })
  assert.equal(dit.message, undefined)
  assert.equal(statSync(join(ou, 'postgres/donnees')).uid, uid)
  assert.equal(await quitter(), 0)
})

test('an ordinary user is refused the folder of root, by name', {
  skip: raisonCompte,
}, async () => {
  const ou = await dossier()
  await (await joindre(ou)).quitter()
  const { dit } = await membre(ou, [], { uid: 65534 })
  assert.equal(dit.code, 'dossier-inaccessible')
  assert.ok(dit.message?.includes(ou))
})

test('a small disk is told before anything is written', async (t) => {
  const monter = async (octets: string, ou: string) => {
    const script = `mount -t tmpfs -o size=${octets} tmpfs "$0" && exec "$@"`
    const prefixe = ['unshare', ...(estRoot ? [] : ['--map-root-user']), '--mount']
    return membre(ou, [...prefixe, 'sh', '-c', script, ou])
  }
  const ou = await dossier()
  const { dit } = await monter('32M', ou)
  if (dit.code === undefined) return t.skip('ce système ne permet pas de monter un petit disque')
  assert.equal(dit.code, 'disque')
  assert.match(dit.message ?? '', /Place insuffisante/)
  assert.ok(dit.message?.includes(ou))
})
