import { Worker } from 'node:worker_threads'
import type { DocumentImprime, Imprimeur } from '#socle'

/** What the thread answers; `defaut` is the name of an error, never a word of the document. */
export type Feuille =
  | { readonly numero: number; readonly octets: Uint8Array }
  | { readonly numero: number; readonly defaut: string }

export interface Commande {
  readonly numero: number
  readonly document: DocumentImprime
}

interface Attente {
  readonly rendre: (octets: Uint8Array) => void
  readonly refuser: (cause: Error) => void
}

/**
 * The printer in a thread of its own, one document after the other: a statement of twenty pages
 * takes a second, during which the pages of everybody else go on. Started by the first document;
 * a thread that falls refuses what it held, and the next document starts another.
 */
export function createAtelier(): Imprimeur {
  const attentes = new Map<number, Attente>()
  let fil: Worker | undefined
  let numero = 0
  const tomber = (cause: Error): void => {
    fil = undefined
    for (const { refuser } of attentes.values()) refuser(cause)
    attentes.clear()
  }
  const demarrer = (): Worker => {
    const neuf = new Worker(new URL('./ouvrier-pdf.js', import.meta.url))
    neuf.on('message', (feuille: Feuille) => {
      const attente = attentes.get(feuille.numero)
      attentes.delete(feuille.numero)
      if (attentes.size === 0) neuf.unref()
      if ('octets' in feuille) attente?.rendre(feuille.octets)
      else attente?.refuser(new Error(`printing: ${feuille.defaut}`))
    })
    const partir = (cause: Error): void => {
      if (fil === neuf) tomber(cause)
    }
    neuf.on('error', partir)
    neuf.on('exit', () => partir(new Error('printing: the thread stopped')))
    return neuf
  }
  return (document) =>
    new Promise((rendre, refuser) => {
      fil ??= demarrer()
      numero += 1
      attentes.set(numero, { rendre, refuser })
      fil.ref()
      fil.postMessage({ numero, document } satisfies Commande)
    })
}
