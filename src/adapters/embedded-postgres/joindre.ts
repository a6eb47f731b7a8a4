import { readFile, rm, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { Panne } from '#socle'
import { preparerDossier } from './dossier.js'
import { type Lieu, urlDeLaPrise } from './lieu.js'
import { entrer, rendreSaPlace } from './member.js'
import { estServeur, estVivant, type PidFile, readPidFile, removeStale } from './pid-file.js'
import { type Demarrage, demarrer } from './server.js'

export interface ServeurEmbarque {
  /** PostgreSQL URL, without password: the socket belongs to the account that owns the folder. */
  readonly url: string
  /** Leaves; the last to leave stops the server, waits until it is stopped, and is told true. */
  quitter(): Promise<boolean>
}

export interface OptionsEmbarque {
  /** Says what takes time (first creation, recovery after a crash). */
  readonly dire?: (texte: string) => void
  /** A base thrown away after the tests: it does not wait for the disk. Never for real data. */
  readonly jetable?: boolean
}

const DELAI_MAX_MS = 180_000
const PAS_MS = 15
const PATIENCE_MS = 3_000

/**
 * Opens the embedded base of a data folder: starts its server, or joins the one that runs, or
 * adopts the one that a killed process left. PostgreSQL itself is the arbiter (`postmaster.pid`
 * and its shared memory), so two processes at the same instant end on the same server.
 * Throws a Panne: `dossier-inaccessible`, `disque`, `base-corrompue`, `serveur-embarque`.
 */
export async function joindre(
  dossier: string,
  { dire = () => {}, jetable = false }: OptionsEmbarque = {},
): Promise<ServeurEmbarque> {
  const lieu = await preparerDossier(dossier)
  const options = { dire, jetable }
  const premiere = await ouvrir(lieu, options)
  let client = premiere.client
  let parti = false
  let reprise: Promise<void> | undefined
  // Should the server fall under us, start it again, so that the pools find it on the same socket.
  const reprendre = async (): Promise<void> => {
    while (!parti) {
      const ouverture = await ouvrir(lieu, options).catch(() => undefined)
      if (ouverture === undefined) await sleep(1_000)
      else return surveiller(ouverture.client)
    }
  }
  const surveiller = (membre: pg.Client): void => {
    client = membre
    membre.once('end', () => {
      if (!parti) reprise = reprendre()
    })
  }
  surveiller(client)
  return {
    url: urlDeLaPrise(premiere.prise),
    async quitter() {
      if (parti) return false
      parti = true
      await reprise
      return fermer(lieu, client)
    },
  }
}

interface Ouverture {
  readonly prise: string
  readonly client: pg.Client
}

async function ouvrir(
  lieu: Lieu,
  { dire, jetable }: Required<OptionsEmbarque>,
): Promise<Ouverture> {
  const debut = Date.now()
  let demarrage: Demarrage | undefined
  let patience = false
  while (Date.now() - debut < DELAI_MAX_MS) {
    const prise = demarrage?.prise ?? (await readPidFile(lieu))?.prise
    const entree = prise ? await entrer(prise) : undefined
    if (prise && entree?.etat === 'entre') {
      if (!(await estEnArret(lieu))) return { prise, client: entree.client }
      await entree.client.end().catch(() => {})
    }
    const fin = await demarrage?.fin()
    if (fin) throw fin
    if (demarrage === undefined || fin === null) {
      demarrage = undefined
      if (entree?.etat !== 'occupe' && entree?.etat !== 'entre' && (await estLibre(lieu)))
        demarrage = await demarrer(lieu, jetable)
    }
    if (!patience && Date.now() - debut > PATIENCE_MS) {
      patience = true
      dire('La base se prépare, encore un instant…')
    }
    await sleep(PAS_MS)
  }
  const secondes = DELAI_MAX_MS / 1000
  throw new Panne(
    'serveur-embarque',
    `La base du dossier ${lieu.dossier} ne répond pas après ${secondes} secondes. ` +
      `Son journal est dans ${lieu.racine}.`,
  )
}

/** No server runs on the folder; the traces of a dead one are removed. */
async function estLibre(lieu: Lieu): Promise<boolean> {
  const pidFile = await readPidFile(lieu)
  if (pidFile === undefined) return true
  if (await estServeur(pidFile, lieu)) return false
  await removeStale(pidFile, lieu)
  return true
}

/** The server just joined is being stopped; should its last member have died meanwhile, go on. */
async function estEnArret(lieu: Lieu): Promise<boolean> {
  const pidFile = await readPidFile(lieu)
  if (pidFile === undefined) return true
  const arret = await readFile(lieu.arretFile, 'utf8').catch(() => '')
  if (arret !== pidFile.depart) return false
  stop(pidFile)
  return true
}

/** « fast »: open transactions are undone, nothing that was acknowledged is lost. */
function stop({ pid }: PidFile): void {
  if (estVivant(pid)) process.kill(pid, 'SIGINT')
}

async function fermer(lieu: Lieu, client: pg.Client): Promise<boolean> {
  const pidFile = await readPidFile(lieu)
  // A connection that fell is not a place given back: the server may still be there, alone.
  const dernier = await rendreSaPlace(client).catch(() => rendreEnRevenant(pidFile))
  const arret = dernier && pidFile !== undefined && (await estServeur(pidFile, lieu))
  if (arret) {
    // Written while the lock is held alone: whoever gets in after it sees it.
    await writeFile(lieu.arretFile, pidFile.depart, { mode: 0o600 })
    stop(pidFile)
  }
  await client.end().catch(() => {})
  if (!arret) return false
  const limite = Date.now() + 60_000
  while ((await readPidFile(lieu))?.depart === pidFile.depart && Date.now() < limite) {
    await sleep(PAS_MS)
  }
  if (pidFile.prise !== lieu.racine) await removePrise(lieu, pidFile.prise)
  return true
}

async function rendreEnRevenant(pidFile: PidFile | undefined): Promise<boolean> {
  const entree = pidFile?.prise ? await entrer(pidFile.prise) : undefined
  if (entree?.etat !== 'entre') return false
  const dernier = await rendreSaPlace(entree.client).catch(() => false)
  await entree.client.end().catch(() => {})
  return dernier
}

/** A short folder made for the socket alone. */
async function removePrise(lieu: Lieu, prise: string): Promise<void> {
  await rm(lieu.priseFile, { force: true })
  if (prise.includes('alasource-')) await rm(prise, { recursive: true, force: true })
}
