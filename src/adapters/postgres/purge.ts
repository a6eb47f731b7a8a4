import { hash } from 'node:crypto'
import type pg from 'pg'
import {
  DUREES,
  type DureeConservation,
  type JournalStore,
  limiteConservation,
  type OptionsPurge,
  PERSONNE_AUCUNE,
  type Purge,
  type RapportPurge,
  type RetraitPurge,
} from '#acces'
import { ecarterCondenses } from './condenses.js'
import { avecPanne } from './panne.js'
import { compterMois, retirerMois } from './purge-journal.js'
import { REGLES, type RegleRetrait } from './purge-regles.js'
import { oublierLectures } from './reperes.js'

export interface MoyensPurge {
  readonly pool: pg.Pool
  readonly journal: Pick<JournalStore, 'ecrire'>
  readonly durees?: readonly DureeConservation[]
}

/** Any constant: one purge at a time. */
const VERROU = 728_301_958

/**
 * The purge of a PostgreSQL base. The tables go in one transaction, whose report is written in the
 * journal before it is committed; then the months of the journal, one by one, each under its seal.
 */
export function createPurgePostgres(moyens: MoyensPurge): Purge {
  return { purger: (options) => avecPanne(() => purger(moyens, options)) }
}

async function purger(moyens: MoyensPurge, options: OptionsPurge): Promise<RapportPurge> {
  const client = await moyens.pool.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [VERROU])
    return await purgerSousVerrou(client, moyens, options)
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [VERROU]).catch(() => {})
    client.release()
  }
}

async function purgerSousVerrou(
  client: pg.PoolClient,
  { journal, durees = DUREES }: MoyensPurge,
  options: OptionsPurge,
): Promise<RapportPurge> {
  const { au, aBlanc, quand } = options
  const limiteTraces = limiteConservation('traces-acces', au, durees)
  await client.query('BEGIN')
  let rapport: RapportPurge
  try {
    const retraits: RetraitPurge[] = []
    await ecarterCondenses(client, limiteConservation('ressources', au, durees))
    await oublierLectures(client)
    for (const regle of REGLES) {
      const limite = limiteConservation(regle.categorie, au, durees)
      retraits.push(...(await appliquer(client, regle, limite)))
    }
    for (const m of await compterMois(client, limiteTraces)) {
      retraits.push({ categorie: 'traces-acces', table: 'journal', ...m })
    }
    rapport = rapportDe(options, retraits, await compterRetenues(client))
    if (!aBlanc) await tracer(journal, rapport, quand)
    await client.query(aBlanc ? 'ROLLBACK' : 'COMMIT')
  } catch (erreur) {
    await client.query('ROLLBACK').catch(() => {})
    throw erreur
  }
  if (!aBlanc) await retirerMois(client, limiteTraces, quand)
  return rapport
}

async function appliquer(
  client: pg.ClientBase,
  { table, categorie, condition, mois }: RegleRetrait,
  limite: string,
): Promise<readonly RetraitPurge[]> {
  const { rows } = await client.query<Pick<RetraitPurge, 'mois' | 'lignes' | 'empreinte'>>(
    `WITH retirees AS (
       DELETE FROM ${table} AS x WHERE ${condition}
       RETURNING ${mois} AS mois, sha256(convert_to(x::text, 'UTF8')) AS empreinte)
     SELECT mois, count(*) AS lignes,
            encode(sha256(string_agg(empreinte, ''::bytea ORDER BY empreinte)), 'hex') AS empreinte
       FROM retirees GROUP BY mois ORDER BY mois`,
    [limite],
  )
  return rows.map((r) => ({ categorie, table, ...r }))
}

async function compterRetenues(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ n: number }>('SELECT count(*) AS n FROM retenue')
  return rows[0]?.n ?? 0
}

function rapportDe(
  { au, aBlanc }: OptionsPurge,
  retraits: readonly RetraitPurge[],
  retenues: number,
): RapportPurge {
  const lignes = retraits.reduce((n, r) => n + r.lignes, 0)
  const empreinte = hash('sha256', JSON.stringify(retraits))
  return { au, aBlanc, retraits, retenues, lignes, empreinte }
}

/** The purge itself is an access to the base: it is written where all accesses are. */
async function tracer(
  journal: Pick<JournalStore, 'ecrire'>,
  { lignes, empreinte }: RapportPurge,
  quand: OptionsPurge['quand'],
): Promise<void> {
  await journal.ecrire([
    {
      ...{ quand, organisme: 'operateur', agent: 'purge', finalite: 'exploitation', dossier: null },
      ...{ personne: PERSONNE_AUCUNE, objet: 'purge', de: null, a: null },
      champs: [`lignes ${lignes}`, `empreinte ${empreinte}`],
    },
  ])
}
