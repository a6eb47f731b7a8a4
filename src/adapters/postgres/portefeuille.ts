import type pg from 'pg'
import type { EntreePortefeuille, PersonneDemandee, PortefeuilleStore } from '#acces'
import type { Jour } from '#socle'
import { createGroupage } from './groupage.js'
import { avecPanne } from './panne.js'
import { tableauTexte } from './tableau-texte.js'

const COLONNES = `p.organisme, p.dossier, p.sujet AS personne, p.reference, p.lien, p.finalites,
         p.mois_examen AS "moisExamen", p.motifs, p.du, p.au`

const LIRE = `
  SELECT d.rang, ${COLONNES}
    FROM unnest($1::text[], $2::uuid[], $3::text[]) WITH ORDINALITY
      AS d (organisme, sujet, dossier, rang)
    JOIN portefeuille p
      ON p.sujet = d.sujet AND p.organisme = d.organisme AND p.dossier = d.dossier`

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

type Demandee = PersonneDemandee & { readonly organisme: string }

/** The first exchange of a read: its departures give their pace to those that follow. */
const GROUPAGE = { voies: 2, maximum: 200, souffle: 8 }

const FRAICHEUR_COMPTE_MS = 60_000

/** Caseloads in PostgreSQL. */
export function createPortefeuillePostgres({
  pool,
  poolCles,
}: {
  readonly pool: pg.Pool
  /** For entries asked by their keys. */
  readonly poolCles: pg.Pool
}): PortefeuilleStore {
  const chercher = createGroupage(GROUPAGE, (demandees: readonly Demandee[]) =>
    trouver(poolCles, demandees),
  )
  const comptes = new Map<string, { readonly nombre: Promise<number>; readonly le: number }>()
  return {
    enregistrer: (entrees) =>
      avecPanne(async () => {
        await pool.query(ECRIRE, [JSON.stringify(entrees)])
        comptes.clear()
      }),
    find: async (organisme, demandees) => {
      const demandes = demandees.map((d) => ({ ...d, organisme }))
      const trouvees = demandes.length === 0 ? [] : await avecPanne(() => chercher(demandes))
      return trouvees.filter((e) => e !== undefined)
    },
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

/** In the order of what is asked. */
async function trouver(
  pool: pg.Pool,
  demandees: readonly Demandee[],
): Promise<readonly (EntreePortefeuille | undefined)[]> {
  const { rows } = await pool.query<EntreePortefeuille & { rang: number }>({
    name: 'portefeuille',
    text: LIRE,
    values: [
      tableauTexte(demandees.map((d) => d.organisme)),
      tableauTexte(demandees.map((d) => d.personne)),
      tableauTexte(demandees.map((d) => d.dossier)),
    ],
  })
  const trouvees: (EntreePortefeuille | undefined)[] = demandees.map(() => undefined)
  for (const { rang, ...entree } of rows) trouvees[rang - 1] = entree
  return trouvees
}

async function compter(pool: pg.Pool, valeurs: [string, string, Jour]): Promise<number> {
  const { rows } = await pool.query<{ nombre: number }>(COMPTER, valeurs)
  return rows[0]?.nombre ?? 0
}
