import { chown, lchown, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Panne } from '#socle'
import type { Binaries } from './binaries.js'
import type { Lieu } from './lieu.js'
import { type Account, runAs } from './run.js'

/**
 * PostgreSQL refuses to run as root, and under a number that has no name. An ordinary user runs it
 * as is; root finds, in this order:
 * 1. a user namespace, where root's own files belong to a named user (works in any folder);
 * 2. another existing user who can go through the folder;
 * 3. that user with the single capability that lets it go through (containers without namespaces).
 * A number without a name (`docker run --user 12345`) takes the first of the three.
 * Gives the first that can work in the folder. Throws a Panne naming the folder and the fix.
 */
export async function chooseAccount(lieu: Lieu, binaries: Binaries): Promise<Account> {
  const uid = process.getuid?.() ?? -1
  const gid = process.getgid?.() ?? -1
  const noms = await listUsers()
  if (uid !== 0) {
    const tel: Account = { prefixe: [], proprietaire: { uid, gid } }
    if (process.platform !== 'linux' || noms.some((nom) => nom.uid === uid)) return tel
    const espaces = inNamespace(noms, tel.proprietaire)
    return (await firstAble(espaces, lieu, binaries)) ?? tel
  }
  const existant = await stat(lieu.donnees).catch(() => undefined)
  const repris = existant !== undefined && existant.uid !== 0
  const autres = noms.filter(({ nom }) => nom === 'postgres' || nom === 'nobody')
  const candidats = repris
    ? accountsOf(existant)
    : [...inNamespace(noms, { uid: 0, gid: 0 }), ...autres.flatMap(accountsOf)]
  const choisi = await firstAble(candidats, lieu, binaries)
  if (choisi === undefined) throw aucunCompte(lieu)
  await giveTo(choisi, lieu)
  return choisi
}

function aucunCompte(lieu: Lieu): Panne {
  return new Panne(
    'dossier-inaccessible',
    `Le dossier ${lieu.dossier} ne peut pas recevoir la base : PostgreSQL refuse de fonctionner ` +
      'en root, et aucun autre compte ne peut traverser ce dossier. Lancez la commande avec un ' +
      'compte ordinaire, ou choisissez un dossier ouvert (par exemple ' +
      'ALASOURCE_DONNEES=/var/lib/alasource), ou indiquez une base dans DATABASE_URL.',
  )
}

async function firstAble(
  candidats: readonly Account[],
  lieu: Lieu,
  binaries: Binaries,
): Promise<Account | undefined> {
  for (const account of candidats) {
    const { uid, gid } = account.proprietaire
    if (process.getuid?.() === 0) await chown(lieu.racine, uid, gid)
    if (await canWork(account, lieu, binaries)) return account
  }
  return undefined
}

interface User {
  readonly nom: string
  readonly uid: number
  readonly gid: number
}

/** Inside, our files belong to a named user; outside, they stay ours. */
function inNamespace(noms: readonly User[], proprietaire: Account['proprietaire']): Account[] {
  const [nomme] = noms.filter(({ uid }) => uid > 0)
  if (nomme === undefined) return []
  const { uid, gid } = nomme
  const prefixe = ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`]
  return [{ prefixe, proprietaire }]
}

function accountsOf({ uid, gid }: { uid: number; gid: number }): readonly Account[] {
  const proprietaire = { uid, gid }
  const passage = [
    'setpriv',
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    // Else access(2), by which PostgreSQL looks for its own programs, would forget the capability.
    '--securebits=+no_setuid_fixup',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
  ]
  return [
    { prefixe: [], uid, gid, proprietaire },
    { prefixe: passage, proprietaire },
  ]
}

async function listUsers(): Promise<readonly User[]> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '')
  return passwd.split('\n').flatMap((ligne) => {
    const [nom = '', , uid, gid] = ligne.split(':')
    return uid && gid ? [{ nom, uid: Number(uid), gid: Number(gid) }] : []
  })
}

/** Tried for real: the account goes through the folder and starts the program. */
async function canWork(account: Account, lieu: Lieu, binaries: Binaries): Promise<boolean> {
  const essai = '[ "$(id -u)" != 0 ] && cd "$1" && exec "$2" --version'
  const { racine } = lieu
  const { code } = await runAs(account, ['/bin/sh', '-c', essai, 'sh', racine, binaries.postgres])
  return code === 0
}

/** Only root comes here, and only while no server runs. */
async function giveTo(account: Account, lieu: Lieu): Promise<void> {
  const { uid, gid } = account.proprietaire
  const donnees = await stat(lieu.donnees).catch(() => undefined)
  if (donnees === undefined || donnees.uid === uid) return
  const contenu = await readdir(lieu.donnees, { recursive: true })
  for (const nom of contenu) await lchown(join(lieu.donnees, nom), uid, gid)
  await chown(lieu.donnees, uid, gid)
}
