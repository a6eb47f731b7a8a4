import type { CleSujet } from '../registre.js'
import type { Empreintes } from '../store.js'
import { comparerCondenses, createEtablissement } from './etablir.js'
import type { CondenseStore } from './port.js'

/** What a page of statements was worth. */
export interface CondensesVerifies {
  readonly lus: number
  /** Where the next page begins; null when there is none. */
  readonly dernier: CleSujet | null
  /** Those that do not say what the register says. */
  readonly differents: readonly CleSujet[]
}

/** Statements of persons, made and checked by those who run the product. */
export interface EntretienCondenses {
  /** One step of the making of statements; true when there is nothing left to make. */
  condenser(limite: number): Promise<boolean>
  /** At most `limite` statements after a subject, folded again from the register. */
  verifierCondenses(page: {
    readonly apres: CleSujet | null
    readonly limite: number
  }): Promise<CondensesVerifies>
  /** Forgets these statements, to be made again: until then the register answers. */
  oublierCondenses(sujets: readonly CleSujet[]): Promise<void>
}

/** Without a store, none are made: nothing is left to do, and nothing to check. */
export function createEntretien(
  condenses: CondenseStore | undefined,
  empreintes: Empreintes,
): EntretienCondenses {
  const etablir = createEtablissement(empreintes)
  return {
    condenser: async (limite) =>
      condenses === undefined || (await condenses.avancer(limite, etablir)).complet,
    async verifierCondenses(page) {
      if (condenses === undefined) return { lus: 0, dernier: null, differents: [] }
      return condenses.comparer(page, async (lecture, lus) => ({
        lus: lus.length,
        dernier: lus.length < page.limite ? null : lus.at(-1)!.sujet,
        differents: await comparerCondenses(lecture, lus, empreintes),
      }))
    },
    oublierCondenses: async (sujets) => condenses?.oublier(sujets),
  }
}
