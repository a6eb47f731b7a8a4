import type pg from 'pg'
import type { AccompagnementStore, ActeAccompagnement } from '#accompagnement'
import type { Chiffre } from './chiffre.js'
import { avecPanne } from './panne.js'

type LigneActe = Omit<ActeAccompagnement, 'contenu'> & { readonly contenu: Buffer }

const AJOUTER = `
  INSERT INTO accompagnement_acte
    (dossier, personne, rang, genre, quand, jour, role, auteur, contenu)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`

const LISTER = `
  SELECT dossier, personne, rang, quand, jour, role, auteur, contenu
    FROM accompagnement_acte WHERE dossier = $1 ORDER BY personne, rang`

const DOSSIERS = `
  SELECT dossier FROM accompagnement_acte GROUP BY dossier
   ORDER BY max(quand) DESC, dossier LIMIT $1`

/** Acts in PostgreSQL: what they say is encrypted, who acted and when is not. */
export function createAccompagnementsPostgres(
  pool: pg.Pool,
  chiffre: Chiffre,
): AccompagnementStore {
  return {
    ajouter: (acte) =>
      avecPanne(async () => {
        const { contenu, ...a } = acte
        const { rowCount } = await pool.query(AJOUTER, [
          ...[a.dossier, a.personne, a.rang, contenu.genre, a.quand, a.jour, a.role, a.auteur],
          chiffre.chiffrer(Buffer.from(JSON.stringify(contenu)), contexte(a)),
        ])
        return rowCount === 1
      }),
    list: (dossier) =>
      avecPanne(async () => {
        const { rows } = await pool.query<LigneActe>(LISTER, [dossier])
        return rows.map(({ contenu, ...acte }) => {
          const clair = chiffre.dechiffrer(contenu, contexte(acte)).toString('utf8')
          return { ...acte, contenu: JSON.parse(clair) as ActeAccompagnement['contenu'] }
        })
      }),
    listDossiers: (limite) =>
      avecPanne(async () => {
        const { rows } = await pool.query<{ dossier: string }>(DOSSIERS, [limite])
        return rows.map((r) => r.dossier)
      }),
  }
}

function contexte(a: Pick<ActeAccompagnement, 'dossier' | 'personne' | 'rang'>): string {
  return `accompagnement ${a.dossier} ${a.personne} ${a.rang}`
}
