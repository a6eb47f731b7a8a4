import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { executer, lancer, pidDuServeur } from './processus.js'

const ici = mkdtempSync(path.join(tmpdir(), 'monde-casse-'))
const territoire = path.join(ici, 'territoire')
const dossier = (): string => mkdtempSync(path.join(ici, 'd-'))
after(() => rmSync(ici, { recursive: true, force: true }))

before(async () => {
  const fenetre = ['--personnes', '150', '--de', '2025-01', '--a', '2025-06']
  const args = ['engendrer', ...fenetre, '--graine', 'monde casse', '--incidents']
  const { code, dit } = await executer([...args, '--sortie', territoire])
  assert.equal(code, 0, dit)
})

interface Rapport {
  readonly fichier: string
  readonly statut: string
  readonly dejaRecu: boolean
  readonly lignesRessource: number
}

const rapports = (ecrit: string): Rapport[] =>
  ecrit
    .split('\n')
    .filter((ligne) => ligne.endsWith('}') && !ligne.startsWith('{"total"'))
    .map((ligne) => JSON.parse(ligne) as Rapport)

const essentiel = ({ fichier, statut }: Rapport): string => `${path.basename(fichier)} ${statut}`
const ingerer = (base: string, ...chemins: string[]): string[] => [
  'ingerer',
  '--json',
  '--base',
  base,
  ...(chemins.length === 0 ? [territoire] : chemins),
]

/** What was told received before the fall is there after it, and the rest can be given again. */
async function verifierReprise(base: string, annonces: readonly Rapport[]): Promise<void> {
  const { code, ecrit, dit } = await executer(ingerer(base))
  assert.ok(code === 0 || code === 1, dit)
  const repris = new Map(rapports(ecrit).map((rapport) => [rapport.fichier, rapport]))
  for (const { fichier, statut, lignesRessource } of annonces) {
    if (statut === 'rejete' || lignesRessource === 0) continue
    assert.equal(repris.get(fichier)?.dejaRecu, true, `${fichier} was acknowledged, then lost`)
  }
  const encore = await executer(ingerer(base))
  const lignes = rapports(encore.ecrit).map((rapport) => rapport.lignesRessource)
  assert.ok(lignes.length > 0 && lignes.every((n) => n === 0))
  assert.equal(pidDuServeur(base), undefined, 'the last to leave stopped the server')
}

test('kill -9 of the application: what was acknowledged is there, its server is adopted', async () => {
  const base = dossier()
  const { child, fin, attendre } = lancer(ingerer(base))
  await attendre(/(.*\n){10}/)
  const serveur = pidDuServeur(base)
  child.kill('SIGKILL')
  const { ecrit } = await fin
  assert.ok(serveur !== undefined && pidDuServeur(base) === serveur, 'the server outlives it')
  await verifierReprise(base, rapports(ecrit))
})

test('kill -9 of the database: told with exit status 3, nothing acknowledged is lost', async () => {
  const base = dossier()
  const { fin, attendre } = lancer(ingerer(base))
  await attendre(/(.*\n){10}/)
  process.kill(pidDuServeur(base) ?? 0, 'SIGKILL')
  const { code, ecrit, dit } = await fin
  assert.equal(code, 3, dit)
  assert.match(dit, /La base de données ne répond pas/)
  await verifierReprise(base, rapports(ecrit))
})

test('SIGTERM: the base is left, the server stopped, exit status 143', async () => {
  const base = dossier()
  const { child, fin, attendre } = lancer(ingerer(base))
  await attendre(/(.*\n){5}/)
  child.kill('SIGTERM')
  assert.equal((await fin).code, 143)
  assert.equal(pidDuServeur(base), undefined)
})

test('two commands at once on one new folder: one server, each file received once', async () => {
  const base = dossier()
  const sorties = await Promise.all([executer(ingerer(base)), executer(ingerer(base))])
  const [a, b] = sorties.map(({ ecrit }) => rapports(ecrit))
  assert.deepEqual(a?.map(essentiel), b?.map(essentiel))
  const doubles = a?.filter((rapport, i) => {
    const autre = b?.[i]
    return rapport.lignesRessource > 0 && (autre?.lignesRessource ?? 0) > 0
  })
  assert.deepEqual(doubles, [])
  assert.equal(pidDuServeur(base), undefined)
})

