import type pg from 'pg'
import type {
  Accord,
  AlerteGardee,
  Campagne,
  EtatSurveillance,
  SurveillanceStore,
  Suspension,
} from '#acces'
import type { Instant } from '#socle'
import { dansTransaction } from './connexion.js'
import { avecPanne } from './panne.js'

const ETAT = {
  suspensions: 'SELECT cible, depuis, motif FROM garde_suspension',
  leurres: 'SELECT personne FROM garde_leurre',
  campagnes: `SELECT id, application, finalite, de, a, personnes_par_jour AS "personnesParJour",
    annoncee_par AS "annonceePar", confirmee_par AS "confirmeePar"
    FROM garde_campagne WHERE a > $1 ORDER BY id`,
}

const CAMPAGNE = `INSERT INTO garde_campagne VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (id) DO UPDATE SET a = excluded.a,
    personnes_par_jour = excluded.personnes_par_jour`

const ALERTES = `SELECT id, quand, motif, cible, organisme, agent, detail,
    acquittee_par AS "acquitteePar"
  FROM garde_alerte WHERE ($2::timestamptz IS NULL OR quand >= $2)
 ORDER BY quand DESC, id LIMIT $1`

/** Counters, stops and alarms shared by every process that reads this base. */
export function createSurveillancePostgres(pool: pg.Pool): SurveillanceStore {
  const changer = async (text: string, values: readonly unknown[]): Promise<boolean> => {
    const { rowCount } = await avecPanne(() => pool.query(text, [...values]))
    return (rowCount ?? 0) > 0
  }
  return {
    reserver: (demandes, quand) =>
      avecPanne(async () => {
        const plates = demandes.map(({ seuils, ...d }) => ({ ...d, ...seuils }))
        const { rows } = await pool.query<{ accords: Accord[] }>({
          name: 'garde-reserver',
          text: 'SELECT garde_reserver($1, $2) AS accords',
          values: [JSON.stringify(plates), quand],
        })
        return rows[0]?.accords ?? []
      }),
    lireEtat: (quand) => avecPanne(() => lireEtat(pool, quand)),
    suspendre: ({ cible, depuis, motif }) =>
      changer('INSERT INTO garde_suspension VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
        cible,
        depuis,
        motif,
      ]),
    lever: (cible, [par, avec], quand) =>
      changer(
        `WITH levee AS (DELETE FROM garde_suspension WHERE cible = $1 RETURNING *)
         INSERT INTO garde_levee SELECT cible, depuis, $4, motif, $2, $3 FROM levee`,
        [cible, par, avec, quand],
      ),
    async ajouterLeurres(personnes, quand) {
      await changer(
        'INSERT INTO garde_leurre SELECT unnest($1::text[]), $2 ON CONFLICT DO NOTHING',
        [personnes, quand],
      )
    },
    annoncer: async (c: Campagne) => {
      const qui = [c.annonceePar, c.confirmeePar]
      const quoi = [c.id, c.application, c.finalite, c.de, c.a, c.personnesParJour]
      await changer(CAMPAGNE, [...quoi, ...qui])
    },
    async alerter(a) {
      await changer(
        `INSERT INTO garde_alerte (id, quand, motif, cible, organisme, agent, detail)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
        [a.id, a.quand, a.motif, a.cible, a.organisme, a.agent, a.detail],
      )
    },
    listAlertes: (limite, depuis) =>
      avecPanne(async () => (await pool.query<AlerteGardee>(ALERTES, [limite, depuis])).rows),
    acquitter: (id, par, quand) =>
      changer(
        `UPDATE garde_alerte SET acquittee_par = $2, acquittee_le = $3
          WHERE id = $1 AND acquittee_par IS NULL`,
        [id, par, quand],
      ),
  }
}

function lireEtat(pool: pg.Pool, quand: Instant): Promise<EtatSurveillance> {
  return dansTransaction(pool, 'BEGIN READ ONLY', async (client) => {
    const { rows: suspensions } = await client.query<Suspension>(ETAT.suspensions)
    const { rows: leurres } = await client.query<{ personne: string }>(ETAT.leurres)
    const { rows: campagnes } = await client.query<Campagne>(ETAT.campagnes, [quand])
    return { suspensions, leurres: leurres.map((l) => l.personne), campagnes }
  })
}
