import type pg from 'pg'
import type { ComptesPublics, StatistiquesReader } from '#acces'
import { type Mois, moisPlus } from '#socle'
import { avecPanne } from './panne.js'

/** « mois », then the three counts of a month; a month without a row counts zero. */
const PAR_MOIS = `
  SELECT m AS mois,
    (SELECT count(*) FROM declaration d WHERE d.mois_principal = m AND d.origine = 'dsn')
      AS employeurs,
    (SELECT count(*) FROM declaration d WHERE d.mois_principal = m AND d.origine = 'pasrau')
      AS organismes,
    (SELECT count(*) FROM signalement_acte s
      WHERE s.rang = 0 AND to_char(s.jour, 'YYYY-MM') = m) AS signalements
  FROM unnest($1::text[]) AS m ORDER BY m`

const EN_TOUT = `
  SELECT (SELECT count(*) FROM dossier) AS dossiers,
    (SELECT count(*) FROM declaration_trimestrielle WHERE etat = 'validee') AS declarations,
    (SELECT coalesce(sum(rang), 0) FROM journal_bout) AS consultations`

type LigneMois = Readonly<Record<'mois' | 'employeurs' | 'organismes' | 'signalements', string>>
type LigneTout = Readonly<Record<'dossiers' | 'declarations' | 'consultations', string>>

/** Counts of a base, over indexes and ends of chains where there are some. */
export function createStatistiquesPostgres(pool: pg.Pool): StatistiquesReader {
  return {
    lire: ({ dernier, mois }): Promise<ComptesPublics> =>
      avecPanne(async () => {
        const fenetre = Array.from({ length: mois }, (_, i) => moisPlus(dernier, -i))
        const parMois = await pool.query<LigneMois>(PAR_MOIS, [fenetre])
        const { rows } = await pool.query<LigneTout>(EN_TOUT)
        const [tout] = rows
        return {
          dossiers: Number(tout?.dossiers),
          declarationsTrimestrielles: Number(tout?.declarations),
          consultations: Number(tout?.consultations),
          mois: parMois.rows.map((r) => ({
            mois: r.mois as Mois,
            employeurs: Number(r.employeurs),
            organismes: Number(r.organismes),
            signalements: Number(r.signalements),
          })),
        }
      }),
  }
}
