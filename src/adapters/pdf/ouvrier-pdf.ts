import { parentPort } from 'node:worker_threads'
import type { Commande, Feuille } from './atelier.js'
import { createImprimeur } from './imprimeur.js'

const imprimer = createImprimeur()
let suite: Promise<void> = Promise.resolve()

parentPort?.on('message', (commande: Commande) => {
  suite = suite.then(async () => parentPort?.postMessage(await repondre(commande)))
})

async function repondre({ numero, document }: Commande): Promise<Feuille> {
  try {
    return { numero, octets: await imprimer(document) }
  } catch (cause) {
    const lieu = cause instanceof Error ? cause.stack?.split('\n')[1]?.trim() : undefined
    return { numero, defaut: `${(cause as Error)?.name} ${lieu ?? ''}` }
  }
}
