// What the disk takes for a bare durable write of one block, ten a second, in a thread of its own,
// while something else is measured: a page waits for its trace to be on the disk before it leaves.
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

const BLOC = Buffer.alloc(8_192, 1)
const TAILLE = 16 << 20
const PERIODE_MS = 100

/** Begins to write in this folder; `arreter` gives the milliseconds of each write. */
export function sonderDisque(dossier) {
  const fil = new Worker(new URL(import.meta.url), { workerData: { dossier } })
  return {
    arreter: () =>
      new Promise((rendre, rejeter) => {
        fil.once('message', rendre)
        fil.once('error', rejeter)
        fil.postMessage('fin')
      }),
  }
}

if (!isMainThread) sonder(workerData.dossier)

function sonder(dossier) {
  const chemin = path.join(dossier, 'sonde-disque')
  const fichier = openSync(chemin, 'w')
  // The blocks are there before the first is timed: a file that grows writes its size as well.
  for (let place = 0; place < TAILLE; place += BLOC.length) writeSync(fichier, BLOC, 0, BLOC.length)
  fdatasyncSync(fichier)
  const durees = []
  const minuterie = setInterval(() => {
    const debut = performance.now()
    writeSync(fichier, BLOC, 0, BLOC.length, (durees.length * BLOC.length) % TAILLE)
    fdatasyncSync(fichier)
    durees.push(performance.now() - debut)
  }, PERIODE_MS)
  parentPort.once('message', () => {
    clearInterval(minuterie)
    closeSync(fichier)
    rmSync(chemin)
    parentPort.postMessage(durees)
  })
}
