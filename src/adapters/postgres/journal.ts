import type pg from 'pg'
import type { EntreeJournal, JournalStore, QuiEtPourquoi } from '#acces'
import { createEcritureJournal } from './journal-ecriture.js'
import { lireBouts, verifierJournal } from './journal-verification.js'
import { avecPanne } from './panne.js'

/** Any constant: one process at a time makes an anchor. */
const VERROU_ANCRE = 728_301_957

/**
 * The journal in PostgreSQL. `poolCles`: connections whose plans are made once, for what is written
 * before each read leaves.
 */
export function createJournalPostgres({
  pool,
  poolCles,
}: {
  readonly pool: pg.Pool
  readonly poolCles: pg.Pool
}): JournalStore {
  const ajouter = createEcritureJournal(poolCles)
  return {
    async ecrire(traces) {
      if (traces.length > 0) await ajouter(traces)
    },
    listForPersonne: (personne, limite, filtre = {}) =>
      avecPanne(async () => {
        const { organisme, finalite, de, a, vuLe, sauf } = filtre
        const { rows } = await pool.query<EntreeJournal>({
          name: 'journal-personne',
          text: SIENNES,
          values: [personne, limite, organisme, finalite, de, a, vuLe, sauf],
        })
        return rows.map(sansVides)
      }),
    resumerPour: (personne, vuLe) =>
      avecPanne(async () => {
        const values = [personne, vuLe]
        const requete = { name: 'journal-qui-pourquoi', text: QUI_ET_POURQUOI, values }
        return (await pool.query<QuiEtPourquoi>(requete)).rows
      }),
    verifier: (options = {}) => avecPanne(() => verifierJournal(pool, options)),
    ancrer: (travail) => avecPanne(() => sousVerrou(pool, travail)),
  }
}

const SIENNES = `
  SELECT chaine, rang, quand, organisme, agent, finalite, dossier, personne, objet, de, a, champs,
         visible_le AS "visibleLe", fondement, encode(empreinte, 'hex') AS empreinte
    FROM journal
   WHERE personne = $1
     AND ($3::text IS NULL OR organisme = $3) AND ($4::text IS NULL OR finalite = $4)
     AND ($8::text IS NULL OR organisme <> $8)
     AND ($5::date IS NULL OR quand >= $5::date) AND ($6::date IS NULL OR quand < $6::date + 1)
     AND ($7::date IS NULL OR visible_le IS NULL OR visible_le <= $7::date)
   ORDER BY quand DESC, chaine DESC, rang DESC LIMIT $2`

const QUI_ET_POURQUOI = `
  SELECT DISTINCT organisme, finalite FROM journal
   WHERE personne = $1 AND (visible_le IS NULL OR visible_le <= $2::date)`

/** What was not said is not there, as in the trace that was written. */
function sansVides(entree: EntreeJournal): EntreeJournal {
  const { champs, visibleLe, fondement, ...reste } = entree
  return {
    ...reste,
    ...(champs ? { champs } : {}),
    ...(visibleLe ? { visibleLe } : {}),
    ...(fondement ? { fondement } : {}),
  }
}

async function sousVerrou<T>(
  pool: pg.Pool,
  travail: (bouts: Awaited<ReturnType<typeof lireBouts>>) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [VERROU_ANCRE])
    return await travail(await lireBouts(client))
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [VERROU_ANCRE]).catch(() => {})
    client.release()
  }
}
