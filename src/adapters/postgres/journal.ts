import type pg from 'pg'
import type { EntreeJournal, FiltreConsultations, JournalStore, QuiEtPourquoi } from '#acces'
import { createEcritureJournal } from './journal-ecriture.js'
import { lireBouts, verifierJournal } from './journal-verification.js'
import { avecPanne } from './panne.js'

/** Any constant: one process at a time makes an anchor. */
const VERROU_ANCRE = 728_301_957

/**
 * The journal in PostgreSQL. `poolCles`: connections whose plans are made once, for what is written
 * before each read leaves, and for what a person reads of her own.
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
        const { rows } = await poolCles.query<EntreeJournal>({
          ...(parDAutres(filtre) ? SIENNES_PAR_D_AUTRES : SIENNES),
          values: [personne, limite, organisme, finalite, de, a, vuLe, sauf],
        })
        return rows.map(sansVides)
      }),
    resumerPour: (personne, vuLe) =>
      avecPanne(async () => {
        const values = [personne, vuLe]
        const requete = { name: 'journal-qui-pourquoi', text: QUI_ET_POURQUOI, values }
        return (await poolCles.query<QuiEtPourquoi>(requete)).rows
      }),
    verifier: (options = {}) => avecPanne(() => verifierJournal(pool, options)),
    ancrer: (travail) => avecPanne(() => sousVerrou(pool, travail)),
  }
}

const COLONNES = `chaine, rang, quand, organisme, agent, finalite, dossier, personne, objet, de, a,
         champs, visible_le, fondement, empreinte`
const DANS_L_ORDRE = 'ORDER BY quand DESC, chaine DESC, rang DESC LIMIT $2'

const derniers = (seulement: string): string => `
  SELECT ${COLONNES} FROM journal
   WHERE personne = $1 AND ${seulement}
     AND ($3::text IS NULL OR organisme = $3) AND ($4::text IS NULL OR finalite = $4)
     AND ($8::text IS NULL OR organisme <> $8)
     AND ($5::date IS NULL OR quand >= $5::date) AND ($6::date IS NULL OR quand < $6::date + 1)
     AND ($7::date IS NULL OR visible_le IS NULL OR visible_le <= $7::date)
   ${DANS_L_ORDRE}`

const siennes = (...sortes: readonly string[]): string => `
  SELECT chaine, rang, quand, organisme, agent, finalite, dossier, personne, objet, de, a, champs,
         visible_le AS "visibleLe", fondement, encode(empreinte, 'hex') AS empreinte
    FROM (${sortes.map((sorte) => `(${derniers(sorte)})`).join(' UNION ALL ')}) AS siens
   ${DANS_L_ORDRE}`

/**
 * Her own accesses come with each page she opens: they have an index, those of others have another,
 * and an entry is in one of them.
 */
const ELLE = 'personne'
const PAR_ELLE = `organisme = '${ELLE}'`
const PAR_D_AUTRES = `organisme <> '${ELLE}'`
const SIENNES = { name: 'journal-personne', text: siennes(PAR_D_AUTRES, PAR_ELLE) }
const SIENNES_PAR_D_AUTRES = { name: 'journal-par-autres', text: siennes(PAR_D_AUTRES) }

/** Of her own, which all have one reason, the last ones: she may have thousands. */
const QUI_ET_POURQUOI = `
  SELECT organisme, finalite FROM journal
   WHERE personne = $1 AND ${PAR_D_AUTRES} AND (visible_le IS NULL OR visible_le <= $2::date)
   UNION
  SELECT organisme, finalite FROM (
    SELECT organisme, finalite FROM journal
     WHERE personne = $1 AND ${PAR_ELLE}
       AND (visible_le IS NULL OR visible_le <= $2::date)
     ORDER BY quand DESC LIMIT 100) AS siens`

function parDAutres({ organisme, sauf }: FiltreConsultations): boolean {
  return sauf === ELLE || (organisme ?? ELLE) !== ELLE
}

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
