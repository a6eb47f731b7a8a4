import { parentPort, workerData } from 'node:worker_threads'
import type { OptionsDroits } from '#legislation'
import type { Lot } from './lots.js'
import { type LotEcrit, traiterLot } from './traiter-lot.js'

/**
 * A thread of `droits --coeurs`: a lot comes in, its answers go out, in order, as bytes that are
 * handed over: the main thread copies and encodes nothing.
 */
const options = workerData as OptionsDroits
const encodeur = new TextEncoder()

function repondre(lot: Lot): void {
  const { sortie, refusees } = traiterLot(lot, options)
  const ecrit: LotEcrit = { sortie: encodeur.encode(sortie), refusees }
  parentPort?.postMessage(ecrit, [ecrit.sortie.buffer as ArrayBuffer])
}

parentPort?.on('message', repondre)
