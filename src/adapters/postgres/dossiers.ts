import type pg from 'pg'
import type {
  Decision,
  DeclarationTrimestrielle,
  DossierAllocataire,
  DossierStore,
  Liquidation,
  Notification,
} from '#allocations'
import type { Instant, Nir } from '#socle'
import type { Chiffre } from './chiffre.js'
import { dansTransaction } from './connexion.js'
import { envoisASuivre, revoirDossier, suivreEnvoi } from './envois-a-suivre.js'
import { avecPanne } from './panne.js'

const DOSSIER = `
  INSERT INTO dossier (numero, contenu) VALUES ($1, $2)
  ON CONFLICT (numero) DO UPDATE SET contenu = excluded.contenu, enregistre_le = now()`

const PAR_NIR = `
  SELECT d.numero, d.contenu FROM dossier_personne p JOIN dossier d USING (numero)
   WHERE p.sujet = $1 ORDER BY p.adulte DESC, p.numero LIMIT 1`

const DE_PERSONNES = `
  SELECT p.sujet AS personne, p.numero FROM dossier_personne p
   WHERE p.sujet = ANY ($1::uuid[]) ORDER BY p.numero, p.sujet`

/** Follows the state of rank $5, if it is still the last one and this version was not sent. */
const DECLARATION = `
  INSERT INTO declaration_trimestrielle (dossier, mois_examen, rang, etat, contenu, version)
  SELECT $1, $2, coalesce(max(rang), 0) + 1, $3, $4::json, $6
    FROM declaration_trimestrielle WHERE dossier = $1 AND mois_examen = $2
  HAVING coalesce(max(rang), 0) = $5
     AND coalesce(max(version) FILTER (WHERE etat = 'validee'), 0) < $6`

const DERNIERE = `
  SELECT rang, contenu FROM declaration_trimestrielle WHERE dossier = $1 AND mois_examen = $2
   ORDER BY rang DESC LIMIT 1`

const ENVOYEES = `
  SELECT rang, contenu FROM declaration_trimestrielle WHERE dossier = $1 AND etat = 'validee'
   ORDER BY mois_examen, version`

interface LigneDossier {
  readonly numero: string
  readonly contenu: Buffer
}

/** Dossiers in PostgreSQL: documents, with the NIR encrypted and found by the keyed index. */
export function createDossiersPostgres(pool: pg.Pool, chiffre: Chiffre): DossierStore {
  const lire = async <T>(text: string, values: readonly unknown[]): Promise<T[]> =>
    avecPanne(async () => {
      const { rows } = await pool.query<{ contenu: T }>(text, [...values])
      return rows.map((r) => r.contenu)
    })
  const findDossier = (text: string, valeur: string): Promise<DossierAllocataire | undefined> =>
    avecPanne(async () => {
      const { rows } = await pool.query<LigneDossier>(text, [valeur])
      return rows[0] && ouvrirDossier(rows[0], chiffre)
    })
  return {
    enregistrer: (dossiers, revoirDes) =>
      avecPanne(() => enregistrer(pool, chiffre, { dossiers, revoirDes })),
    findByNumero: (numero) =>
      findDossier('SELECT numero, contenu FROM dossier WHERE numero = $1', numero),
    findByNir: (nir) => findDossier(PAR_NIR, indexNir(chiffre, nir)),
    listDossiersDe: (personnes) =>
      avecPanne(async () => {
        const { rows } = await pool.query<{ personne: string; numero: string }>(DE_PERSONNES, [
          personnes,
        ])
        return rows
      }),
    revoirDes: (dossier, quand) => avecPanne(() => revoirDossier(pool, dossier, quand)),
    enregistrerDeclaration: (d) =>
      avecPanne(() => dansTransaction(pool, 'BEGIN', (client) => ajouterEtat(client, d))),
    findDeclaration: async (numero, moisExamen) =>
      (await lireEtats(pool, DERNIERE, [numero, moisExamen]))[0],
    listEnvoyees: (numero) => lireEtats(pool, ENVOYEES, [numero]),
    enregistrerDecision: (decision, suivreDes) =>
      avecPanne(() => enregistrerDecision(pool, decision, suivreDes)),
    ...envoisASuivre(pool),
    listLiquidations: (numero) =>
      lire<Liquidation>(
        'SELECT contenu FROM liquidation WHERE dossier = $1 ORDER BY mois_droit, calculee_le',
        [numero],
      ),
    findNotification: async (numero, reference) =>
      (
        await lire<Notification>(
          'SELECT contenu FROM notification WHERE dossier = $1 AND reference = $2',
          [numero, reference],
        )
      )[0],
    listNotifications: (numero) =>
      lire<Notification>(
        `SELECT contenu FROM notification WHERE dossier = $1
          ORDER BY date_notification DESC, reference DESC`,
        [numero],
      ),
  }
}

