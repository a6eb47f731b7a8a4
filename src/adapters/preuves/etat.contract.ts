import type { BasePostgresEssai } from '../contracts/base-postgres.contract.js'

/**
 * All that a register holds, in one canonical text for each table: what is drawn by chance (vectors
 * of encryption) or by the clock of the base is left out, and a way of naming someone counts once,
 * whatever file first brought it.
 */
const VUES: Readonly<Record<string, string>> = {
  fichier: 'SELECT id, empreinte, nom, octets, recu_le FROM fichier',
  declaration: 'SELECT * FROM declaration',
  temoignage: 'SELECT * FROM temoignage',
  ligne_ressource: 'SELECT * FROM ligne_ressource',
  variante: 'SELECT DISTINCT sujet, empreinte, genre FROM variante',
  lien: 'SELECT * FROM lien',
  natif: 'SELECT fichier, debut, octet_length(octets) FROM natif',
  ecarte: 'SELECT * FROM ecarte',
}

export interface EtatRegistre {
  /** Rows of each table. */
  readonly lignes: Readonly<Record<string, number>>
  readonly empreinte: string
}

export async function etatDuRegistre(base: BasePostgresEssai): Promise<EtatRegistre> {
  const lignes: Record<string, number> = {}
  const empreintes: string[] = []
  for (const [table, vue] of Object.entries(VUES)) {
    const [etat] = await base.sql<{ n: number; empreinte: string }>(
      `SELECT count(*)::int AS n, md5(coalesce(string_agg(v::text, E'\\n' ORDER BY v::text), ''))
              AS empreinte FROM (${vue}) AS v`,
    )
    lignes[table] = etat!.n
    empreintes.push(`${table} ${etat!.empreinte}`)
  }
  return { lignes, empreinte: empreintes.join('\n') }
}
