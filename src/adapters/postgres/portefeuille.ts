import type pg from 'pg'
import type { EntreePortefeuille, PortefeuilleStore } from '#acces'
import type { Jour } from '#socle'
import { avecPanne } from './panne.js'

const COLONNES = `p.organisme, p.dossier, p.sujet AS personne, p.reference, p.lien, p.finalites,
         p.mois_examen AS "moisExamen", p.motifs, p.du, p.au`

const LIRE_UNE = `
  SELECT ${COLONNES} FROM portefeuille p
   WHERE p.sujet = $2 AND p.organisme = $1 AND p.dossier = $3`

const LIRE = `
  SELECT ${COLONNES}
    FROM unnest($2::uuid[], $3::text[]) AS d (sujet, dossier)
    JOIN portefeuille p ON p.sujet = d.sujet AND p.organisme = $1 AND p.dossier = d.dossier`

/** The last of two entries of one file wins, as between two files. */
const ECRIRE = `
  INSERT INTO portefeuille (
    sujet, organisme, dossier, reference, lien, finalites, mois_examen, motifs, du, au)
  SELECT DISTINCT ON (personne, organisme, dossier)
         personne, organisme, dossier, reference, lien,
         ARRAY (SELECT jsonb_array_elements_text(finalites)), "moisExamen",
         ARRAY (SELECT jsonb_array_elements_text(motifs)), du, au
    FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (
      personne uuid, organisme text, dossier text, reference text, lien text, finalites jsonb,
      "moisExamen" text, motifs jsonb, du date, au date)) WITH ORDINALITY AS e (
      personne, organisme, dossier, reference, lien, finalites, "moisExamen", motifs, du, au, rang)
   ORDER BY personne, organisme, dossier, rang DESC
  ON CONFLICT (sujet, organisme, dossier) DO UPDATE SET
    reference = excluded.reference, lien = excluded.lien, finalites = excluded.finalites,
    mois_examen = excluded.mois_examen, motifs = excluded.motifs, du = excluded.du,
    au = excluded.au`

const COMPTER = `
  SELECT count(DISTINCT sujet)::integer AS nombre FROM portefeuille
   WHERE organisme = $1 AND $2 = ANY (finalites) AND du <= $3 AND (au IS NULL OR $3 <= au)`

const FRAICHEUR_COMPTE_MS = 60_000

/** Caseloads in PostgreSQL. */
export function createPortefeuillePostgres(pool: pg.Pool): PortefeuilleStore {
  const comptes = new Map<string, { readonly nombre: Promise<number>; readonly le: number }>()
  return {
    enregistrer: (entrees) =>
      avecPanne(async () => {
        await pool.query(ECRIRE, [JSON.stringify(entrees)])
        comptes.clear()
      }),
    find: (organisme, demandees) =>
      avecPanne(async () => {
        const [premiere] = demandees
        if (premiere === undefined) return []
        const seule = demandees.length === 1
        const { rows } = await pool.query<EntreePortefeuille & pg.QueryResultRow>({
          name: seule ? 'portefeuille-une' : 'portefeuille',
          text: seule ? LIRE_UNE : LIRE,
          values: seule
            ? [organisme, premiere.personne, premiere.dossier]
            : [organisme, demandees.map((d) => d.personne), demandees.map((d) => d.dossier)],
        })
        return rows
      }),
    compter(organisme, finalite, jour) {
      const cle = `${organisme} ${finalite} ${jour}`
      const maintenant = performance.now()
      const tenu = comptes.get(cle)
      if (tenu && maintenant - tenu.le < FRAICHEUR_COMPTE_MS) return tenu.nombre
      const nombre = avecPanne(() => compter(pool, [organisme, finalite, jour]))
      comptes.set(cle, { nombre, le: maintenant })
      nombre.catch(() => comptes.delete(cle))
      return nombre
    },
  }
}

async function compter(pool: pg.Pool, valeurs: [string, string, Jour]): Promise<number> {
  const { rows } = await pool.query<{ nombre: number }>(COMPTER, valeurs)
  return rows[0]?.nombre ?? 0
}
