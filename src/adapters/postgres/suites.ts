import type pg from 'pg'
import type { ActeSuite, SuiteStore } from '#allocations'
import type { Chiffre } from './chiffre.js'
import { avecPanne } from './panne.js'

type LigneActe = Omit<ActeSuite, 'texte' | 'montant' | 'issue'> & { readonly contenu: Buffer }

const AJOUTER = `
  INSERT INTO suite_acte (dossier, reference, rang, genre, quand, jour, role, auteur, contenu)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`

const LISTER = `
  SELECT dossier, reference, rang, genre, quand, jour, role, auteur, contenu
    FROM suite_acte WHERE dossier = $1 ORDER BY reference, rang`

const DOSSIERS = `
  SELECT dossier FROM suite_acte GROUP BY dossier ORDER BY max(quand) DESC, dossier LIMIT $1`

/** Acts in PostgreSQL: words and amounts are encrypted, who acted and when is not. */
export function createSuitesPostgres(pool: pg.Pool, chiffre: Chiffre): SuiteStore {
  return {
    ajouter: (acte) =>
      avecPanne(async () => {
        const { texte, montant, issue, ...a } = acte
        const clair = Buffer.from(JSON.stringify({ texte, montant, issue }))
        const { rowCount } = await pool.query(AJOUTER, [
          ...[a.dossier, a.reference, a.rang, a.genre, a.quand, a.jour, a.role, a.auteur],
          chiffre.chiffrer(clair, contexte(a)),
        ])
        return rowCount === 1
      }),
    list: (dossier) =>
      avecPanne(async () => {
        const { rows } = await pool.query<LigneActe>(LISTER, [dossier])
        return rows.map(({ contenu, ...acte }) => {
          const clair = chiffre.dechiffrer(contenu, contexte(acte)).toString('utf8')
          return { ...acte, ...JSON.parse(clair) } as ActeSuite
        })
      }),
    listDossiers: (limite) =>
      avecPanne(async () => {
        const { rows } = await pool.query<{ dossier: string }>(DOSSIERS, [limite])
        return rows.map((r) => r.dossier)
      }),
  }
}

function contexte(a: Pick<ActeSuite, 'dossier' | 'reference' | 'rang'>): string {
  return `suite ${a.dossier} ${a.reference} ${a.rang}`
}
