import type pg from 'pg'
import {
  type ApplicationPartenaire,
  FRAICHEUR_HABILITATIONS_MS,
  type Habilitation,
  type HabilitationStore,
  type OrganismePartenaire,
  type RegistreHabilitations,
} from '#acces'
import { dansTransaction } from './connexion.js'
import { avecPanne } from './panne.js'

const ORGANISMES = `
  SELECT code, nom, nullif(agents, '[]') AS agents FROM organisme_partenaire ORDER BY code`
const HABILITATIONS = `
  SELECT organisme, finalite, base_legale AS "baseLegale", montants, fenetres, du, au
    FROM habilitation ORDER BY organisme, finalite, du`
const APPLICATIONS = `
  SELECT id, organisme, cles, certificat_exige AS "certificatExige",
         demandes_par_minute AS "demandesParMinute", active
    FROM application_partenaire ORDER BY id`

const ECRIRE_ORGANISMES = `
  INSERT INTO organisme_partenaire (code, nom, agents)
  SELECT code, nom, coalesce(agents, '[]')
    FROM jsonb_to_recordset($1::jsonb) AS o (code text, nom text, agents jsonb)
  ON CONFLICT (code) DO UPDATE SET nom = excluded.nom, agents = excluded.agents`
const RETIRER_HABILITATIONS = 'DELETE FROM habilitation WHERE organisme = ANY ($1)'
const ECRIRE_HABILITATIONS = `
  INSERT INTO habilitation (organisme, finalite, du, au, base_legale, montants, fenetres)
  SELECT organisme, finalite, du, au, "baseLegale",
         ARRAY (SELECT jsonb_array_elements_text(montants)), fenetres
    FROM jsonb_to_recordset($1::jsonb) AS h (
      organisme text, finalite text, du date, au date, "baseLegale" text, montants jsonb,
      fenetres jsonb)`
/** An application that is no longer named stays, stopped: its traces keep their author. */
const ARRETER_APPLICATIONS = `
  UPDATE application_partenaire SET active = false
   WHERE organisme = ANY ($1) AND id <> ALL ($2)`
const ECRIRE_APPLICATIONS = `
  INSERT INTO application_partenaire (
    id, organisme, cles, certificat_exige, demandes_par_minute, active)
  SELECT id, organisme, cles, "certificatExige", "demandesParMinute", active
    FROM jsonb_to_recordset($1::jsonb) AS a (
      id text, organisme text, cles jsonb, "certificatExige" boolean, "demandesParMinute" integer,
      active boolean)
  ON CONFLICT (id) DO UPDATE SET
    organisme = excluded.organisme, cles = excluded.cles, active = excluded.active,
    certificat_exige = excluded.certificat_exige,
    demandes_par_minute = excluded.demandes_par_minute`

/** Habilitations in PostgreSQL, read as a whole and kept for a moment. */
export function createHabilitationsPostgres(pool: pg.Pool): HabilitationStore {
  let tenu: { readonly registre: Promise<RegistreHabilitations>; readonly le: number } | undefined
  return {
    lire() {
      const maintenant = performance.now()
      if (tenu === undefined || maintenant - tenu.le > FRAICHEUR_HABILITATIONS_MS) {
        const registre = avecPanne(() => lire(pool))
        tenu = { registre, le: maintenant }
        registre.catch(() => {
          tenu = undefined
        })
      }
      return tenu.registre
    },
    enregistrer: (registre) =>
      avecPanne(async () => {
        await dansTransaction(pool, 'BEGIN', (client) => enregistrer(client, registre))
        tenu = undefined
      }),
    desactiver: (application) =>
      avecPanne(async () => {
        const trouvee = await dansTransaction(pool, 'BEGIN', (c) => desactiver(c, application))
        tenu = undefined
        return trouvee
      }),
  }
}

async function lire(pool: pg.Pool): Promise<RegistreHabilitations> {
  const [organismes, habilitations, applications] = await Promise.all([
    pool.query<OrganismePartenaire & pg.QueryResultRow>(ORGANISMES),
    pool.query<Habilitation & pg.QueryResultRow>(HABILITATIONS),
    pool.query<ApplicationPartenaire & pg.QueryResultRow>(APPLICATIONS),
  ])
  return {
    organismes: organismes.rows.map(({ code, nom, agents }) => ({
      ...{ code, nom },
      ...(agents && { agents }),
    })),
    habilitations: habilitations.rows,
    applications: applications.rows,
  }
}

async function enregistrer(
  client: pg.ClientBase,
  { organismes, habilitations, applications }: RegistreHabilitations,
): Promise<void> {
  const codes = organismes.map((o) => o.code)
  await client.query(ECRIRE_ORGANISMES, [JSON.stringify(organismes)])
  await client.query(RETIRER_HABILITATIONS, [codes])
  await client.query(ECRIRE_HABILITATIONS, [JSON.stringify(habilitations)])
  await client.query(ARRETER_APPLICATIONS, [codes, applications.map((a) => a.id)])
  await client.query(ECRIRE_APPLICATIONS, [JSON.stringify(applications)])
}

async function desactiver(client: pg.ClientBase, application: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'UPDATE application_partenaire SET active = false WHERE id = $1',
    [application],
  )
  await client.query('DELETE FROM jeton WHERE application = $1', [application])
  return rowCount === 1
}
