import { Worker } from 'node:worker_threads'
import type { OptionsDroits } from '#legislation'
import type { Lot } from './lots.js'
import { type LotEcrit, type LotTraite, traiterLot } from './traiter-lot.js'

/** Lots waiting in each thread: enough to keep it busy, few enough to keep memory flat. */
const LOTS_PAR_OUVRIER = 4
/** Lots that each thread has before the main one takes one: it comes back in time to give more. */
const AVANCE = 3
/**
 * Up to this number of cores the main thread answers its share of the lots: a thread costs half a
 * second to load the book and compile it. Beyond, it has enough to do with reading and writing.
 */
const COEURS_AVEC_LE_PRINCIPAL = 4

/** Answers lots on several cores and gives the answers back in the order of the lots. */
export async function* traiterEnEquipe(
  lots: AsyncIterable<Lot>,
  coeurs: number,
  options: OptionsDroits,
): AsyncGenerator<LotEcrit | LotTraite> {
  const aussi = coeurs <= COEURS_AVEC_LE_PRINCIPAL
  const fils = Array.from({ length: aussi ? coeurs - 1 : coeurs }, () => new Ouvrier(options))
  const attendus: Promise<LotEcrit | LotTraite>[] = []
  try {
    for await (const lot of lots) {
      const fil = leMoinsCharge(fils)
      const ici = aussi && (fil === undefined || fil.enAttente >= AVANCE)
      attendus.push(ici ? Promise.resolve(traiterLot(lot, options)) : fil!.traiter(lot))
      if (attendus.length >= coeurs * LOTS_PAR_OUVRIER) yield await attendus.shift()!
    }
    while (attendus.length > 0) yield await attendus.shift()!
  } finally {
    await Promise.all(fils.map((fil) => fil.arreter()))
  }
}

/** A thread that another program slows down is given less. */
function leMoinsCharge(fils: readonly Ouvrier[]): Ouvrier | undefined {
  let choisi = fils[0]
  for (const fil of fils) if (choisi !== undefined && fil.enAttente < choisi.enAttente) choisi = fil
  return choisi
}

interface Attente {
  readonly resolve: (traite: LotEcrit) => void
  readonly reject: (cause: Error) => void
}

/** One thread: answers come in the order of the lots posted to it. */
class Ouvrier {
  readonly #fil: Worker
  readonly #attentes: Attente[] = []

  constructor(options: OptionsDroits) {
    this.#fil = new Worker(new URL('./ouvrier-droits.js', import.meta.url), { workerData: options })
    this.#fil.on('message', (traite: LotEcrit) => this.#attentes.shift()?.resolve(traite))
    this.#fil.on('error', (cause) => this.#abandonner(cause))
  }

  get enAttente(): number {
    return this.#attentes.length
  }

  traiter(lot: Lot): Promise<LotEcrit> {
    const promesse = new Promise<LotEcrit>((resolve, reject) => {
      this.#attentes.push({ resolve, reject })
      // Handed over, not copied.
      this.#fil.postMessage(lot, [lot.octets.buffer as ArrayBuffer])
    })
    // Awaited later, in order: a failure meanwhile is not an unhandled rejection.
    promesse.catch(() => undefined)
    return promesse
  }

  async arreter(): Promise<void> {
    await this.#fil.terminate()
  }

  #abandonner(cause: unknown): void {
    const erreur = cause instanceof Error ? cause : new Error(String(cause))
    for (const { reject } of this.#attentes.splice(0)) reject(erreur)
  }
}
