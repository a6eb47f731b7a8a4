import type pg from 'pg'
import {
  type AvanceeCondenses,
  type CleSujet,
  type CondenseLu,
  type CondenseStore,
  type EtablirCondenses,
  type FenetreCondense,
  type LectureCondenses,
  VERSION_CONDENSE,
  type Verrou,
} from '#referentiel'
import { indexMois } from '#socle'
import type { Chiffre } from './chiffre.js'
import {
  type CondenseSql,
  ecrireCondense,
  type LigneCondense,
  lireCondense,
  relireCondense,
} from './condenses-texte.js'
import { dansTransaction } from './connexion.js'
import { createGroupage } from './groupage.js'
import { createLectureRegistre } from './lecture.js'
import { avecPanne } from './panne.js'
import { tableauCles, tableauTexte } from './tableau-texte.js'

/**
 * Any constant. Whoever forgets statements, or makes some, or takes away what they are made of (the
 * purge), holds it first: what is made between two of them is never older than what they saw.
 */
const VERROU_CONDENSES = 728_301_974

const PRENDRE_VERROU = `SELECT pg_advisory_xact_lock(${VERROU_CONDENSES})`

const OUBLIER_CEUX = `
  WITH oublies AS (DELETE FROM condense WHERE sujet = ANY ($1::uuid[]) RETURNING sujet)
  INSERT INTO condense_a_faire (sujet) SELECT sujet FROM oublies ON CONFLICT DO NOTHING`

/** In order of arrival; at least one, however large. */
const FICHIERS = `
  SELECT id FROM fichier WHERE NOT condense ORDER BY enregistre_le, id LIMIT $1`

/**
 * Whoever these files speak of, whoever is spoken of in what they replace, whoever awaited them: a
 * declaration that comes without her changes what is awaited of its declarant afterwards.
 */
const OUBLIER = `
  WITH recues AS (
    SELECT d.cle FROM unnest($1::uuid[]) AS f (id) JOIN declaration d ON d.fichier = f.id),
  touches AS (
    SELECT t.sujet
      FROM recues
      JOIN declaration d ON d.cle = recues.cle
      JOIN temoignage t ON t.declaration = d.id
    UNION
    SELECT r.sujet FROM condense r
     WHERE r.attente_cles && (SELECT coalesce(array_agg(cle), '{}') FROM recues)),
  oublies AS (
    DELETE FROM condense AS r USING touches AS t WHERE r.sujet = t.sujet)
  INSERT INTO condense_a_faire (sujet) SELECT sujet FROM touches ON CONFLICT DO NOTHING`

const VUS = 'UPDATE fichier SET condense = true WHERE id = ANY ($1)'

/** Made by an older program: its fold may differ. */
const PERIMER = `
  WITH perimes AS (DELETE FROM condense WHERE version < $1 RETURNING sujet)
  INSERT INTO condense_a_faire (sujet) SELECT sujet FROM perimes ON CONFLICT DO NOTHING`

const A_FAIRE = 'SELECT sujet FROM condense_a_faire LIMIT $1'

const FAITS = `
  DELETE FROM condense_a_faire AS f USING unnest($1::uuid[]) AS s (sujet) WHERE f.sujet = s.sujet`

/** Lists of each statement come as JSON: an array of arrays would have to be a rectangle. */
const ECRIRE = `
  INSERT INTO condense (sujet, version, personne, traits, mois, lignes, places, attente_mois,
                      attente_echeances, attente_cles, premier_mois)
  SELECT sujet, $2, decode(personne, 'hex'), traits, mois, decode(lignes, 'hex'), places,
         "attenteMois", "attenteEcheances", "attenteCles", "premierMois"
    FROM jsonb_to_recordset($1::jsonb) AS r (
      sujet uuid, personne text, traits text, mois integer[], lignes text, places integer[],
      "attenteMois" integer[], "attenteEcheances" date[], "attenteCles" uuid[], "premierMois" text)
  ON CONFLICT (sujet) DO UPDATE SET
    version = excluded.version, personne = excluded.personne, traits = excluded.traits,
    mois = excluded.mois, lignes = excluded.lignes, places = excluded.places,
    attente_mois = excluded.attente_mois,
    attente_echeances = excluded.attente_echeances, attente_cles = excluded.attente_cles,
    premier_mois = excluded.premier_mois`

const PAGE = `
  SELECT sujet, personne, traits, mois, lignes, places, attente_mois AS "attenteMois",
         attente_echeances::text[] AS "attenteEcheances", attente_cles::text[] AS "attenteCles",
         premier_mois AS "premierMois"
    FROM condense WHERE version = $1 AND sujet > $2 ORDER BY sujet LIMIT $3`
const AVANT_TOUS = '0'.repeat(32)

/** Statements kept beside the register, in PostgreSQL. */
export function createCondensesPostgres(pool: pg.Pool, chiffre: Chiffre): CondenseStore {
  let perimes = false
  return {
    avancer: (limite, etablir) =>
      avecPanne(async () => {
        if (!perimes) await dansTransaction(pool, 'BEGIN', perimer)
        perimes = true
        const oublies = await dansTransaction(pool, 'BEGIN', (c) => oublier(c, limite))
        const sujets = await dansTransaction(pool, 'BEGIN', (c) =>
          faire(c, { limite, chiffre }, etablir),
        )
        return { fichiers: oublies, sujets, complet: oublies < limite && sujets < limite }
      }),
    oublier: (sujets) =>
      avecPanne(() =>
        dansTransaction(pool, 'BEGIN', async (client) => {
          await client.query(PRENDRE_VERROU)
          await client.query(OUBLIER_CEUX, [sujets])
        }),
      ),
    comparer: ({ apres, limite }, lire) =>
      avecPanne(() =>
        dansTransaction(pool, 'BEGIN', async (client) => {
          // The same lock: nothing is forgotten between the two readings, read committed.
          await client.query(PRENDRE_VERROU)
          const values = [VERSION_CONDENSE, apres ?? AVANT_TOUS, limite]
          const { rows } = await client.query<LigneCondense & pg.QueryResultRow>(PAGE, values)
          const condenses = rows.map((l) => relireCondense(l, chiffre))
          return lire(createLectureRegistre(client, chiffre), condenses)
        }),
      ),
  }
}

