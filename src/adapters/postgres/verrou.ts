import type pg from 'pg'
import type { LectureCondenses, LectureVerrouillee, Verrou } from '#referentiel'
import { Panne } from '#socle'
import type { Chiffre } from './chiffre.js'
import { createLectureCondenses } from './condenses.js'
import { dansLecture, dansTransaction } from './connexion.js'
import { createLectureRegistre } from './lecture.js'
import { avecPanne } from './panne.js'

/** The role that sees nothing but what a transaction opened; one for the whole server. */
export const ROLE_PARTENAIRE = 'alasource_partenaire'

const TABLES = [
  ...(['temoignage', 'ligne_ressource', 'variante', 'lien', 'declaration'] as const),
  'acte_identite',
]
const FONCTIONS = [
  'ouvrir_acces(text, text, date, text[], uuid[])',
  'acces_ouvert()',
  'lire_condenses(text, text, date, integer, text[], uuid[], integer[], integer[])',
] as const

const OUVRIR = 'SELECT ouvrir_acces($1, $2, $3, $4, $5)'

/** Connections that can only be the restricted role: their plans are made once, for that role. */
export interface PoolsVerrou {
  readonly pool: pg.Pool
  /** Made on first use: the role must exist before. */
  readonly ouvrirPoolPartenaire: () => pg.Pool
}

export function createLectureVerrouillee(
  { pool, ouvrirPoolPartenaire }: PoolsVerrou,
  { chiffre, schema }: { readonly chiffre: Chiffre; readonly schema: string },
): LectureVerrouillee & { readonly condenses: LectureCondenses; fermer(): Promise<void> } {
  let ouvert: Promise<pg.Pool> | undefined
  const partenaire = (): Promise<pg.Pool> => {
    ouvert ??= preparerRole(pool, schema).then(ouvrirPoolPartenaire)
    ouvert.catch(() => {
      ouvert = undefined
    })
    return ouvert
  }
  return {
    condenses: createLectureCondenses(partenaire, chiffre),
    lireSousVerrou: (verrou, lire) =>
      avecPanne(async () =>
        dansLecture(
          await partenaire(),
          (client) => ouvrirAcces(client, verrou),
          (client) => lire(createLectureRegistre(client, chiffre)),
        ),
      ),
    async fermer() {
      const sien = await ouvert?.catch(() => undefined)
      await sien?.end()
    },
  }
}

async function ouvrirAcces(client: pg.ClientBase, verrou: Verrou): Promise<void> {
  const { organisme, finalite, jour, demandees } = verrou
  const dossiers = demandees.map((d) => d.dossier)
  const sujets = demandees.map((d) => d.personne)
  await client.query({
    name: 'ouvrir-acces',
    text: OUVRIR,
    values: [organisme, finalite, jour, dossiers, sujets],
  })
}

const PRET = `
  SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = '${ROLE_PARTENAIRE}') AS existe,
         EXISTS (
           SELECT FROM pg_roles r
            WHERE rolname = '${ROLE_PARTENAIRE}'
              AND has_table_privilege(r.oid, 'acte_identite', 'SELECT')
              AND has_function_privilege(r.oid, '${FONCTIONS[2]}', 'EXECUTE')
              AND pg_has_role(current_user, r.oid, 'MEMBER')) AS pret`

/** Any constant: two processes that make the role at once do it one after the other. */
const VERROU_ROLE = 728_301_956

/** Makes the role and its rights, once for a schema. Says what to ask when the base forbids it. */
async function preparerRole(pool: pg.Pool, schema: string): Promise<void> {
  const { rows } = await pool.query<{ existe: boolean; pret: boolean }>(PRET)
  if (rows[0]?.pret) return
  if (!rows[0]?.existe) await creerRole(pool)
  await dansTransaction(pool, 'BEGIN', async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [VERROU_ROLE])
    await client.query(`DO $$ BEGIN
      IF NOT pg_has_role(current_user, '${ROLE_PARTENAIRE}', 'MEMBER') THEN
        EXECUTE format('GRANT ${ROLE_PARTENAIRE} TO %I', current_user);
      END IF; END $$`)
    await client.query(`GRANT USAGE ON SCHEMA ${schema} TO ${ROLE_PARTENAIRE}`)
    await client.query(`GRANT SELECT ON ${TABLES.join(', ')} TO ${ROLE_PARTENAIRE}`)
    await client.query(`GRANT EXECUTE ON FUNCTION ${FONCTIONS.join(', ')} TO ${ROLE_PARTENAIRE}`)
  })
}

/** Two processes may make it at once: the second finds it made. */
async function creerRole(pool: pg.Pool): Promise<void> {
  try {
    await pool.query(`CREATE ROLE ${ROLE_PARTENAIRE} NOLOGIN`)
  } catch (cause) {
    const { code } = cause as { code?: string }
    if (code === '42710' || code === '23505') return
    if (code !== '42501') throw cause
    throw new Panne(
      'base-injoignable',
      `Les partenaires lisent par le rôle ${ROLE_PARTENAIRE}, que la base ne laisse pas créer. ` +
        `Demandez à qui l’administre : CREATE ROLE ${ROLE_PARTENAIRE} NOLOGIN; ` +
        `GRANT ${ROLE_PARTENAIRE} TO l’utilisateur de la base.`,
      cause,
    )
  }
}
