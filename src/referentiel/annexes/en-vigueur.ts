import type { Instant } from '#socle'
import type { AnnexeEnregistree } from './annexe.js'

function comparer<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Order of the annexes of one key: day, ordre, reception, then content; never the arrival. */
export function comparerAnnexes(a: AnnexeEnregistree, b: AnnexeEnregistree): number {
  return (
    comparer(a.constitueLe, b.constitueLe) ||
    comparer(a.ordre, b.ordre) ||
    comparer(a.recuLe, b.recuLe) ||
    comparer(a.fichier, b.fichier) ||
    comparer(a.ligne, b.ligne)
  )
}

export interface AnnexeEnVigueur {
  readonly annexe: AnnexeEnregistree
  readonly revision: number
}

/** The last annexe of each key known at `vuLe`, those withdrawn left out. */
export function annexesEnVigueur(
  annexes: readonly AnnexeEnregistree[],
  vuLe?: Instant,
): AnnexeEnVigueur[] {
  const parCle = new Map<string, AnnexeEnregistree[]>()
  for (const annexe of annexes) {
    if (vuLe !== undefined && annexe.recuLe > vuLe) continue
    const siennes = parCle.get(annexe.cle)
    if (siennes) siennes.push(annexe)
    else parCle.set(annexe.cle, [annexe])
  }
  return [...parCle.values()].flatMap((siennes) => {
    const annexe = siennes.sort(comparerAnnexes).at(-1)!
    return annexe.contenu.annule ? [] : [{ annexe, revision: siennes.length - 1 }]
  })
}
