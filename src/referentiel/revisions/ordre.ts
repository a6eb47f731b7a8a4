import { type Instant, type Mois, moisDuJour } from '#socle'
import type { DeclarationEnregistree, Identifiant128 } from '../registre.js'

/** Where a declaration stands among those of its key. */
export interface RangRevision {
  /** From 0, in the order of revisions. */
  readonly revision: number
  readonly enVigueur: boolean
}

function comparer<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * Order of the declarations of one key: month of constitution (05.007), then ordre (05.004, which
 * starts again each month of constitution), then day of constitution, then reception, then content.
 * A function of the set: the order of arrival has no part in it. Contract §2.
 */
export function comparerRevisions(a: DeclarationEnregistree, b: DeclarationEnregistree): number {
  return (
    comparer(moisDuJour(a.constitution), moisDuJour(b.constitution)) ||
    comparer(a.ordre, b.ordre) ||
    comparer(a.constitution, b.constitution) ||
    comparer(a.recuLe, b.recuLe) ||
    comparer(a.fichier, b.fichier) ||
    comparer(a.rang, b.rang)
  )
}

/** The declarations of each key, oldest revision first, as known at `vuLe`. */
export class Revisions {
  readonly #parCle = new Map<Identifiant128, DeclarationEnregistree[]>()
  readonly #rangs = new Map<Identifiant128, RangRevision>()
  readonly #parId = new Map<Identifiant128, DeclarationEnregistree>()

  constructor(declarations: readonly DeclarationEnregistree[], vuLe?: Instant) {
    for (const declaration of declarations) {
      if (vuLe !== undefined && declaration.recuLe > vuLe) continue
      if (this.#parId.has(declaration.id)) continue
      this.#parId.set(declaration.id, declaration)
      const liste = this.#parCle.get(declaration.cle)
      if (liste) liste.push(declaration)
      else this.#parCle.set(declaration.cle, [declaration])
    }
    for (const liste of this.#parCle.values()) {
      liste.sort(comparerRevisions)
      liste.forEach((d, revision) => {
        this.#rangs.set(d.id, { revision, enVigueur: revision === liste.length - 1 })
      })
    }
  }

  find(declaration: Identifiant128): DeclarationEnregistree | undefined {
    return this.#parId.get(declaration)
  }

  /** Undefined when the declaration was not known yet. */
  rang(declaration: Identifiant128): RangRevision | undefined {
    return this.#rangs.get(declaration)
  }

  estEnVigueur(declaration: Identifiant128): boolean {
    return this.#rangs.get(declaration)?.enVigueur === true
  }

  list(cle: Identifiant128): readonly DeclarationEnregistree[] {
    return this.#parCle.get(cle) ?? []
  }

  enVigueur(cle: Identifiant128): DeclarationEnregistree | undefined {
    return this.#parCle.get(cle)?.at(-1)
  }
}

/** The month that a testimony of identity counts for. */
export function moisDeclare(declaration: DeclarationEnregistree): Mois {
  return declaration.moisPrincipal ?? moisDuJour(declaration.constitution)
}
