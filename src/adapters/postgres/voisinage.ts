import type pg from 'pg'
import type { CleSujet, EtatVoisinage, Variante, VoisinageStore } from '#referentiel'
import type { Chiffre } from './chiffre.js'
import { dansTransaction } from './connexion.js'
import { listInscriptionsApres } from './identites.js'
import { avecPanne } from './panne.js'
import { type LigneVariante, lireVariante } from './tables.js'

/** Found under one key: more says nothing of anybody. */
const PAR_CLE = 50

/** One indexer at a time; the others find nothing to do. */
const REPERE = `
  SELECT enregistre_le::text AS "enregistreLe", sujet, empreinte, acte
    FROM voisinage_repere FOR UPDATE`

/**
 * A file still being written holds its lock on the table: nothing is passed over that it may date.
 * A writer that takes the lock later dates its rows later, for they carry the clock of the row.
 */
const HORIZON = `
  SELECT coalesce(min(a.xact_start), now())::text AS horizon
    FROM pg_locks l JOIN pg_stat_activity a USING (pid)
   WHERE l.relation = 'variante'::regclass AND l.mode = 'RowExclusiveLock'
     AND l.pid <> pg_backend_pid()`

const NOUVELLES = `
  SELECT enregistre_le::text AS "enregistreLe", sujet, empreinte, genre, identite FROM variante
   WHERE enregistre_le >= $1::timestamptz AND enregistre_le < $4::timestamptz
     AND (enregistre_le, sujet, empreinte) > ($1::timestamptz, $2::uuid, $3::uuid)
   ORDER BY enregistre_le, sujet, empreinte LIMIT $5`

const AJOUTER = `
  INSERT INTO voisinage (cle, sujet)
  SELECT * FROM unnest($1::uuid[], $2::uuid[]) AS v (cle, sujet) ORDER BY cle
  ON CONFLICT DO NOTHING`

const AVANCER = `
  UPDATE voisinage_repere
     SET enregistre_le = $1::timestamptz, sujet = $2::uuid, empreinte = $3::uuid, acte = $4`

const VOISINS = `
  SELECT DISTINCT v.sujet FROM unnest($1::uuid[]) AS c (cle)
   CROSS JOIN LATERAL (SELECT sujet FROM voisinage WHERE cle = c.cle LIMIT ${PAR_CLE}) AS v
   LIMIT $2`

const CONNUS = `
  SELECT s.sujet FROM unnest($1::uuid[]) AS s (sujet)
   WHERE EXISTS (SELECT FROM variante v WHERE v.sujet = s.sujet AND v.genre = 'nir')`

interface Repere {
  readonly enregistreLe: string
  readonly sujet: CleSujet
  readonly empreinte: string
  readonly acte: number
}

type Nouvelle = LigneVariante & { readonly enregistreLe: string }

interface PoolsVoisinage {
  readonly pool: pg.Pool
  /** For what is asked by key: never by a walk through the variantes of a country. */
  readonly poolCles: pg.Pool
}

/** The index of neighbours in PostgreSQL. */
export function createVoisinagePostgres(
  { pool, poolCles }: PoolsVoisinage,
  chiffre: Chiffre,
): VoisinageStore {
  const listSujets = (requete: { name: string; text: string }, values: unknown[]) =>
    avecPanne(async () => {
      const { rows } = await poolCles.query<{ sujet: CleSujet }>({ ...requete, values })
      return rows.map((r) => r.sujet)
    })
  return {
    indexer: (limite, cles) =>
      avecPanne(() =>
        dansTransaction(pool, 'BEGIN', (client) => indexer({ client, chiffre }, limite, cles)),
      ),
    listVoisins: (cles, limite) => listSujets({ name: 'voisins', text: VOISINS }, [cles, limite]),
    listConnus: (sujets) => listSujets({ name: 'sujets-connus', text: CONNUS }, [sujets]),
  }
}

async function indexer(
  { client, chiffre }: { readonly client: pg.PoolClient; readonly chiffre: Chiffre },
  limite: number,
  cles: (variante: Variante) => readonly string[],
): Promise<EtatVoisinage> {
  const repere = (await client.query<Repere>(REPERE)).rows[0]!
  const { horizon } = (await client.query<{ horizon: string }>(HORIZON)).rows[0]!
  const { rows } = await client.query<Nouvelle>(NOUVELLES, [
    repere.enregistreLe,
    repere.sujet,
    repere.empreinte,
    horizon,
    limite,
  ])
  const inscriptions = await listInscriptionsApres(client, chiffre, {
    rang: repere.acte,
    limite: limite - rows.length,
  })
  const variantes = [
    ...rows.filter((r) => r.genre === 'nir').map((r) => lireVariante(r, chiffre)),
    ...inscriptions.map(({ variante }) => variante),
  ]
  const paires = variantes.flatMap((v) => cles(v).map((cle) => ({ cle, sujet: v.sujet })))
  await client.query(AJOUTER, [paires.map((p) => p.cle), paires.map((p) => p.sujet)])
  const fin = rows.at(-1) ?? repere
  const acte = inscriptions.at(-1)?.rang ?? repere.acte
  await client.query(AVANCER, [fin.enregistreLe, fin.sujet, fin.empreinte, acte])
  const ajoutees = rows.length + inscriptions.length
  return { ajoutees, complet: ajoutees < limite }
}