async function perimer(client: pg.ClientBase): Promise<void> {
  await client.query(PRENDRE_VERROU)
  await client.query(PERIMER, [VERSION_CONDENSE])
}

/** The lock comes before any look at the tables: each statement then sees all that precedes it. */
async function oublier(client: pg.ClientBase, limite: number): Promise<number> {
  await client.query(PRENDRE_VERROU)
  const { rows } = await client.query<{ id: string }>(FICHIERS, [limite])
  if (rows.length === 0) return 0
  const fichiers = rows.map((r) => r.id)
  await client.query(OUBLIER, [fichiers])
  await client.query(VUS, [fichiers])
  return fichiers.length
}

/**
 * A file committed between two of these statements may be half seen: it is still to be dealt with
 * then, so that nobody is answered from what is made here before it is forgotten again.
 */
async function faire(
  client: pg.ClientBase,
  { limite, chiffre }: { readonly limite: number; readonly chiffre: Chiffre },
  etablir: EtablirCondenses,
): Promise<AvanceeCondenses['sujets']> {
  await client.query(PRENDRE_VERROU)
  const { rows } = await client.query<{ sujet: CleSujet }>(A_FAIRE, [limite])
  if (rows.length === 0) return 0
  const sujets = rows.map((r) => r.sujet)
  const condenses = await etablir(createLectureRegistre(client, chiffre), sujets)
  const lignes = condenses.map((r) => {
    const ligne = ecrireCondense(r, chiffre)
    return {
      ...ligne,
      personne: ligne.personne.toString('hex'),
      lignes: ligne.lignes.toString('hex'),
    }
  })
  if (lignes.length > 0) await client.query(ECRIRE, [JSON.stringify(lignes), VERSION_CONDENSE])
  await client.query(FAITS, [sujets])
  return sujets.length
}

const A_REFAIRE = `
  INSERT INTO condense_a_faire (sujet) SELECT sujet FROM condense
   WHERE premier_mois < to_char($1::date, 'YYYY-MM') ON CONFLICT DO NOTHING`

/** The purge takes the lock, and has statements made again of what will be left of them. */
export async function ecarterCondenses(client: pg.ClientBase, limite: string): Promise<void> {
  await client.query(PRENDRE_VERROU)
  await client.query(A_REFAIRE, [limite])
}

const LIRE = {
  name: 'lire-condenses',
  text: 'SELECT * FROM lire_condenses($1, $2, $3, $4, $5, $6, $7, $8)',
}

const GROUPAGE = { voies: 2, maximum: 200, souffle: 4 }

interface Question {
  readonly demandee: Verrou['demandees'][number]
  readonly fenetre: FenetreCondense
}

/** Statements for partners: calls of one body, finalité and day are read together. */
export function createLectureCondenses(
  partenaire: () => Promise<pg.Pool>,
  chiffre: Chiffre,
): LectureCondenses {
  const groupes = new Map<string, ReturnType<typeof createGroupage<Question, Lu>>>()
  const groupeDe = (verrou: Verrou) => {
    const cle = `${verrou.organisme} ${verrou.finalite} ${verrou.jour}`
    const connu = groupes.get(cle)
    if (connu) return connu
    if (groupes.size > 100) groupes.clear()
    const nouveau = createGroupage<Question, Lu>(GROUPAGE, async (questions) =>
      lire(await partenaire(), { verrou, chiffre }, questions),
    )
    groupes.set(cle, nouveau)
    return nouveau
  }
  return {
    lireCondenses: (verrou, fenetres) =>
      avecPanne(() =>
        groupeDe(verrou)(
          verrou.demandees.map((demandee, i) => ({ demandee, fenetre: fenetres[i]! })),
        ),
      ),
  }
}

type Lu = CondenseLu | undefined

/** One statement, hence one instant of the base. */
async function lire(
  pool: pg.Pool,
  { verrou, chiffre }: { readonly verrou: Verrou; readonly chiffre: Chiffre },
  questions: readonly Question[],
): Promise<readonly Lu[]> {
  const { organisme, finalite, jour } = verrou
  const values = [
    ...[organisme, finalite, jour, VERSION_CONDENSE],
    tableauTexte(questions.map((q) => q.demandee.dossier)),
    tableauCles(questions.map((q) => q.demandee.personne)),
    tableauCles(questions.map((q) => indexMois(q.fenetre.de))),
    tableauCles(questions.map((q) => indexMois(q.fenetre.a))),
  ]
  const lus: Lu[] = questions.map(() => undefined)
  for (const { rang, ...lu } of await interroger(pool, values)) {
    const place = rang - 1
    lus[place] = lireCondense(questions[place]!.demandee.personne, lu, chiffre)
  }
  return lus
}

/** A base spread over servers may not know how to answer at once: the register does, then. */
const NON_PRISE_EN_CHARGE = '0A000'

async function interroger(
  pool: pg.Pool,
  values: unknown[],
): Promise<readonly (CondenseSql & { readonly rang: number })[]> {
  try {
    return (await pool.query<CondenseSql & { rang: number }>({ ...LIRE, values })).rows
  } catch (erreur) {
    if ((erreur as { code?: string }).code === NON_PRISE_EN_CHARGE) return []
    throw erreur
  }
}
