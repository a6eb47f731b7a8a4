import type pg from 'pg'
import type { Canal, Pli, PliStore, Statut } from '#messages'
import { type Instant, instantDepuis } from '#socle'
import { dansTransaction } from './connexion.js'
import { avecPanne } from './panne.js'

interface LignePli {
  readonly sujet: string
  readonly reference: string
  readonly canal: Canal
  readonly statut: Statut
  readonly essais: number
  readonly cree_le: Date | string
  readonly a_faire_le: Date | string
  readonly change_le: Date | string
  readonly motif: string | null
  readonly suite: readonly Canal[]
}

interface LigneCompte {
  readonly canal: Canal
  readonly statut: Statut
  readonly nombre: number
  readonly premier: Date | string
}

const COLONNES = `replace(sujet::text, '-', '') AS sujet, reference, canal, statut, essais,
  cree_le, a_faire_le, change_le, motif, suite`

const INSERER = `
  INSERT INTO pli (sujet, reference, canal, statut, essais, cree_le, a_faire_le, change_le, motif,
                   suite)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING`

/** Rows held by another process are passed over: two never send the same one. */
const DUS = `
  SELECT sujet, reference, canal FROM pli
   WHERE statut IN ('cree', 'en-cours', 'echec-temporaire') AND a_faire_le <= $1
   ORDER BY a_faire_le LIMIT $2 FOR UPDATE SKIP LOCKED`

const PRENDRE = `
  UPDATE pli SET statut = 'en-cours', a_faire_le = $4, change_le = $5
   WHERE sujet = $1 AND reference = $2 AND canal = $3 RETURNING ${COLONNES}`

const CONCLURE = `
  UPDATE pli SET statut = $4, essais = $5, a_faire_le = $6, change_le = $7, motif = $8, suite = $9
   WHERE sujet = $1 AND reference = $2 AND canal = $3`

const CHOISIS = `($1::text IS NULL OR statut = $1) AND ($2::text IS NULL OR reference = $2)`

const COMPTER = `
  SELECT canal, statut, count(*)::int AS nombre, min(a_faire_le) AS premier
    FROM pli GROUP BY canal, statut ORDER BY canal || ' ' || statut COLLATE "C"`

/** One that is being sent at this very moment is left to whoever holds it. */
const RELANCER = `
  UPDATE pli SET statut = 'cree', essais = 0, motif = NULL, a_faire_le = $1, change_le = $1
   WHERE statut IN ('echec-definitif', 'echec-temporaire')
     AND ($2::text IS NULL OR reference = $2) AND ($3::text IS NULL OR canal = $3)
     AND ($4::text IS NULL OR motif = $4)`

/** The outbox in PostgreSQL. */
export function createPlisPostgres(pool: pg.Pool): PliStore {
  const lire = (suite: string, values: readonly unknown[]): Promise<readonly Pli[]> =>
    avecPanne(async () => {
      const { rows } = await pool.query<LignePli>(`SELECT ${COLONNES} FROM pli ${suite}`, [
        ...values,
      ])
      return rows.map(pliDe)
    })
  return {
    prendre: ({ maintenant, jusqua, limite }) =>
      avecPanne(() =>
        dansTransaction(pool, 'BEGIN', async (client) => {
          const { rows: dus } = await client.query<LignePli>(DUS, [maintenant, limite])
          const pris: Pli[] = []
          for (const { sujet, reference, canal } of dus) {
            const values = [sujet, reference, canal, jusqua, maintenant]
            const { rows } = await client.query<LignePli>(PRENDRE, values)
            pris.push(...rows.map(pliDe))
          }
          return pris
        }),
      ),
    conclure: (pli, suivants) =>
      avecPanne(() =>
        dansTransaction(pool, 'BEGIN', async (client) => {
          const { personne, reference, canal, statut, essais } = pli
          await client.query(CONCLURE, [
            ...[personne, reference, canal, statut, essais],
            ...[pli.aFaireLe, pli.changeLe, pli.motif, pli.suite],
          ])
          await insererPlis(client, suivants)
        }),
      ),
    listPourMessage: (personne, reference) =>
      lire('WHERE sujet = $1 AND reference = $2 ORDER BY cree_le, canal', [personne, reference]),
    lister: ({ statut, limite, reference = null }) =>
      lire(`WHERE ${CHOISIS} ORDER BY change_le DESC LIMIT $3`, [statut, reference, limite]),
    compter: () =>
      avecPanne(async () => {
        const { rows } = await pool.query<LigneCompte>(COMPTER)
        return rows.map(({ canal, statut, nombre, premier }) => ({
          ...{ canal, statut, nombre, premierAFaireLe: instant(premier) },
        }))
      }),
    relancer: ({ reference = null, canal = null, motif = null, maintenant }) =>
      avecPanne(async () => {
        const { rowCount } = await pool.query(RELANCER, [maintenant, reference, canal, motif])
        return rowCount ?? 0
      }),
  }
}

export async function insererPlis(client: pg.ClientBase, plis: readonly Pli[]): Promise<void> {
  for (const p of plis) {
    await client.query(INSERER, [
      ...[p.personne, p.reference, p.canal, p.statut, p.essais],
      ...[p.creeLe, p.aFaireLe, p.changeLe, p.motif, p.suite],
    ])
  }
}

function pliDe(l: LignePli): Pli {
  const { sujet: personne, reference, canal, statut, essais, motif, suite } = l
  return {
    ...{ personne, reference, canal, statut, essais, motif, suite },
    ...{ creeLe: instant(l.cree_le), aFaireLe: instant(l.a_faire_le) },
    changeLe: instant(l.change_le),
  }
}

function instant(d: Date | string): Instant {
  return instantDepuis(new Date(d).getTime())
}
