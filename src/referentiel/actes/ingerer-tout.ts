import { Panne } from '#socle'
import type { EntreeIngestion, IssueIngestion, RapportIngestion } from '../ports.js'
import { ingererFlux, type MoyensIngestion } from './ingerer.js'
import { estFichierAnnexes, ingererAnnexes, type MoyensAnnexes } from './ingerer-annexes.js'

export type MoyensTout = MoyensIngestion & {
  readonly annexes?: MoyensAnnexes['annexes'] | undefined
}

/** A run of files that go the same way, ended where another kind begins. */
class Suite implements Iterable<EntreeIngestion> {
  readonly #reste: Iterator<EntreeIngestion>
  #prochaine: EntreeIngestion | undefined

  constructor(entrees: Iterable<EntreeIngestion>) {
    this.#reste = entrees[Symbol.iterator]()
    this.#avancer()
  }

  get prochaine(): EntreeIngestion | undefined {
    return this.#prochaine
  }

  prendre(): EntreeIngestion | undefined {
    const prise = this.#prochaine
    this.#avancer()
    return prise
  }

  /** The DSN and PASRAU that come, up to the next file of annexes. */
  *[Symbol.iterator](): Generator<EntreeIngestion> {
    while (this.#prochaine !== undefined && !estFichierAnnexes(this.#prochaine.source.nom)) {
      yield this.prendre()!
    }
  }

  #avancer(): void {
    const suivante = this.#reste.next()
    this.#prochaine = suivante.done === true ? undefined : suivante.value
  }
}

/** Files of every kind, in order: DSN and PASRAU by the quick way, annexes one by one. */
export async function* ingererTout(
  moyens: MoyensTout,
  entrees: Iterable<EntreeIngestion>,
): AsyncGenerator<IssueIngestion> {
  const suite = new Suite(entrees)
  while (suite.prochaine !== undefined) {
    if (!estFichierAnnexes(suite.prochaine.source.nom)) yield* ingererFlux(moyens, suite)
    else yield await issueAnnexes(moyens, suite.prendre()!)
  }
}

async function issueAnnexes(moyens: MoyensTout, entree: EntreeIngestion): Promise<IssueIngestion> {
  const { annexes, store } = moyens
  if (annexes === undefined) {
    const message = 'Cette base ne garde pas les fichiers .annexe.'
    return { entree, panne: new Panne('fichier-illisible', message) }
  }
  try {
    return { entree, rapport: await ingererAnnexes({ store, annexes }, entree) }
  } catch (cause) {
    if (cause instanceof Panne && cause.code === 'fichier-illisible')
      return { entree, panne: cause }
    throw cause
  }
}

/** Several files; throws the Panne of the first that cannot be read, the others being received. */
export async function ingererTous(
  moyens: MoyensTout,
  entrees: readonly EntreeIngestion[],
): Promise<readonly RapportIngestion[]> {
  const issues: IssueIngestion[] = []
  for await (const issue of ingererTout(moyens, entrees)) issues.push(issue)
  return issues.map((issue) => {
    if (issue.panne !== undefined) throw issue.panne
    return issue.rapport
  })
}
