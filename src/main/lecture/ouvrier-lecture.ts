import { setImmediate } from 'node:timers/promises'
import { parentPort } from 'node:worker_threads'
import { openSource } from '#adapters/files'
import { createMoyensEnvoi, memoireDe } from '#adapters/postgres/preparation'
import { type EtapeEnvoi, lireEnvoi, type MoyensEnvoi } from '#referentiel'
import { assert } from '#socle'
import { decrireErreur, type Ordre, type Reponse, type Tache } from './messages.js'
import { createRodage, TOURS } from './rodage.js'

/**
 * Blocks sent before the writer says that it has room: what one thread may keep in memory, and
 * enough for a thread to go on while the file of another is written.
 */
const AVANCE = 6

/** A thread of `ingerer`: reads, checks, digests, compresses, encrypts. One file at a time. */
if (process.env.ALASOURCE_CLASSES_REVENU) {
  // Needs the book of the law, which a thread would load for nothing.
  const { installerClassesRevenu } = await import('../classes-revenu.js')
  installerClassesRevenu(process.env)
}
let moyens: MoyensEnvoi | undefined
const taches: Tache[] = []
const abandonnees = new Set<number>()
let enCours = 0
let places = AVANCE
let reveiller = (): void => {}
let occupe = false

parentPort?.on('message', (ordre: Ordre) => {
  if ('cle' in ordre) moyens = createMoyensEnvoi(ordre.cle)
  else if ('tache' in ordre) taches.push(ordre.tache)
  else if ('place' in ordre) places += ordre.place === enCours ? 1 : 0
  else abandonnees.add(ordre.arret)
  reveiller()
  if (!occupe) void travailler()
})

async function travailler(): Promise<void> {
  occupe = true
  for (let tache = taches.shift(); tache !== undefined; tache = taches.shift()) {
    await lire(tache).catch((cause: unknown) =>
      repondre({ numero: tache!.numero, etapes: [], fini: true, rate: decrireErreur(cause) }),
    )
    abandonnees.delete(tache.numero)
  }
  occupe = false
}

/** A block of more than this many individuals leaves at once; a small file leaves whole. */
const PETIT = 500

async function lire({ numero, chemin, options }: Tache): Promise<void> {
  assert(moyens !== undefined, 'un fil connaît sa clé avant de lire')
  let etapes: EtapeEnvoi[] = []
  enCours = numero
  places = AVANCE
  for (const etape of lireEnvoi({ source: openSource(chemin), options }, moyens)) {
    if (abandonnees.has(numero)) break
    etapes.push(etape)
    if (etape.etape !== 'bloc' || etape.bloc.sujets.length < PETIT) continue
    repondre({ numero, etapes, fini: false })
    etapes = []
    places -= 1
    while (places <= 0 && !abandonnees.has(numero)) {
      await new Promise<void>((suite) => {
        reveiller = suite
      })
    }
  }
  repondre({ numero, etapes, fini: true })
}

/** Small files that leave together: each message wakes the writer, who then has a few to write. */
const ENSEMBLE = 4
let reponses: Reponse[] = []

function repondre(reponse: Reponse): void {
  reponses.push(reponse)
  const attendre = reponse.fini && taches.length > 0 && reponses.length < ENSEMBLE
  if (!attendre) envoyer()
}

function envoyer(): void {
  const etapes = reponses.flatMap((r) => r.etapes)
  const memoires = etapes.flatMap((e) => (e.etape === 'bloc' ? [memoireDe(e.bloc)] : []))
  parentPort?.postMessage(reponses, memoires)
  reponses = []
}

/** Its key is nobody's: what it reads meanwhile goes nowhere. */
async function roder(): Promise<void> {
  const lireEncore = createRodage(createMoyensEnvoi('rodage, sans secret'))
  for (let tour = 0; tour < TOURS && taches.length === 0 && !occupe; tour++) {
    lireEncore()
    // Orders are heard between two turns.
    await setImmediate()
  }
}

// The base is not open yet: a thread that would wait makes itself quick.
void roder()
