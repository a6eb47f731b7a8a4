import type pg from 'pg'
import type {
  ActeAssistance,
  AssistanceStore,
  DemandeAssistance,
  DemandeAssistanceLue,
  DemandeAssistanceNeuve,
} from '#acces'
import { assert, type Instant, instantDepuis } from '#socle'
import type { Chiffre } from './chiffre.js'
import { dansTransaction } from './connexion.js'
import { avecPanne } from './panne.js'

interface Ligne {
  readonly reference: string
  readonly ouverte_le: Date | string
  readonly close_le: Date | string | null
  readonly identite: Buffer
}

interface LigneActe {
  readonly genre: ActeAssistance['genre']
  readonly quand: Date | string
  readonly par: string
  readonly texte: Buffer | null
}

const COLONNES = 'reference, ouverte_le, close_le, identite'

const OUVRIR = `
  INSERT INTO assistance (sujet, reference, ouverte_le, identite) VALUES ($1, $2, $3, $4)
  ON CONFLICT DO NOTHING`

const AJOUTER_ACTE = `
  INSERT INTO assistance_acte (reference, rang, genre, quand, par, texte)
  SELECT $1, count(*), $2, $3, $4, $5 FROM assistance_acte WHERE reference = $1`

/** Requests for help in PostgreSQL. */
export function createAssistancePostgres(pool: pg.Pool, chiffre: Chiffre): AssistanceStore {
  const indexer = (sub: string): string => chiffre.indexer(`sub ${sub}`)
  const lister = (suite: string, values: readonly unknown[]): Promise<DemandeAssistance[]> =>
    avecPanne(async () => {
      const text = `SELECT ${COLONNES} FROM assistance ${suite}`
      const { rows } = await pool.query<Ligne>(text, [...values])
      return rows.map(demandeDe)
    })
  return {
    listForSub: (sub) => lister('WHERE sujet = $1 ORDER BY ouverte_le DESC', [indexer(sub)]),
    async ouvrir(sub, { reference, ouverteLe, identite, sujet }) {
      const clair = Buffer.from(JSON.stringify({ ...identite, sujet }))
      const scelle = chiffre.chiffrer(clair, `assistance ${reference}`)
      await avecPanne(() => pool.query(OUVRIR, [indexer(sub), reference, ouverteLe, scelle]))
      const ouverte = 'WHERE sujet = $1 AND close_le IS NULL'
      const [sienne] = await lister(ouverte, [indexer(sub)])
      assert(sienne !== undefined, 'la référence d’une demande d’aide est neuve')
      return sienne
    },
    listOuvertes: (limite) =>
      lister('WHERE close_le IS NULL ORDER BY ouverte_le, reference LIMIT $1', [limite]),
    findSujet: (reference) =>
      avecPanne(async () => {
        const text = `SELECT ${COLONNES} FROM assistance WHERE reference = $1 AND close_le IS NULL`
        const { rows } = await pool.query<Ligne>(text, [reference])
        return rows[0] && ouvrirIdentite(chiffre, rows[0]).sujet
      }),
    lire: (reference, qui) => avecPanne(() => lire(pool, chiffre, { reference, ...qui })),
    clore: (reference, { quand, par, texte }) =>
      avecPanne(() =>
        dansTransaction(pool, 'BEGIN', async (client) => {
          const { rowCount } = await client.query(
            'UPDATE assistance SET close_le = $2 WHERE reference = $1 AND close_le IS NULL',
            [reference, quand],
          )
          if (rowCount !== 1) return false
          const scelle = chiffre.chiffrer(Buffer.from(texte), `cloture ${reference}`)
          await client.query(AJOUTER_ACTE, [reference, 'cloture', quand, par, scelle])
          return true
        }),
      ),
  }
}

async function lire(
  pool: pg.Pool,
  chiffre: Chiffre,
  { reference, quand, par }: { readonly reference: string } & Pick<ActeAssistance, 'quand' | 'par'>,
): Promise<DemandeAssistanceLue | undefined> {
  return dansTransaction(pool, 'BEGIN', async (client) => {
    const text = `SELECT ${COLONNES} FROM assistance WHERE reference = $1 FOR UPDATE`
    const { rows } = await client.query<Ligne>(text, [reference])
    const [ligne] = rows
    if (ligne === undefined) return undefined
    await client.query(AJOUTER_ACTE, [reference, 'lecture', quand, par, null])
    const actes = await client.query<LigneActe>(
      'SELECT genre, quand, par, texte FROM assistance_acte WHERE reference = $1 ORDER BY rang',
      [reference],
    )
    const { sujet: _sujet, ...identite } = ouvrirIdentite(chiffre, ligne)
    const ouvrir = (texte: Buffer): string =>
      chiffre.dechiffrer(texte, `cloture ${reference}`).toString()
    return {
      ...demandeDe(ligne),
      identite,
      actes: actes.rows.map((a) => ({
        ...{ genre: a.genre, quand: instant(a.quand), par: a.par },
        texte: a.texte && ouvrir(a.texte),
      })),
    }
  })
}

type Scellee = Pick<DemandeAssistanceNeuve, 'sujet'> & DemandeAssistanceNeuve['identite']

function ouvrirIdentite(chiffre: Chiffre, { reference, identite }: Ligne): Scellee {
  return JSON.parse(chiffre.dechiffrer(identite, `assistance ${reference}`).toString()) as Scellee
}

function demandeDe({ reference, ouverte_le, close_le }: Ligne): DemandeAssistance {
  return {
    ...{ reference, ouverteLe: instant(ouverte_le) },
    closeLe: close_le === null ? null : instant(close_le),
  }
}

function instant(d: Date | string): Instant {
  return instantDepuis(new Date(d).getTime())
}
