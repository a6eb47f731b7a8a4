import type pg from 'pg'
import {
  aRevoir,
  type DeclarationTrimestrielle,
  type DossierAllocataire,
  type EnvoiASuivre,
  type EnvoisASuivre,
} from '#allocations'
import type { Instant } from '#socle'
import { avecPanne } from './panne.js'

const AJOUTER = `
  INSERT INTO envoi_a_suivre (dossier, mois_examen, version, libre_le)
  VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`

/** Rows held by another process are passed over. */
const PRENDRE = `
  WITH du AS MATERIALIZED (
    SELECT dossier, mois_examen, version FROM envoi_a_suivre WHERE libre_le <= $1
     ORDER BY libre_le LIMIT $3 FOR UPDATE SKIP LOCKED)
  UPDATE envoi_a_suivre e SET libre_le = $2 FROM du
   WHERE e.dossier = du.dossier AND e.mois_examen = du.mois_examen AND e.version = du.version
  RETURNING e.dossier, e.mois_examen AS "moisExamen", e.version`

/** One who holds it meanwhile does not forget it: its instant is another. */
const REDIRE = `
  INSERT INTO envoi_a_suivre (dossier, mois_examen, version, libre_le)
  VALUES ($1, $2, $3, $4)
  ON CONFLICT (dossier, mois_examen, version) DO UPDATE SET libre_le = excluded.libre_le`

const OUBLIER = `
  DELETE FROM envoi_a_suivre WHERE dossier = $1 AND mois_examen = $2 AND version = $3
     AND ($4::timestamptz IS NULL OR libre_le = $4)`

/** Within the transaction that keeps the dossier. */
export async function revoirDossier(
  client: Pick<pg.PoolClient, 'query'>,
  dossier: Pick<DossierAllocataire, 'numero' | 'moisDemande'>,
  des: Instant,
): Promise<void> {
  const { dossier: numero, moisExamen, version } = aRevoir(dossier)
  await client.query(REDIRE, [numero, moisExamen, version, des])
}

/** Within the transaction of the decision. */
export async function suivreEnvoi(
  client: pg.PoolClient,
  { dossier, moisExamen, version = 1 }: DeclarationTrimestrielle,
  suivreDes: Instant,
): Promise<void> {
  await client.query(AJOUTER, [dossier, moisExamen, version, suivreDes])
}

/** The outbox of declarations sent in PostgreSQL. */
export function envoisASuivre(pool: pg.Pool): EnvoisASuivre {
  return {
    prendreEnvois: ({ maintenant, jusqua, limite }) =>
      avecPanne(async () => {
        const { rows } = await pool.query<EnvoiASuivre>(PRENDRE, [maintenant, jusqua, limite])
        return rows
      }),
    oublierEnvoi: ({ dossier, moisExamen, version }, tenu) =>
      avecPanne(async () => {
        await pool.query(OUBLIER, [dossier, moisExamen, version, tenu ?? null])
      }),
  }
}
