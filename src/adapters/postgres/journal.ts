import { setImmediate as finDeTour } from 'node:timers/promises'
import type pg from 'pg'
import {
  chaineDe,
  type EntreeJournal,
  type JournalStore,
  type QuiEtPourquoi,
  type Trace,
} from '#acces'
import { Panne } from '#socle'
import { lireBouts, verifierJournal } from './journal-verification.js'
import { avecPanne, enPanne } from './panne.js'

/** No partition for the month of an entry. */
const MOIS_FERME = '23514'
/** Any constant: one process at a time makes an anchor. */
const VERROU_ANCRE = 728_301_957
/** Queues of writing, each with its chains: more would make more, smaller transactions. */
const VOIES = 2

interface Attente {
  readonly traces: readonly TraceEnchainee[]
  readonly fini: () => void
  readonly rate: (erreur: unknown) => void
}

type TraceEnchainee = Trace & { readonly chaine: number }

/**
 * The journal in PostgreSQL. Traces that come while a transaction is under way leave together in
 * the next one, durable before any of them is acknowledged. The base itself takes the end of each
 * chain and follows it (`journal_ecrire`): one round trip, whatever the processes that write.
 */
export function createJournalPostgres(pool: pg.Pool): JournalStore {
  const voies = Array.from({ length: VOIES }, () => createVoie(pool))
  return {
    ecrire: (traces) => ecrire(voies, traces),
    listForPersonne: (personne, limite, filtre = {}) =>
      avecPanne(async () => {
        const { organisme, finalite, de, a, vuLe } = filtre
        const { rows } = await pool.query<EntreeJournal>({
          name: 'journal-personne',
          text: SIENNES,
          values: [personne, limite, organisme, finalite, de, a, vuLe],
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

type Voie = (traces: readonly TraceEnchainee[]) => Promise<void>

async function ecrire(voies: readonly Voie[], traces: readonly Trace[]): Promise<void> {
  const parts = new Map<number, TraceEnchainee[]>()
  for (const trace of traces) {
    const chaine = chaineDe(trace.personne)
    const part = parts.get(chaine % voies.length)
    if (part) part.push({ ...trace, chaine })
    else parts.set(chaine % voies.length, [{ ...trace, chaine }])
  }
  await Promise.all([...parts].map(([voie, part]) => voies[voie]!(part)))
}

function createVoie(pool: pg.Pool): Voie {
  const moisOuverts = new Set<string>()
  let attentes: Attente[] = []
  let enCours = false

  async function vider(): Promise<void> {
    enCours = true
    // Those woken by one answer of the base write together.
    await finDeTour()
    while (attentes.length > 0) {
      const lot = attentes
      attentes = []
      try {
        await ajouter(
          pool,
          moisOuverts,
          lot.flatMap((a) => a.traces),
        )
        for (const { fini } of lot) fini()
      } catch (erreur) {
        for (const { rate } of lot) rate(indisponible(erreur))
      }
    }
    enCours = false
  }

  return (traces) =>
    new Promise<void>((fini, rate) => {
      attentes.push({ traces, fini, rate })
      if (!enCours) void vider()
    })
}

async function ajouter(
  pool: pg.Pool,
  moisOuverts: Set<string>,
  traces: readonly TraceEnchainee[],
): Promise<void> {
  const chaines = [...new Set(traces.map((t) => t.chaine))]
  const values = [chaines, JSON.stringify(traces)]
  for (let essai = 1; ; essai += 1) {
    await ouvrirMois(pool, moisOuverts, traces)
    try {
      await pool.query({ name: 'journal-ecrire', text: 'SELECT journal_ecrire($1, $2)', values })
      return
    } catch (erreur) {
      if ((erreur as { code?: string }).code !== MOIS_FERME || essai > 1) throw erreur
      moisOuverts.clear()
    }
  }
}

async function ouvrirMois(
  pool: pg.Pool,
  ouverts: Set<string>,
  traces: readonly TraceEnchainee[],
): Promise<void> {
  for (const { quand } of traces) {
    const mois = quand.slice(0, 7)
    if (ouverts.has(mois)) continue
    await pool.query('SELECT journal_ouvrir_mois($1)', [mois])
    ouverts.add(mois)
  }
}

/** Whatever the reason, a journal that does not write is an outage: nothing is read without it. */
function indisponible(erreur: unknown): unknown {
  const panne = enPanne(erreur)
  if (panne instanceof Panne) return panne
  return new Panne(
    'journal-indisponible',
    'Le journal des accès refuse d’écrire : aucune donnée ne sort tant qu’il n’est pas rétabli. ' +
      'Vérifiez la base (alasource journal verifier), puis recommencez.',
    erreur,
  )
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
