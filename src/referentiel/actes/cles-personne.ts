import type { Nir } from '#socle'
import { cleDuNir } from '../depuis-declaration.js'
import { sujetsDe } from '../identites/actes.js'
import type { CleSujet } from '../registre.js'
import type { ReferentielStore } from '../store.js'
import { lireRattachements } from './groupe.js'

/**
 * The keys under which accesses to a person were written: hers today first, then those of the
 * numbers that were merged into it. Opaque, and nothing of the person leaves: no trace.
 */
export async function listClesPersonne(
  { store }: { readonly store: ReferentielStore },
  nir: Nir,
): Promise<readonly CleSujet[]> {
  const demandee = cleDuNir(nir, store)
  const { rattachements, ...groupe } = await store.lire((lecture) =>
    lireRattachements(lecture, demandee),
  )
  const cle = rattachements.personneDe(demandee)
  const lies = [
    ...groupe.liens.flatMap((l) => [l.nir, l.autre]),
    ...groupe.variantes.map((v) => v.sujet),
    ...groupe.actes.flatMap(sujetsDe),
  ]
  const siens = [demandee, ...lies].filter((s) => rattachements.personneDe(s) === cle)
  return [...new Set([cle, ...siens])]
}
