import { chown, lchown, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Panne } from '#socle'
import type { Binaries } from './binaries.js'
import type { Lieu } from './lieu.js'
import { runAs } from './run.js'

/**
 * PostgreSQL refuses to run as root. An ordinary user runs it as is; root finds, in this order:
 * 1. a user namespace, where root's own files belong to an ordinary user (works in any folder);
 * 2. another existing user who can go through the folder;
 * 3. that user with the single capability that lets it go through (containers without namespaces).
 */
export interface Account {
  /** Put before the command. */
  readonly prefixe: readonly string[]
  readonly uid?: number
  readonly gid?: number
  /** Owner of the server's files, seen from the caller. */
  readonly proprietaire: { readonly uid: number; readonly gid: number }
}

const ESPACE = ['unshare', '--user', '--map-user=1000', '--map-group=1000']

/** The first account that can work in the folder. Throws a Panne naming the folder and the fix. */
export async function chooseAccount(lieu: Lieu, binaries: Binaries): Promise<Account> {
  const uid = process.getuid?.() ?? -1
  const gid = process.getgid?.() ?? -1
  if (uid !== 0) return { prefixe: [], proprietaire: { uid, gid } }
  for (const account of await listCandidates(lieu)) {
    await chown(lieu.racine, account.proprietaire.uid, account.proprietaire.gid)
    if (await canWork(account, lieu, binaries)) {
      await giveTo(account, lieu)
      return account
    }
  }
  throw new Panne(
    'dossier-inaccessible',
    `Le dossier ${lieu.dossier} ne peut pas recevoir la base : PostgreSQL refuse de fonctionner ` +
      'en root, et aucun autre compte ne peut traverser ce dossier. Lancez la commande avec un ' +
      'compte ordinaire, ou choisissez un dossier ouvert (par exemple ' +
      'ALASOURCE_DONNEES=/var/lib/alasource), ou indiquez une base dans DATABASE_URL.',
  )
}

async function listCandidates(lieu: Lieu): Promise<readonly Account[]> {
  const existant = await stat(lieu.donnees).catch(() => undefined)
  if (existant !== undefined && existant.uid !== 0) return accountsOf(existant)
  const espace: Account = { prefixe: ESPACE, proprietaire: { uid: 0, gid: 0 } }
  return [espace, ...(await listUsers()).flatMap(accountsOf)]
}

function accountsOf({ uid, gid }: { uid: number; gid: number }): readonly Account[] {
  const proprietaire = { uid, gid }
  const passage = [
    'setpriv',
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
  ]
  return [
    { prefixe: [], uid, gid, proprietaire },
    { prefixe: passage, proprietaire },
  ]
}

/** Users who exist on any system and own nothing: the database's own, else nobody. */
async function listUsers(): Promise<readonly { uid: number; gid: number }[]> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '')
  const lignes = passwd.split('\n').map((ligne) => ligne.split(':'))
  return ['postgres', 'nobody'].flatMap((nom) => {
    const ligne = lignes.find((champs) => champs[0] === nom)
    const uid = Number(ligne?.[2])
    const gid = Number(ligne?.[3])
    return uid > 0 && gid > 0 ? [{ uid, gid }] : []
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
