import cluster, { type Worker } from 'node:cluster'
import { setTimeout as attendre } from 'node:timers/promises'
import { Panne } from '#socle'
import { rendreConnexions } from './remise-connexions.js'

/** What a process that answers tells the one that watches over it. */
const PRET = 'pret'

/** One that lived less is not replaced at once: what stopped it may still be there. */
const VIE_COURTE_MS = 5_000
const REPOS_MS = 1_000

/** True in a process that another one started to answer beside others. */
export const estEquipier = cluster.isWorker

export interface OptionsEquipe {
  readonly nombre: number
  readonly port: number
  /** What each is told beyond what this one was. */
  readonly environnement: () => Readonly<Record<string, string>>
  readonly dire: (texte: string) => void
}

/** Processes that answer on one port. */
export interface Equipiers {
  /** Each ends the requests in course, then closes. */
  fermer(): Promise<void>
}

/**
 * Starts as many processes as asked, each running the command line of this one, and replaces one
 * that stops by itself. This process answers nothing: it gives them connections in turn, and does
 * alone what is done behind. Throws a Panne when one of the first does not start.
 */
export async function demarrerEquipiers(options: OptionsEquipe): Promise<Equipiers> {
  const { nombre, port, environnement, dire } = options
  let arret = false
  const vivants = new Map<Worker, Promise<void>>()
  const lancer = (): Worker => {
    const depuis = performance.now()
    const equipier = cluster.fork({ ...environnement(), PORT: String(port) })
    rendreConnexions(equipier)
    const fini = new Promise<void>((rendre) => {
      equipier.once('exit', () => {
        vivants.delete(equipier)
        rendre()
      })
    })
    vivants.set(equipier, fini)
    fini.then(async () => {
      if (arret) return
      dire('Un processus du serveur s’est arrêté ; un autre le remplace.')
      if (performance.now() - depuis < VIE_COURTE_MS) await attendre(REPOS_MS)
      if (!arret) lancer()
    })
    return equipier
  }
  const fermer = async (): Promise<void> => {
    arret = true
    for (const equipier of vivants.keys()) equipier.process.kill('SIGTERM')
    await Promise.all(vivants.values())
  }
  const premiers = Array.from({ length: nombre }, lancer)
  try {
    await Promise.all(premiers.map(attendrePret))
  } catch (cause) {
    await fermer()
    throw cause
  }
  return { fermer }
}

function attendrePret(equipier: Worker): Promise<void> {
  return new Promise((rendre, rejeter) => {
    equipier.on('message', (message) => {
      if (message === PRET) rendre()
    })
    equipier.once('exit', () => {
      const message = 'Un processus du serveur n’a pas démarré : la ligne au-dessus dit pourquoi.'
      rejeter(new Panne('processus-arrete', message))
    })
  })
}

/** Said by one that answers, once it does. */
export function direPret(): void {
  process.send?.(PRET)
}
