import { parentPort, workerData } from 'node:worker_threads'
import type { OptionsDroits } from '#legislation'
import type { Lot } from './lots.js'
import { traiterLot } from './traiter-lot.js'

/** A thread of `droits --coeurs`: a lot comes in, its answers go out, in order. */
const options = workerData as OptionsDroits
parentPort?.on('message', (lot: Lot) => parentPort?.postMessage(traiterLot(lot, options)))
