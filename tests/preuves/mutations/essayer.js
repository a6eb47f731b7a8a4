// One mutant in one thread: its own copies of the modules, so that no cache passes from one to the
// next. `plan` names the files to load, in order, and the tests of each; a file is loaded when its
// turn comes, since some compute whole tables of households as they load. Without a mutant, what each
// test, and the loading of the file, reaches is counted.
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { collecte, ESSAIS } from './collecteur.js'

const { mutant, plan, modules, limite } = workerData
const espace = {}
globalThis.__stryker__ = espace
if (mutant !== undefined)
  Object.assign(espace, { activeMutant: mutant, hitCount: 0, hitLimit: limite })

const charger = (fichier) => import(pathToFileURL(fichier).href)
const joues = []
const depart = performance.now()
try {
  for (const module of modules) await charger(module)
  for (const { fichier, cles } of plan) {
    collecte.fichier = fichier
    espace.currentTestId = `load ${fichier}`
    await charger(fichier)
    const trouver = (cle) => ESSAIS.find((e) => e.cle === cle)
    // The test of a module that several files load is that of the first of them: played there.
    const siens = cles?.map(trouver).filter((e) => e !== undefined)
    const retenus = siens ?? ESSAIS.filter((e) => e.fichier === fichier)
    for (const { cle, jouer } of retenus) {
      espace.currentTestId = cle
      const debut = performance.now()
      await jouer({ diagnostic() {} })
      joues.push({ cle, fichier, duree: performance.now() - debut })
    }
  }
  const duree = performance.now() - depart
  parentPort.postMessage({ passe: true, joues, duree, couverture: espace.mutantCoverage })
} catch (cause) {
  parentPort.postMessage({ passe: false, cause: String(cause?.message ?? cause).slice(0, 300) })
}
