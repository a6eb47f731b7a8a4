import { hash } from 'node:crypto'
import { type Ancrage, type AncresStore, createAncrage, type JournalStore } from '#acces'
import type { Instant } from '#socle'

/** Anchors kept in memory; `lignes` is what a file would hold. */
export function createAncresMemoire(lignes: string[] = []): AncresStore {
  return {
    lire: async () => lignes,
    ajouter: async (nouvelles) => void lignes.push(...nouvelles),
  }
}

/** A journal with its anchors in one place, all in memory. */
export function createAncrageMemoire(
  journal: JournalStore,
  maintenant: () => Instant,
  lieux: readonly AncresStore[] = [createAncresMemoire()],
): Ancrage {
  const sha256 = (texte: string): string => hash('sha256', texte)
  return createAncrage({ journal, lieux, ouvrirLieu: () => lieux[0]!, sha256, maintenant })
}
