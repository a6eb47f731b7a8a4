import type { Jour } from '#socle'
import type { EntreeJournal, FiltreConsultations, JournalStore, QuiEtPourquoi } from '../trace.js'

/**
 * The accesses written under any of the keys of one person, newest first: a merge of two identities
 * leaves those of the former number where they were written.
 */
export async function listConsultations(
  journal: Pick<JournalStore, 'listForPersonne'>,
  cles: readonly string[],
  { limite, filtre }: { readonly limite: number; readonly filtre?: FiltreConsultations },
): Promise<readonly EntreeJournal[]> {
  const listes = await Promise.all(cles.map((c) => journal.listForPersonne(c, limite, filtre)))
  return listes.flat().sort(plusRecente).slice(0, limite)
}

function plusRecente(a: EntreeJournal, b: EntreeJournal): number {
  if (a.quand !== b.quand) return a.quand < b.quand ? 1 : -1
  return b.chaine - a.chaine || b.rang - a.rang
}

/** Who accessed her data and why, under any of her keys; pairs may come more than once. */
export async function resumerConsultations(
  journal: Pick<JournalStore, 'resumerPour'>,
  cles: readonly string[],
  vuLe: Jour,
): Promise<readonly QuiEtPourquoi[]> {
  return (await Promise.all(cles.map((c) => journal.resumerPour(c, vuLe)))).flat()
}
