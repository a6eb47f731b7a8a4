import type pg from 'pg'
import { encadrer } from './copie-binaire.js'
import type { ContenuPostgres } from './preparation.js'
import { type Copie, envoyerRafale } from './rafale.js'
import { COLONNES, type TableCopiee } from './tables.js'

/**
 * Loads prepared blocks as they are, without asking the base what it knows: to fill an empty base
 * quickly (benches), by the same COPY as ingestion. The transaction is the caller’s.
 */
export function createRemplissage(client: pg.ClientBase): (contenu: unknown) => Promise<void> {
  return async (contenu) => {
    const { variantes, ...tables } = contenu as ContenuPostgres
    const copies: Copie[] = Object.entries(tables).map(([table, octets]) => ({
      table,
      colonnes: COLONNES[table as TableCopiee],
      octets,
    }))
    const octets = encadrer([variantes.lignes])
    copies.push({ table: 'variante', colonnes: COLONNES.variante, octets })
    await envoyerRafale(client, copies)
  }
}
