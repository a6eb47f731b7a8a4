import { createHash } from 'node:crypto'
import type pg from 'pg'
import {
  type Bout,
  type EntreeJournal,
  enchainer,
  type JournalStore,
  ORIGINE,
  type Trace,
  Verification,
} from '#acces'
import { avecPanne } from './panne.js'

const sha256 = (texte: string): string => createHash('sha256').update(texte).digest('hex')

const COLONNES = `rang, quand, organisme, agent, finalite, dossier, personne, objet, de, a,
  encode(empreinte, 'hex') AS empreinte`

const AJOUT = `
  INSERT INTO journal (rang, quand, organisme, agent, finalite, dossier, personne, objet, de, a,
                       empreinte)
  SELECT rang, quand, organisme, agent, finalite, dossier, personne, objet, de, a,
         decode(empreinte, 'hex')
    FROM jsonb_to_recordset($1::jsonb) AS e (
      rang bigint, quand timestamptz, organisme text, agent text, finalite text, dossier text,
      personne text, objet text, de text, a text, empreinte text)`

/** Another process wrote the rank first. */
const RANG_PRIS = '23505'
const PAS_VERIFICATION = 10_000

interface Attente {
  readonly traces: readonly Trace[]
  readonly fini: () => void
  readonly rate: (erreur: unknown) => void
}

/**
 * The journal in PostgreSQL. The rank is the primary key: two processes cannot both follow the same
 * entry, the later one reads the end of the chain again and follows it. Traces that come while an
 * insert is under way leave together in the next one, durable before any of them is acknowledged.
 */
export function createJournalPostgres(pool: pg.Pool): JournalStore {
  let bout: Bout | undefined
  let attentes: Attente[] = []
  let enCours = false

  async function ajouter(traces: readonly Trace[]): Promise<void> {
    for (;;) {
      bout ??= await lireBout(pool)
      const entrees = enchainer(bout, traces, sha256)
      try {
        await pool.query({ name: 'journal-ajout', text: AJOUT, values: [JSON.stringify(entrees)] })
        bout = entrees.at(-1) ?? bout
        return
      } catch (erreur) {
        bout = undefined
        if ((erreur as { code?: string }).code !== RANG_PRIS) throw erreur
      }
    }
  }

  async function vider(): Promise<void> {
    enCours = true
    while (attentes.length > 0) {
      const lot = attentes
      attentes = []
      try {
        await avecPanne(() => ajouter(lot.flatMap((a) => a.traces)))
        for (const { fini } of lot) fini()
      } catch (erreur) {
        for (const { rate } of lot) rate(erreur)
      }
    }
    enCours = false
  }

  return {
    ecrire: (traces) =>
      new Promise<void>((fini, rate) => {
        attentes.push({ traces, fini, rate })
        if (!enCours) void vider()
      }),
    listForPersonne: (personne, limite) =>
      avecPanne(async () => {
        const { rows } = await pool.query<EntreeJournal>({
          name: 'journal-personne',
          text: `SELECT ${COLONNES} FROM journal WHERE personne = $1
                  ORDER BY chaine DESC, rang DESC LIMIT $2`,
          values: [personne, limite],
        })
        return rows
      }),
    verifier: () => avecPanne(() => verifier(pool)),
  }
}

async function lireBout(pool: pg.Pool): Promise<Bout> {
  const { rows } = await pool.query<Bout>(
    `SELECT rang, encode(empreinte, 'hex') AS empreinte FROM journal
      WHERE chaine = 0 ORDER BY rang DESC LIMIT 1`,
  )
  return rows[0] ?? ORIGINE
}

async function verifier(pool: pg.Pool): Promise<ReturnType<Verification['conclure']>> {
  const verification = new Verification(sha256)
  let apres = Number.MIN_SAFE_INTEGER
  for (;;) {
    const { rows } = await pool.query<EntreeJournal>({
      name: 'journal-pas',
      text: `SELECT ${COLONNES} FROM journal WHERE chaine = 0 AND rang > $1 ORDER BY rang LIMIT $2`,
      values: [apres, PAS_VERIFICATION],
    })
    for (const entree of rows) verification.suivre(entree)
    const derniere = rows.at(-1)
    if (derniere === undefined) return verification.conclure()
    apres = derniere.rang
  }
}
