import pg from 'pg'
import type { EntreePortefeuille, PersonneDemandee, PortefeuilleStore } from '#acces'
import type { Jour, Mois } from '#socle'
import { createGroupage } from './groupage.js'
import { avecPanne } from './panne.js'
import { tableauCles, tableauTexte } from './tableau-texte.js'

const LIRE = `
  SELECT d.rang::integer, p.reference, p.lien, p.finalites::text, p.mois_examen, p.motifs::text,
         p.du, p.au
    FROM unnest($1::text[], $2::uuid[], $3::text[]) WITH ORDINALITY
      AS d (organisme, sujet, dossier, rang)
    JOIN portefeuille p
      ON p.sujet = d.sujet AND p.organisme = d.organisme AND p.dossier = d.dossier`

/** What the base adds to what is asked: in the order of the columns. */
type Ligne = readonly [
  rang: number,
  reference: string,
  lien: EntreePortefeuille['lien'],
  finalites: string,
  moisExamen: Mois,
  motifs: string,
  du: Jour,
  au: Jour | null,
]

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
  const { rows } = await pool.query<Ligne & unknown[]>({
    name: 'portefeuille',
    text: LIRE,
    rowMode: 'array',
    values: [
      tableauTexte(demandees.map((d) => d.organisme)),
      tableauCles(demandees.map((d) => d.personne)),
      tableauTexte(demandees.map((d) => d.dossier)),
    ],
  })
  const trouvees: (EntreePortefeuille | undefined)[] = demandees.map(() => undefined)
  for (const ligne of rows) {
    const place = ligne[0] - 1
    trouvees[place] = entreeDe(demandees[place]!, ligne)
  }
  return trouvees
}

function entreeDe(demandee: Demandee, ligne: Ligne): EntreePortefeuille {
  const [, reference, lien, finalites, moisExamen, motifs, du, au] = ligne
  const { organisme, dossier, personne } = demandee
  return {
    ...{ organisme, dossier, personne, reference, lien, moisExamen, du, au },
    finalites: lireListe(finalites) as EntreePortefeuille['finalites'],
    motifs: lireListe(motifs) as EntreePortefeuille['motifs'],
  }
}

const LISTES = new Map<string, readonly string[]>()
const LISTES_MAX = 1_000
const OID_TEXTES = 1009 as Parameters<typeof pg.types.getTypeParser>[0]
const decouper: (texte: string) => string[] = pg.types.getTypeParser(OID_TEXTES)

/** A caseload says few different lists, on millions of entries. */
function lireListe(texte: string): readonly string[] {
  const connue = LISTES.get(texte)
  if (connue !== undefined) return connue
  if (LISTES.size >= LISTES_MAX) LISTES.clear()
  const liste = Object.freeze(decouper(texte))
  LISTES.set(texte, liste)
  return liste
}

async function compter(pool: pg.Pool, valeurs: [string, string, Jour]): Promise<number> {
  const { rows } = await pool.query<{ nombre: number }>(COMPTER, valeurs)
  return rows[0]?.nombre ?? 0
}
