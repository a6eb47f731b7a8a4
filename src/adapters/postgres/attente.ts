import type pg from 'pg'
import type { Attente, AttenteStore } from '#acces'
import type { Instant } from '#socle'
import type { Chiffre } from './chiffre.js'
import { avecPanne } from './panne.js'

const GARDER = `
  INSERT INTO attente_portail AS a (empreinte, contenu, expire_le) VALUES ($1, $2, $3)
  ON CONFLICT (empreinte) DO UPDATE
    SET contenu = excluded.contenu, nombre = 0, expire_le = excluded.expire_le`

/** One over is as if there was none. */
const GARDER_PREMIER = `
  ${GARDER} WHERE a.expire_le <= $4`

const COMPTER = `
  INSERT INTO attente_portail AS a (empreinte, nombre, expire_le) VALUES ($1, 1, $2)
  ON CONFLICT (empreinte) DO UPDATE SET
    nombre = CASE WHEN a.expire_le <= $3 THEN 1 ELSE a.nombre + 1 END,
    expire_le = CASE WHEN a.expire_le <= $3 THEN excluded.expire_le ELSE a.expire_le END
  RETURNING nombre`

const LIRE = 'SELECT contenu FROM attente_portail WHERE empreinte = $1 AND expire_le > $2'

interface Ligne {
  readonly contenu: Buffer | null
}

/** What persons leave for a short while, in PostgreSQL. */
export function createAttentePostgres(pool: pg.Pool, chiffre: Chiffre): AttenteStore {
  const indexer = (cle: string): string => chiffre.indexer(`attente ${cle}`)
  const clair = (empreinte: string, contenu: Buffer | null | undefined): string | undefined =>
    contenu ? chiffre.dechiffrer(contenu, `attente ${empreinte}`).toString() : undefined
  const sceller = (empreinte: string, { contenu }: Attente): Buffer =>
    chiffre.chiffrer(Buffer.from(contenu), `attente ${empreinte}`)
  const nettoyer = (quand: Instant) =>
    pool.query('DELETE FROM attente_portail WHERE expire_le <= $1', [quand])
  const lire: AttenteStore['lire'] = (cle, maintenant) =>
    avecPanne(async () => {
      const empreinte = indexer(cle)
      const { rows } = await pool.query<Ligne>(LIRE, [empreinte, maintenant])
      return clair(empreinte, rows[0]?.contenu)
    })
  return {
    lire,
    garder: (cle, attente) =>
      avecPanne(async () => {
        const empreinte = indexer(cle)
        await pool.query(GARDER, [empreinte, sceller(empreinte, attente), attente.expireLe])
        await nettoyer(attente.quand)
      }),
    async garderPremier(cle, attente) {
      const empreinte = indexer(cle)
      const valeurs = [empreinte, sceller(empreinte, attente), attente.expireLe, attente.quand]
      await avecPanne(() => pool.query(GARDER_PREMIER, valeurs))
      return (await lire(cle, attente.quand)) ?? attente.contenu
    },
    prendre: (cle, maintenant) =>
      avecPanne(async () => {
        const empreinte = indexer(cle)
        const { rows } = await pool.query<Ligne & { readonly vive: boolean }>(
          `DELETE FROM attente_portail WHERE empreinte = $1
           RETURNING contenu, expire_le > $2 AS vive`,
          [empreinte, maintenant],
        )
        return rows[0]?.vive ? clair(empreinte, rows[0].contenu) : undefined
      }),
    oublier: (cle) =>
      avecPanne(async () => {
        await pool.query('DELETE FROM attente_portail WHERE empreinte = $1', [indexer(cle)])
      }),
    ...comptesSur(pool, { indexer, nettoyer }),
  }
}

function comptesSur(
  pool: pg.Pool,
  {
    indexer,
    nettoyer,
  }: { indexer(cle: string): string; nettoyer(quand: Instant): Promise<unknown> },
): Pick<AttenteStore, 'compter' | 'lireCompte'> {
  return {
    compter: (cle, { expireLe, quand }) =>
      avecPanne(async () => {
        const valeurs = [indexer(cle), expireLe, quand]
        const { rows } = await pool.query<{ nombre: number }>(COMPTER, valeurs)
        await nettoyer(quand)
        return rows[0]?.nombre ?? 1
      }),
    lireCompte: (cle, maintenant) =>
      avecPanne(async () => {
        const { rows } = await pool.query<{ nombre: number }>(
          'SELECT nombre FROM attente_portail WHERE empreinte = $1 AND expire_le > $2',
          [indexer(cle), maintenant],
        )
        return rows[0]?.nombre ?? 0
      }),
  }
}
