import type pg from 'pg'
import type { AccordConjoint, AccordStore, EtatAccord } from '#allocations'
import { type Instant, instantDepuis } from '#socle'
import type { Chiffre } from './chiffre.js'
import { avecPanne } from './panne.js'

interface Ligne {
  readonly numero: string
  readonly demandeur: string
  readonly conjoint: string
  readonly ouvert_le: Date | string
  readonly etat: EtatAccord
  readonly rang: number
  readonly contenu: Buffer
}

type Contenu = Pick<AccordConjoint, 'identite' | 'ecarts' | 'actes'>

const COLONNES = 'numero, demandeur, conjoint, ouvert_le, etat, rang, contenu'

const OUVRIR = `
  INSERT INTO accord_conjoint (numero, demandeur, conjoint, ouvert_le, etat, rang, contenu)
  VALUES ($1, $2, $3, $4, $5, 1, $6) ON CONFLICT DO NOTHING`

const SUIVRE = `
  UPDATE accord_conjoint SET etat = $3, rang = rang + 1, contenu = $4
   WHERE numero = $1 AND rang = $2`

/** Agreements in PostgreSQL: the table tells neither a name nor what was answered by whom. */
export function createAccordsPostgres(pool: pg.Pool, chiffre: Chiffre): AccordStore {
  const contexte = (numero: string): string => `accord ${numero}`
  const lister = (suite: string, values: readonly unknown[]): Promise<AccordConjoint[]> =>
    avecPanne(async () => {
      const text = `SELECT ${COLONNES} FROM accord_conjoint ${suite}`
      const { rows } = await pool.query<Ligne>(text, [...values])
      return rows.map((l) => {
        const clair = chiffre.dechiffrer(l.contenu, contexte(l.numero)).toString('utf8')
        return accordDe(l, JSON.parse(clair))
      })
    })
  return {
    garder: (a) =>
      avecPanne(async () => {
        const { numero, demandeur, conjoint, ouvertLe, etat, rang, identite, ecarts, actes } = a
        const contenu: Contenu = { identite, ecarts, actes }
        const scelle = chiffre.chiffrer(Buffer.from(JSON.stringify(contenu)), contexte(numero))
        const { rowCount } =
          rang === 0
            ? await pool.query(OUVRIR, [numero, demandeur, conjoint, ouvertLe, etat, scelle])
            : await pool.query(SUIVRE, [numero, rang, etat, scelle])
        return rowCount === 1
      }),
    find: async (numero) => (await lister('WHERE numero = $1', [numero]))[0],
    listForConjoint: (personne) =>
      lister('WHERE conjoint = $1 ORDER BY ouvert_le DESC, numero DESC', [personne]),
    listDonnes: (limite) =>
      lister(`WHERE etat = 'donne' ORDER BY ouvert_le, numero LIMIT $1`, [limite]),
  }
}

function accordDe(l: Ligne, contenu: Contenu): AccordConjoint {
  const { numero, etat, rang } = l
  return {
    ...{ numero, demandeur: nu(l.demandeur), conjoint: nu(l.conjoint) },
    ...{ ouvertLe: instant(l.ouvert_le), rang, etat, ...contenu },
  }
}

/** Keys of persons are written without dashes. */
function nu(cle: string): string {
  return cle.replaceAll('-', '')
}

function instant(d: Date | string): Instant {
  return instantDepuis(new Date(d).getTime())
}
