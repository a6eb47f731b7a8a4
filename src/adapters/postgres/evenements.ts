import type pg from 'pg'
import type {
  DeclarationEnregistree,
  Evenement,
  EvenementStore,
  FaitNouveau,
  FileDiffusion,
  LectureDiffusion,
} from '#referentiel'
import type { Chiffre } from './chiffre.js'
import { dansTransaction } from './connexion.js'
import { ecrireFaits } from './faits.js'
import { createLectureRegistre } from './lecture.js'
import { avecPanne } from './panne.js'

/** Any constant: two processes never tell at once. */
const VERROU = 728_301_957

const PRENDRE = `
  SELECT id FROM fichier WHERE NOT diffuse ORDER BY enregistre_le, id LIMIT $1`

/** By the index of the files; the order is that of the files, then of their blocks. */
const NOUVELLES = `
  SELECT d.cle, d.id
    FROM unnest($1::uuid[]) WITH ORDINALITY AS f (id, place)
    JOIN declaration d ON d.fichier = f.id ORDER BY f.place, d.rang`

const DITES = 'SELECT id FROM fichier WHERE id = ANY ($1) AND diffuse'

const SUJETS = `
  SELECT DISTINCT t.sujet FROM unnest($1::uuid[]) AS d (id)
    JOIN temoignage t ON t.declaration = d.id`

/** The files received that nobody told yet, in PostgreSQL. */
export function createDiffusionPostgres(pool: pg.Pool, chiffre: Chiffre): FileDiffusion {
  return {
    diffuser: (limite, raconter) =>
      avecPanne(() =>
        dansTransaction(pool, 'BEGIN', async (client) => {
          const { rows } = await client.query<{ pris: boolean }>(
            'SELECT pg_try_advisory_xact_lock($1) AS pris',
            [VERROU],
          )
          if (!rows[0]?.pris) return 0
          const fichiers = await listIds(client, PRENDRE, limite)
          if (fichiers.length === 0) return 0
          await ecrireFaits(client, await racontes(client, { fichiers, chiffre }, raconter))
          await client.query('UPDATE fichier SET diffuse = true WHERE id = ANY ($1)', [fichiers])
          return fichiers.length
        }),
      ),
  }
}

async function racontes(
  client: pg.ClientBase,
  { fichiers, chiffre }: { readonly fichiers: readonly string[]; readonly chiffre: Chiffre },
  raconter: Parameters<FileDiffusion['diffuser']>[1],
): Promise<readonly FaitNouveau[]> {
  const registre = createLectureRegistre(client, chiffre)
  const { rows } = await client.query<{ cle: string; id: string }>(NOUVELLES, [fichiers])
  const memesCles = await registre.listDeclarations([...new Set(rows.map((r) => r.cle))])
  const parId = new Map(memesCles.map((d) => [d.id, d]))
  const autres = [...new Set(memesCles.map((d) => d.fichier))]
  const lecture: LectureDiffusion = {
    ...registre,
    nouvelles: rows.flatMap((r): DeclarationEnregistree[] => [parId.get(r.id)!]),
    dites: new Set(await listIds(client, DITES, autres)),
    listSujets: async (declarations) => {
      const { rows: sujets } = await client.query<{ sujet: string }>(SUJETS, [[...declarations]])
      return sujets.map((s) => s.sujet)
    },
  }
  return raconter(lecture)
}

async function listIds(client: pg.ClientBase, texte: string, valeur: unknown): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(texte, [valeur])
  return rows.map((r) => r.id)
}

/** Facts looked at for one page: a small caseload must not walk the whole country. */
const FENETRE = 5_000

const LIRE = 'SELECT * FROM evenements_partenaire($1, $2, $3, $4, $5)'
const VU = `
  SELECT coalesce(max(rang), $1::bigint) AS rang, count(*)::integer AS nombre
    FROM (SELECT rang FROM fait WHERE rang > $1 ORDER BY rang LIMIT $2) f`

/** Facts of a caseload, joined by the base itself. */
export function createEvenementsPostgres(pool: pg.Pool): EvenementStore {
  return {
    list: ({ organisme, finalite, jour }, { apres, limite }) =>
      avecPanne(() =>
        dansTransaction(pool, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', async (client) => {
          const { rows } = await client.query<Evenement & pg.QueryResultRow>(LIRE, [
            ...[organisme, finalite, jour, apres, FENETRE],
          ])
          const { rows: vus } = await client.query<{ rang: number; nombre: number }>(VU, [
            apres,
            FENETRE,
          ])
          const vu = vus[0] ?? { rang: apres, nombre: 0 }
          if (rows.length <= limite) {
            return { evenements: rows, jusqua: vu.rang, fin: vu.nombre < FENETRE }
          }
          // A page never cuts the facts of one rank, told to several dossiers.
          const dernier = rows[limite - 1]!.rang
          const evenements = rows.filter((e) => e.rang <= dernier)
          return { evenements, jusqua: dernier, fin: false }
        }),
      ),
  }
}
