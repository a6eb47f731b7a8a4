import { readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { Panne } from '#socle'
import type { Binaries } from './binaries.js'
import { panneDuServeur } from './diagnostic.js'
import { type Lieu, ROLE } from './lieu.js'
import { estVivant } from './pid-file.js'
import { type Account, runAs } from './run.js'

/** A new base takes 60 MB, and its journal needs as much to be worth starting. */
const OCTETS_NECESSAIRES = 120 * 1_048_576

export async function octetsLibres(dossier: string): Promise<number> {
  const { bavail, bsize } = await statfs(dossier)
  return bavail * bsize
}

/** PostgreSQL needs one whole journal segment (16 MB) to go on writing. */
const OCTETS_DU_JOURNAL = 16 * 1_048_576

/** Whether the disk of a folder is too full for its base to write. */
export async function estPlein(dossier: string): Promise<boolean> {
  return (await octetsLibres(dossier)) < OCTETS_DU_JOURNAL
}

/**
 * Makes the base if the folder has none. It is made aside and put in place by one rename, so that
 * an interruption leaves nothing half made and two processes cannot both make it.
 */
export async function initialiser(lieu: Lieu, account: Account, binaries: Binaries): Promise<void> {
  if (await estInitialise(lieu, binaries)) return
  await removeLeftovers(lieu)
  await verifierPlace(lieu)
  const brouillon = join(lieu.racine, `donnees.${process.pid}.tmp`)
  await rm(brouillon, { recursive: true, force: true })
  await make(brouillon, { lieu, account, binaries })
  try {
    await rename(brouillon, lieu.donnees)
  } catch (cause) {
    await rm(brouillon, { recursive: true, force: true })
    // Another process made it meanwhile: its base is as good as ours.
    if (!(await estInitialise(lieu, binaries))) throw panneDuServeur(lieu, String(cause))
  }
}

async function estInitialise(lieu: Lieu, binaries: Binaries): Promise<boolean> {
  const version = await readFile(join(lieu.donnees, 'PG_VERSION'), 'utf8').catch(() => undefined)
  if (version === undefined) return false
  if (version.trim() === binaries.majeure) return true
  throw new Panne(
    'serveur-embarque',
    `Le dossier ${lieu.dossier} contient une base de PostgreSQL ${version.trim()}, et ce ` +
      `logiciel apporte PostgreSQL ${binaries.majeure}. Voir docs/exploitation/mise-a-jour.md.`,
  )
}

async function verifierPlace(lieu: Lieu): Promise<void> {
  const libres = await octetsLibres(lieu.racine)
  if (libres >= OCTETS_NECESSAIRES) return
  throw new Panne(
    'disque',
    `Place insuffisante dans ${lieu.dossier} : il reste ${Math.floor(libres / 1_048_576)} Mo, ` +
      `il en faut ${OCTETS_NECESSAIRES / 1_048_576} pour créer la base. Libérez de la place ou ` +
      'choisissez un autre dossier (ALASOURCE_DONNEES).',
  )
}

/** Bases begun by a process that is dead. */
async function removeLeftovers(lieu: Lieu): Promise<void> {
  for (const nom of await readdir(lieu.racine)) {
    const pid = /^donnees\.(\d+)\.tmp$/.exec(nom)?.[1]
    if (pid === undefined || estVivant(Number(pid))) continue
    await rm(join(lieu.racine, nom), { recursive: true, force: true })
  }
}

async function make(
  brouillon: string,
  { lieu, account, binaries }: { lieu: Lieu; account: Account; binaries: Binaries },
): Promise<void> {
  const initdb = [
    binaries.initdb,
    `--pgdata=${brouillon}`,
    '--encoding=UTF8',
    // The builtin provider (17 and above) sorts the same on every system, as plain C does.
    ...(Number(binaries.majeure) < 17
      ? []
      : ['--locale-provider=builtin', '--builtin-locale=C.UTF-8']),
    '--locale=C',
    '--data-checksums',
    '--auth=trust',
    `--username=${ROLE}`,
    '--no-instructions',
  ]
  const monoposte = [binaries.postgres, '--single', '-D', brouillon, 'postgres']
  for (const [commande, entree] of [
    [initdb, ''],
    [monoposte, `create database ${ROLE}\n`],
  ] as const) {
    const { code, sortie } = await runAs(account, commande, entree)
    if (code === 0 && (await stat(brouillon).catch(() => undefined)) !== undefined) continue
    await rm(brouillon, { recursive: true, force: true })
    throw panneDuServeur(lieu, sortie)
  }
}
