import type pg from 'pg'
import type { Jour } from '#socle'

interface Partition {
  readonly nom: string
  readonly mois: string
}

/** Entries of one month that go, as the report tells them. */
export interface MoisDuJournal {
  readonly mois: string
  readonly lignes: number
  readonly empreinte: string
}

/** Partitions of whole months before `limite`, oldest first. */
async function partitionsAvant(client: pg.ClientBase, limite: Jour): Promise<readonly Partition[]> {
  const { rows } = await client.query<Partition>(
    `SELECT c.relname AS nom, replace(substr(c.relname, 9), '_', '-') AS mois
       FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
      WHERE i.inhparent = 'journal'::regclass AND c.relname ~ '^journal_[0-9]{4}_[0-9]{2}$'
        AND replace(substr(c.relname, 9), '_', '-') < to_char($1::date, 'YYYY-MM')
      ORDER BY 1`,
    [limite],
  )
  return rows
}

/** What would go: its count and a hash of the hashes that the chain gave to the entries. */
export async function compterMois(
  client: pg.ClientBase,
  limite: Jour,
): Promise<readonly MoisDuJournal[]> {
  const comptes: MoisDuJournal[] = []
  for (const { nom, mois } of await partitionsAvant(client, limite)) {
    const { rows } = await client.query<Omit<MoisDuJournal, 'mois'>>(
      `SELECT count(*) AS lignes, encode(sha256(coalesce(
         string_agg(empreinte, ''::bytea ORDER BY chaine, rang), ''::bytea)), 'hex') AS empreinte
         FROM ${nom}`,
    )
    comptes.push({ mois, ...rows[0]! })
  }
  return comptes
}

/**
 * Seals the runs of one month then drops its partition. A run is a chain of following ranks: clocks
 * of several processes may leave a later rank in an earlier month, so there can be several.
 */
const SCELLER = (nom: string): string => `
  INSERT INTO journal_retrait (chaine, de, a, avant, apres, limite, retire_le)
  SELECT p.chaine, p.de, p.a,
         coalesce(v.empreinte, r.apres, decode(repeat('0', 64), 'hex')), f.empreinte, $1, $2
    FROM (SELECT chaine, min(rang) AS de, max(rang) AS a
            FROM (SELECT chaine, rang, rang - row_number() OVER (PARTITION BY chaine ORDER BY rang)
                    AS ilot FROM ${nom}) AS s
           GROUP BY chaine, ilot) AS p
    JOIN ${nom} AS f ON f.chaine = p.chaine AND f.rang = p.a
    LEFT JOIN journal AS v ON v.chaine = p.chaine AND v.rang = p.de - 1
    LEFT JOIN journal_retrait AS r ON r.chaine = p.chaine AND r.a = p.de - 1`

/** Takes away one month at a time; a cut between two months leaves a chain that verifies. */
export async function retirerMois(
  client: pg.ClientBase,
  limite: Jour,
  quand: string,
): Promise<void> {
  for (const { nom } of await partitionsAvant(client, limite)) {
    await client.query('BEGIN')
    try {
      await client.query(`LOCK TABLE ${nom} IN ACCESS EXCLUSIVE MODE`)
      await client.query(SCELLER(nom), [limite, quand])
      await client.query(`DROP TABLE ${nom}`)
      await client.query('COMMIT')
    } catch (erreur) {
      await client.query('ROLLBACK').catch(() => {})
      throw erreur
    }
  }
}
