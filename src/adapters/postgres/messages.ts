import type pg from 'pg'
import type { Message, MessageStore, Pli, Reponse } from '#messages'
import { type Instant, instantDepuis } from '#socle'
import type { Chiffre } from './chiffre.js'
import { dansTransaction } from './connexion.js'
import { avecPanne } from './panne.js'
import { insererPlis } from './plis.js'

interface LigneMessage {
  readonly sujet: string
  readonly reference: string
  readonly quand: Date | string
  readonly lu_le: Date | string | null
  readonly archive_le: Date | string | null
  readonly contenu: Buffer
  readonly reponses: readonly { readonly quand: string; readonly contenu: string }[]
}

/** What is encrypted of a message: all but its dates. */
type Contenu = Pick<Message, 'jour' | 'famille' | 'fait' | 'origine'>

const AJOUTER = `
  INSERT INTO message (sujet, reference, fait, quand, organisme, contenu)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`

const LIRE = `
  SELECT replace(m.sujet::text, '-', '') AS sujet, m.reference, m.quand, m.lu_le, m.archive_le,
         m.contenu,
         coalesce((SELECT json_agg(json_build_object(
                     'quand', r.quand, 'contenu', encode(r.contenu, 'hex')) ORDER BY r.rang)
                     FROM message_reponse r
                    WHERE r.sujet = m.sujet AND r.reference = m.reference), '[]') AS reponses
    FROM message m`

const NON_LUS = `
  SELECT count(*)::int AS n FROM message
   WHERE sujet = $1 AND lu_le IS NULL AND archive_le IS NULL`

const REPONDRE = `
  INSERT INTO message_reponse (sujet, reference, rang, quand, contenu)
  SELECT $1, $2, count(*), $3, $4 FROM message_reponse WHERE sujet = $1 AND reference = $2
  HAVING EXISTS (SELECT FROM message WHERE sujet = $1 AND reference = $2)`

/** Messages in PostgreSQL: what they say is encrypted, bound to where it stands. */
export function createMessagesPostgres(pool: pg.Pool, chiffre: Chiffre): MessageStore {
  const indexer = (fait: string): string => chiffre.indexer(`fait ${fait}`)
  const lire = (suite: string, values: readonly unknown[]): Promise<readonly Message[]> =>
    avecPanne(async () => {
      const { rows } = await pool.query<LigneMessage>(`${LIRE} ${suite}`, [...values])
      return rows.map((ligne) => ouvrir(ligne, chiffre))
    })
  return {
    ajouter: (message, plis) => avecPanne(() => ajouter(pool, chiffre, { message, plis })),
    list: (personne, { archives, limite }) =>
      lire(
        `WHERE m.sujet = $1 AND (m.archive_le IS NOT NULL) = $2
         ORDER BY m.quand DESC, m.reference DESC LIMIT $3`,
        [personne, archives, limite],
      ),
    find: async (personne, reference) =>
      (await lire('WHERE m.sujet = $1 AND m.reference = $2', [personne, reference]))[0],
    findParFait: async (personne, fait) =>
      (await lire('WHERE m.sujet = $1 AND m.fait = $2', [personne, indexer(fait)]))[0],
    findPourOrganisme: async (organisme, reference) =>
      (await lire('WHERE m.organisme = $1 AND m.reference = $2', [organisme, reference]))[0],
    compterNonLus: (personne) =>
      avecPanne(async () => {
        const { rows } = await pool.query<{ n: number }>(NON_LUS, [personne])
        return rows[0]?.n ?? 0
      }),
    marquer: (personne, reference, marques) =>
      avecPanne(async () => {
        const [lu, archive] = [marques.luLe, marques.archiveLe]
        await pool.query(
          `UPDATE message SET lu_le = CASE WHEN $3 THEN $4::timestamptz ELSE lu_le END,
                  archive_le = CASE WHEN $5 THEN $6::timestamptz ELSE archive_le END
            WHERE sujet = $1 AND reference = $2`,
          [...[personne, reference, lu !== undefined, lu ?? null], archive !== undefined, archive],
        )
      }),
    repondre: (personne, reference, { quand, texte }) =>
      avecPanne(async () => {
        const clair = Buffer.from(JSON.stringify(texte))
        const scelle = chiffre.chiffrer(clair, contexte('reponse', personne, reference))
        await pool.query(REPONDRE, [personne, reference, quand, scelle])
      }),
  }
}

async function ajouter(
  pool: pg.Pool,
  chiffre: Chiffre,
  { message, plis }: { readonly message: Message; readonly plis: readonly Pli[] },
): Promise<boolean> {
  const { personne, reference, quand, jour, famille, fait, origine } = message
  const contenu: Contenu = { jour, famille, fait, origine }
  const clair = Buffer.from(JSON.stringify(contenu))
  return dansTransaction(pool, 'BEGIN', async (client) => {
    const { rowCount } = await client.query(AJOUTER, [
      ...[personne, reference, chiffre.indexer(`fait ${fait}`), quand],
      origine.genre === 'organisme' ? origine.organisme : null,
      chiffre.chiffrer(clair, contexte('message', personne, reference)),
    ])
    if (rowCount !== 1) return false
    await insererPlis(client, plis)
    return true
  })
}

function contexte(genre: 'message' | 'reponse', personne: string, reference: string): string {
  return `${genre} ${personne} ${reference}`
}

function ouvrir(l: LigneMessage, chiffre: Chiffre): Message {
  const { sujet: personne, reference } = l
  const lire = (octets: Buffer, genre: 'message' | 'reponse') =>
    JSON.parse(chiffre.dechiffrer(octets, contexte(genre, personne, reference)).toString())
  const contenu = lire(l.contenu, 'message') as Contenu
  const reponses = l.reponses.map(
    (r): Reponse => ({
      quand: instant(r.quand),
      texte: lire(Buffer.from(r.contenu, 'hex'), 'reponse') as string,
    }),
  )
  return {
    ...{ ...contenu, personne, reference, reponses, quand: instant(l.quand) },
    luLe: l.lu_le === null ? null : instant(l.lu_le),
    archiveLe: l.archive_le === null ? null : instant(l.archive_le),
  }
}

function instant(d: Date | string): Instant {
  return instantDepuis(new Date(d).getTime())
}