test('a full disk: told, exit status 3, and what was acknowledged stays', async (t) => {
  const disque = dossier()
  const sauve = path.join(ici, 'sauve')
  // The small disk lives in a mount namespace: what is left on it is copied out before it goes.
  const script = `mount -t tmpfs -o size=190M tmpfs "$0" || exit 77
    out="$1"; shift; "$@"; code=$?; cp -a "$0" "$out"; exit $code`
  const root = process.getuid?.() === 0 ? [] : ['--map-root-user']
  const prefixe = ['unshare', ...root, '--mount', 'sh', '-c', script, disque, sauve]
  const { code, ecrit, dit } = await executer(ingerer(disque, ...gonfler()), { prefixe })
  if (code === 77 || code === 1) return t.skip('ce système ne permet pas de monter un petit disque')
  assert.equal(code, 3, dit)
  assert.match(dit, /[Dd]isque/)
  assert.ok(dit.includes(disque), dit)
  const annonces = rapports(ecrit)
  assert.ok(annonces.length > 0, 'some files were received before the disk was full')
  // Room is back: the same command goes on, nothing is to be repaired.
  assert.ok(existsSync(sauve))
  const { ecrit: repris, dit: mots } = await executer(ingerer(sauve, ...gonfler()))
  const connus = new Map(rapports(repris).map((rapport) => [rapport.fichier, rapport]))
  for (const { fichier, lignesRessource } of annonces) {
    if (lignesRessource > 0) assert.equal(connus.get(fichier)?.dejaRecu, true, mots)
  }
})

/** The territory many times over under other SIREN, enough to fill a small disk. */
function gonfler(): readonly string[] {
  const gros = path.join(ici, 'gros')
  if (!existsSync(gros)) cpSync(territoire, gros, { recursive: true })
  return [gros]
}

test('a port taken: told early, with its number and the remedy, exit status 3', async () => {
  const occupant = createServer()
  await new Promise<void>((resolve) => occupant.listen(0, '127.0.0.1', resolve))
  const { port } = occupant.address() as { port: number }
  const base = dossier()
  for (const commande of ['servir', 'demo']) {
    const env = { PORT: String(port), ALASOURCE_DONNEES: base }
    const { code, ecrit, dit } = await executer([commande], { env })
    assert.equal(code, 3, dit)
    assert.equal(ecrit, '')
    assert.match(dit, new RegExp(`Le port ${port} est pris .*PORT=`))
  }
  assert.deepEqual(readdirSync(base), [], 'nothing was prepared for nothing')
  occupant.close()
})

test('a base by URL without its key: exit status 3 before anything is stored', async () => {
  const env = { ALASOURCE_DONNEES: dossier() }
  const sortie = await executer(ingerer('postgresql://127.0.0.1:1/rien'), { env })
  assert.equal(sortie.code, 3)
  assert.match(sortie.dit, /ALASOURCE_CLE_NIR/)
  const cle = { ALASOURCE_CLE_NIR: 'une clé assez longue pour un essai' }
  const injoignable = await executer(ingerer('postgresql://127.0.0.1:1/rien'), { env: cle })
  assert.equal(injoignable.code, 3)
  assert.match(injoignable.dit, /La base de données ne répond pas/)
})

test('a folder that cannot be, a lost key: exit status 3, the folder named', async () => {
  const impossible = path.join(territoire, 'verite.ndjson')
  const sortie = await executer(ingerer(impossible))
  assert.equal(sortie.code, 3)
  assert.ok(sortie.dit.includes(impossible))
  const base = dossier()
  const [premier = ''] = readdirSync(territoire).filter((nom) => nom.endsWith('.dsn'))
  const un = path.join(territoire, premier)
  assert.equal((await executer(ingerer(base, un))).code, 0)
  const cle = path.join(base, 'cle-nir')
  assert.ok(readFileSync(cle, 'utf8').trim().length >= 40)
  rmSync(cle)
  const perdue = await executer(ingerer(base, un))
  assert.equal(perdue.code, 3)
  assert.match(perdue.dit, /clé du NIR .* a disparu/)
  assert.equal(existsSync(cle), false, 'another key would not read the base: none is made')
})
