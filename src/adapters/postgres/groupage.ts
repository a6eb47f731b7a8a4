import { setImmediate as finDeTour } from 'node:timers/promises'

/** What came with one call. */
interface Attente<Q, R> {
  readonly questions: readonly Q[]
  readonly rendre: (reponses: readonly R[]) => void
  readonly rejeter: (erreur: unknown) => void
}

export interface OptionsGroupage {
  /** Statements under way at once. */
  readonly voies: number
  /** Questions of one statement, unless one call brings more. */
  readonly maximum: number
}

/**
 * Calls that come while statements are under way leave together in the next one: the exchange with
 * the base is paid once for all of them, and nobody waits when nobody else is there. One that could
 * leave alone first lets the turn of the loop end: those woken by one answer ask together.
 */
export function createGroupage<Q, R>(
  { voies, maximum }: OptionsGroupage,
  repondre: (questions: readonly Q[]) => Promise<readonly R[]>,
): (questions: readonly Q[]) => Promise<readonly R[]> {
  const attentes: Attente<Q, R>[] = []
  let enCours = 0
  let enDepart = false

  function lancer(): void {
    if (enDepart || enCours >= voies || attentes.length === 0) return
    enDepart = true
    enCours += 1
    void partir()
  }

  async function partir(): Promise<void> {
    await finDeTour()
    enDepart = false
    while (attentes.length > 0) {
      const lot = prendre(attentes, maximum)
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
