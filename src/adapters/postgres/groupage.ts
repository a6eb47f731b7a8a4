import { setTimeout as attendre, setImmediate as finDeTour } from 'node:timers/promises'

/** What came with one call. */
interface Attente<Q, R> {
  readonly questions: readonly Q[]
  readonly rendre: (reponses: readonly R[]) => void
  readonly rejeter: (erreur: unknown) => void
}

export interface OptionsGroupage {
  /** Statements under way at once; beside the first, only when enough wait to fill one. */
  readonly voies: number
  /** Questions of one statement, unless one call brings more. */
  readonly maximum: number
  /**
   * Milliseconds between two departures while many call: each statement has a cost of its own,
   * which more of them then share. Not waited for when few call, nor when many already wait.
   */
  readonly souffle?: number
}

/** Calls of one departure from which there are many; questions that are enough to leave at once. */
const APPELS_NOMBREUX = 4
const QUESTIONS_ASSEZ = 24

/**
 * Calls that come while statements are under way leave together in the next one: the exchange with
 * the base is paid once for all of them, and nobody waits when nobody else is there. One that could
 * leave alone first lets the turn of the loop end: those woken by one answer ask together.
 */
export function createGroupage<Q, R>(
  { voies, maximum, souffle = 0 }: OptionsGroupage,
  repondre: (questions: readonly Q[]) => Promise<readonly R[]>,
): (questions: readonly Q[]) => Promise<readonly R[]> {
  const attentes: Attente<Q, R>[] = []
  let enCours = 0
  let enDepart = false
  let dernierDepart = 0
  let derniersAppels = 0

  function lancer(): void {
    if (enDepart || enCours >= voies || attentes.length === 0) return
    if (enCours > 0 && nombreDe(attentes) < QUESTIONS_ASSEZ) return
    enDepart = true
    enCours += 1
    void partir()
  }

  async function partir(): Promise<void> {
    await finDeTour()
    enDepart = false
    while (attentes.length > 0) {
      await souffler()
      const lot = prendre(attentes, maximum)
      if (lot.length === 0) break
      dernierDepart = performance.now()
      derniersAppels = lot.length
      lancer()
      try {
        const reponses = await repondre(lot.flatMap((a) => a.questions))
        let place = 0
        for (const { questions, rendre } of lot) {
          rendre(reponses.slice(place, place + questions.length))
          place += questions.length
        }
      } catch (erreur) {
        for (const { rejeter } of lot) rejeter(erreur)
      }
    }
    enCours -= 1
  }

  async function souffler(): Promise<void> {
    if (derniersAppels < APPELS_NOMBREUX || nombreDe(attentes) >= QUESTIONS_ASSEZ) return
    const reste = souffle - (performance.now() - dernierDepart)
    if (reste > 1) await attendre(reste)
  }

  return (questions) =>
    new Promise((rendre, rejeter) => {
      attentes.push({ questions, rendre, rejeter })
      lancer()
    })
}

function prendre<Q, R>(attentes: Attente<Q, R>[], maximum: number): Attente<Q, R>[] {
  let nombre = 0
  let fin = 0
  while (fin < attentes.length && (fin === 0 || nombre < maximum)) {
    nombre += attentes[fin]!.questions.length
    fin += 1
  }
  return attentes.splice(0, fin)
}

function nombreDe(attentes: readonly { readonly questions: readonly unknown[] }[]): number {
  let nombre = 0
  for (const { questions } of attentes) nombre += questions.length
  return nombre
}
