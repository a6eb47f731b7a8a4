// One mutant in one thread: its own copies of the modules, so that no cache passes from one to the
// next. `cles` names the tests to play; absent, all are played and what each reaches is counted.
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { collecte, ESSAIS } from './collecteur.js'

const { mutant, fichiers, cles, limite } = workerData
const espace = {}
globalThis.__stryker__ = espace
if (mutant !== undefined)
  Object.assign(espace, { activeMutant: mutant, hitCount: 0, hitLimit: limite })

const joues = []
try {
  for (const fichier of fichiers) {
    collecte.fichier = fichier
    await import(pathToFileURL(fichier).href)
  }
  const retenus = cles === undefined ? ESSAIS : cles.map((c) => ESSAIS.find((e) => e.cle === c))
  for (const { cle, fichier, jouer } of retenus) {
    espace.currentTestId = cle
    const debut = performance.now()
    await jouer({ diagnostic() {} })
    joues.push({ cle, fichier, duree: performance.now() - debut })
  }
  parentPort.postMessage({ passe: true, joues, couverture: espace.mutantCoverage })
} catch (cause) {
  parentPort.postMessage({ passe: false, cause: String(cause?.message ?? cause).slice(0, 300) })
}
