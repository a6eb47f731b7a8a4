import { Worker } from 'node:worker_threads'
import type { EntreeIngestion, EtapeEnvoi, LecteurEnvois } from '#referentiel'
import { erreurLue, type Ordre, type Reponse } from './messages.js'

/** Below this, a call is done before threads would have started (about 0.1 s each). */
const OCTETS_SEUL = 4 << 20

/**
 * Each thread compiles for itself all that it runs, about a second of processor before it reads at
 * its speed: one more joins only for as many bytes as make up for it.
 */
const OCTETS_PAR_FIL = 64 << 20

/**
 * Files that a thread holds at once, the others than the first being small: it sends them by four,
 * and goes on with four more.
 */
const AVANCE_PETITS = 8
const OCTETS_PETIT = 1 << 18

export interface EquipeLecture extends LecteurEnvois {
  /** Bytes that will be asked in all: the threads that are worth it start now. */
  annoncer(octets: number): void
  /** The key of the base, before anything is read. */
  confier(cleNir: string): void
  fermer(): Promise<void>
}

/**
 * Reads files in at most `nombre` threads, started as more is asked. Each takes the next file
 * in order, seven more at once when they are small, so as not to wait; and stops reading ahead when
 * six of its blocks wait. Little is read in this thread, when its turn comes: by then all that was
 * asked together is known.
 */
export function createEquipe(nombre: number): EquipeLecture {
  let cle: string | undefined
  let octets = 0
  let annonces = 0
  const ouvriers: Ouvrier[] = []
  const attente: Lecture[] = []
  const distribuer = (): void => {
    for (let deja = 0; deja < AVANCE_PETITS; deja++) {
      for (const ouvrier of ouvriers) {
        if (attente.length > 0 && ouvrier.peutPrendre(attente[0]!, deja)) {
          ouvrier.prendre(attente.shift()!)
        }
      }
    }
  }
  const recruter = (): void => {
    const attendus = Math.max(octets, annonces)
    const utiles = attendus < OCTETS_SEUL ? 0 : 1 + Math.floor(attendus / OCTETS_PAR_FIL)
    while (ouvriers.length < Math.min(nombre, utiles)) {
      const ouvrier = new Ouvrier(distribuer)
      if (cle !== undefined) ouvrier.confier(cle)
      ouvriers.push(ouvrier)
    }
  }
  /** True when a file that nobody took yet is read by the one who asks. */
  const laisser = (lecture: Lecture): boolean => {
    if (ouvriers.length > 0) return false
    attente.splice(attente.indexOf(lecture), 1)
    return true
  }
  return {
    annoncer(attendus) {
      annonces += attendus
      recruter()
    },
    confier(cleNir) {
      cle = cleNir
      for (const ouvrier of ouvriers) ouvrier.confier(cleNir)
    },
    lire(entree, ici) {
      const { chemin } = entree.source
      octets += entree.source.octets ?? 0
      if (chemin === undefined || nombre === 0) return ici()
      const lecture = new Lecture(chemin, entree, () => (laisser(lecture) ? ici() : undefined))
      attente.push(lecture)
      recruter()
      distribuer()
      return lecture
    },
    async fermer() {
      await Promise.all(ouvriers.map((ouvrier) => ouvrier.arreter()))
    },
  }
}

let dernierNumero = 0

/** One file on its way: steps come in, are taken in order. */
class Lecture implements AsyncIterator<EtapeEnvoi> {
  readonly numero = ++dernierNumero
  readonly chemin: string
  readonly entree: EntreeIngestion
  ordonner: (ordre: Ordre) => void = () => {}
  abandonnee = false
  readonly #etapes: EtapeEnvoi[] = []
  #fini = false
  #rate: Error | undefined
  #eveiller = (): void => {}
  readonly #essayerIci: () => AsyncIterator<EtapeEnvoi> | undefined
  /** Where it is read: undefined until it is asked for, null in a thread. */
  #ici: AsyncIterator<EtapeEnvoi> | null | undefined

  constructor(
    chemin: string,
    entree: EntreeIngestion,
    essayerIci: () => AsyncIterator<EtapeEnvoi> | undefined,
  ) {
    this.chemin = chemin
    this.entree = entree
    this.#essayerIci = essayerIci
  }

  get estPetite(): boolean {
    return (this.entree.source.octets ?? OCTETS_PETIT) < OCTETS_PETIT
  }

  recevoir({ etapes, fini, rate }: Reponse): void {
    this.#etapes.push(...etapes)
    this.#fini = fini
    if (rate !== undefined) this.#rate = erreurLue(rate)
    this.#eveiller()
  }

  async next(): Promise<IteratorResult<EtapeEnvoi>> {
    if (this.#ici === undefined) this.#ici = this.#essayerIci() ?? null
    if (this.#ici !== null) return this.#ici.next()
    for (;;) {
      const etape = this.#etapes.shift()
      if (etape !== undefined) {
        if (etape.etape === 'bloc') this.ordonner({ place: this.numero })
        return { value: etape, done: false }
      }
      if (this.#rate !== undefined) throw this.#rate
      if (this.#fini) return { value: undefined, done: true }
      await new Promise<void>((suite) => {
        this.#eveiller = suite
      })
    }
  }

  async return(): Promise<IteratorResult<EtapeEnvoi>> {
    if (this.#ici) await this.#ici.return?.()
    this.abandonnee = true
    this.#etapes.length = 0
    if (!this.#fini) this.ordonner({ arret: this.numero })
    return { value: undefined, done: true }
  }
}

class Ouvrier {
  readonly #fil: Worker
  /** Those that the thread has, in its order. */
  readonly #lectures: Lecture[] = []
  #parti = false

  constructor(libere: () => void) {
    this.#fil = new Worker(new URL('./ouvrier-lecture.js', import.meta.url))
    this.#fil.on('message', (reponses: readonly Reponse[]) => {
      for (const reponse of reponses) {
        const lecture = this.#lectures[0]
        if (reponse.fini) this.#finir()
        lecture?.recevoir(reponse)
      }
      if (reponses.some((r) => r.fini)) libere()
    })
    this.#fil.on('error', (cause: Error) => this.#tomber(cause.message))
    this.#fil.on('exit', () => this.#tomber('Le fil de lecture s’est arrêté.'))
  }

  confier(cle: string): void {
    const ordre: Ordre = { cle }
    this.#fil.postMessage(ordre)
  }

  /** True when the thread holds exactly `deja` files, and the file may wait behind them. */
  peutPrendre(lecture: Lecture, deja: number): boolean {
    if (this.#parti || this.#lectures.length !== deja) return false
    return deja === 0 || [...this.#lectures, lecture].every((l) => l.estPetite)
  }

  prendre(lecture: Lecture): void {
    this.#lectures.push(lecture)
    lecture.ordonner = (ordre) => this.#fil.postMessage(ordre)
    const { numero, chemin, entree, abandonnee } = lecture
    this.#fil.postMessage({ tache: { numero, chemin, options: entree.options } })
    if (abandonnee) lecture.ordonner({ arret: numero })
  }

  #finir(): void {
    const finie = this.#lectures.shift()
    if (finie !== undefined) finie.ordonner = () => {}
  }

  /** A thread that falls (no memory left) fails its files aloud, never in silence. */
  #tomber(message: string): void {
    this.#parti = true
    const rate = { panne: null, message }
    for (const lecture of this.#lectures.splice(0)) {
      lecture.ordonner = () => {}
      lecture.recevoir({ numero: lecture.numero, etapes: [], fini: true, rate })
    }
  }

  async arreter(): Promise<void> {
    this.#parti = true
    await this.#fil.terminate()
  }
}
