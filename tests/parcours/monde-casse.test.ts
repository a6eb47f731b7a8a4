import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
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
  const fenetre = ['--personnes', '300', '--de', '2025-01', '--a', '2025-06']
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

test('kill -9 of the application: nothing acknowledged is lost, its server adopted', async () => {
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
  await attendre(/.*\n/)
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

/**
 * A disk of 160 MB, in a mount namespace of its own: one file is received, the disk is filled but
 * for 3 MB, the territory is given, room is made, the territory is given again.
 */
const PETIT_DISQUE = `
  mount -t tmpfs -o size=160M tmpfs "$0" || exit 77
  base="$0"; sorties="$1"; un="$2"; tous="$3"; shift 3
  "$@" --base "$base" "$un" > "$sorties/un" 2> "$sorties/un.dit"; echo $? > "$sorties/un.code"
  head -c 400000 /dev/zero > "$base/reserve"
  cat /dev/zero > "$base/remplissage" 2> /dev/null; rm "$base/reserve"
  "$@" --base "$base" "$tous" > "$sorties/plein" 2> "$sorties/plein.dit"
  echo $? > "$sorties/plein.code"
  rm "$base/remplissage"
  "$@" --base "$base" "$tous" > "$sorties/repris" 2> "$sorties/repris.dit"
  echo $? > "$sorties/repris.code"`

test('a full disk: told, exit status 3; with room again, the same command goes on', async (t) => {
  const disque = dossier()
  const sorties = dossier()
  const lu = (nom: string): string => readFileSync(path.join(sorties, nom), 'utf8')
  const [premier = ''] = readdirSync(territoire).filter((nom) => nom.endsWith('.dsn'))
  const root = process.getuid?.() === 0 ? [] : ['--map-root-user']
  const script = ['sh', '-c', PETIT_DISQUE, disque, sorties, path.join(territoire, premier)]
  const prefixe = ['unshare', ...root, '--mount', ...script, territoire]
  const { code } = await executer(['ingerer', '--json'], { prefixe })
  if (code !== 0) return t.skip('ce système ne permet pas de monter un petit disque')
  assert.equal(lu('un.code').trim(), '0', lu('un.dit'))
  assert.equal(lu('plein.code').trim(), '3', lu('plein.dit'))
  assert.match(lu('plein.dit'), /Disque plein/)
  assert.ok(lu('plein.dit').includes(disque), lu('plein.dit'))
  assert.match(lu('repris.code'), /^[01]$/m, lu('repris.dit'))
  const repris = new Map(rapports(lu('repris')).map((rapport) => [rapport.fichier, rapport]))
  const annonces = [...rapports(lu('un')), ...rapports(lu('plein'))]
  for (const { fichier, lignesRessource } of annonces) {
    if (lignesRessource > 0) assert.equal(repris.get(fichier)?.dejaRecu, true, fichier)
  }
})

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
  const deux = readdirSync(territoire).filter((nom) => nom.endsWith('.dsn'))
  const [un = '', autre = ''] = deux.map((nom) => path.join(territoire, nom))
  const { child, fin } = lancer(ingerer(base, un, autre))
  child.stdout?.destroy()
  assert.equal((await fin).code, 0, 'the reader of the report left: the work is done all the same')
  assert.equal(pidDuServeur(base), undefined)
  const encore = rapports((await executer(ingerer(base, un, autre))).ecrit)
  assert.deepEqual(
    encore.map((rapport) => rapport.dejaRecu),
    [true, true],
  )
  const cle = path.join(base, 'cle-nir')
  assert.ok(readFileSync(cle, 'utf8').trim().length >= 40)
  rmSync(cle)
  const perdue = await executer(ingerer(base, un))
  assert.equal(perdue.code, 3)
  assert.match(perdue.dit, /clé du NIR .* a disparu/)
  assert.equal(existsSync(cle), false, 'another key would not read the base: none is made')
})

test('standard output that is full is an outage, one that nobody reads ends quietly', async (t) => {
  const vers = (sortie: string) => ({ prefixe: ['sh', '-c', `exec "$0" "$@" ${sortie}`] })
  if (!existsSync('/dev/full')) return t.skip('ce système n’a pas /dev/full')
  const pleine = await executer(['baremes'], vers('> /dev/full'))
  assert.deepEqual([pleine.code, pleine.ecrit], [3, ''])
  assert.match(pleine.dit, /^alasource : La sortie standard .*\(ENOSPC\).*\n$/)
  const { child, fin } = lancer(['baremes'])
  child.stdout?.destroy()
  const { code, dit } = await fin
  assert.deepEqual([code, dit], [0, ''])
})