/** States of declarations, each with its rank: the column holds it, not the document. */
function lireEtats(
  pool: pg.Pool,
  text: string,
  values: string[],
): Promise<DeclarationTrimestrielle[]> {
  return avecPanne(async () => {
    const { rows } = await pool.query<{ rang: number; contenu: DeclarationTrimestrielle }>(
      text,
      values,
    )
    return rows.map(({ rang, contenu }) => ({ ...contenu, rang }))
  })
}

/** The index of the register: one person, one key, whatever the table. */
function indexNir(chiffre: Chiffre, nir: Nir): string {
  return chiffre.indexer(`nir ${nir}`)
}

function contexte(numero: string): string {
  return `dossier ${numero}`
}

function ouvrirDossier({ numero, contenu }: LigneDossier, chiffre: Chiffre): DossierAllocataire {
  return JSON.parse(chiffre.dechiffrer(contenu, contexte(numero)).toString('utf8'))
}

/** All the dossiers given, or none. */
async function enregistrer(
  pool: pg.Pool,
  chiffre: Chiffre,
  q: {
    readonly dossiers: readonly DossierAllocataire[]
    readonly revoirDes: Instant | undefined
  },
): Promise<void> {
  await dansTransaction(pool, 'BEGIN', async (client) => {
    for (const d of q.dossiers) {
      if (q.revoirDes !== undefined) await revoirDossier(client, d, q.revoirDes)
      const clair = Buffer.from(JSON.stringify(d), 'utf8')
      await client.query(DOSSIER, [d.numero, chiffre.chiffrer(clair, contexte(d.numero))])
      await client.query('DELETE FROM dossier_personne WHERE numero = $1', [d.numero])
      const membres = d.personnes.filter((p) => p.nir !== null)
      await client.query(
        `INSERT INTO dossier_personne (sujet, numero, adulte)
         SELECT sujet, $1, adulte FROM unnest($2::uuid[], $3::boolean[]) AS m (sujet, adulte)`,
        [
          d.numero,
          membres.map((p) => indexNir(chiffre, p.nir!)),
          membres.map((p) => p.role !== 'enfant'),
        ],
      )
    }
  })
}

/** Adds a state under a lock of the declaration; false when it cannot follow what is kept. */
async function ajouterEtat(
  client: pg.PoolClient,
  declaration: DeclarationTrimestrielle,
): Promise<boolean> {
  const { rang = 0, ...contenu } = declaration
  const { dossier, moisExamen, etat, version = 1 } = contenu
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `declaration ${dossier} ${moisExamen}`,
  ])
  const { rowCount } = await client.query(DECLARATION, [
    dossier,
    moisExamen,
    etat,
    JSON.stringify(contenu),
    rang,
    version,
  ])
  return rowCount === 1
}

function enregistrerDecision(
  pool: pg.Pool,
  decision: Decision,
  suivreDes: Instant | undefined,
): Promise<boolean> {
  const { declaration, liquidations, notification } = decision
  return dansTransaction(pool, 'BEGIN', async (client) => {
    if (!(await ajouterEtat(client, declaration))) return false
    if (suivreDes !== undefined) await suivreEnvoi(client, declaration, suivreDes)
    for (const l of liquidations) {
      await client.query(
        `INSERT INTO liquidation (dossier, mois_droit, calculee_le, contenu)
         VALUES ($1, $2, $3, $4)`,
        [l.dossier, l.moisDroit, l.calculeeLe, JSON.stringify(l)],
      )
    }
    await client.query(
      `INSERT INTO notification (dossier, reference, date_notification, contenu)
       VALUES ($1, $2, $3, $4)`,
      [
        notification.dossier,
        notification.reference,
        notification.date,
        JSON.stringify(notification),
      ],
    )
    return true
  })
}
