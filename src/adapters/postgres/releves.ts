import type pg from 'pg'
import type { ReleveDelivre, ReleveStore } from '#referentiel'
import type { Chiffre } from './chiffre.js'
import { avecPanne } from './panne.js'

interface LigneReleve {
  readonly sujet: string
  readonly numero: string
  readonly contenu: Buffer
}

const GARDER = `
  INSERT INTO releve (sujet, numero, code, delivre_le, contenu) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT DO NOTHING`

/** Extracts in PostgreSQL: who reads the table learns neither a code nor an amount. */
export function createRelevesPostgres(pool: pg.Pool, chiffre: Chiffre): ReleveStore {
  const indexer = (code: string): string => chiffre.indexer(`releve ${code}`)
  const lire = (suite: string, valeur: string): Promise<readonly ReleveDelivre[]> =>
    avecPanne(async () => {
      const text = `SELECT sujet, numero, contenu FROM releve ${suite}`
      const { rows } = await pool.query<LigneReleve>(text, [valeur])
      return rows.map(({ sujet, numero, contenu }) =>
        JSON.parse(chiffre.dechiffrer(contenu, contexte(sujet, numero)).toString('utf8')),
      )
    })
  return {
    garder: (personne, releve) =>
      avecPanne(async () => {
        const { numero, code, delivreLe } = releve
        const clair = Buffer.from(JSON.stringify(releve), 'utf8')
        const scelle = chiffre.chiffrer(clair, contexte(personne, numero))
        const values = [personne, numero, indexer(code), delivreLe, scelle]
        return (await pool.query(GARDER, values)).rowCount === 1
      }),
    listForPersonne: (personne) =>
      lire('WHERE sujet = $1 ORDER BY delivre_le DESC, numero DESC', personne),
    findByCode: async (code) => (await lire('WHERE code = $1', indexer(code)))[0],
  }
}

/** Keys are written with or without dashes; the same person has one context. */
function contexte(personne: string, numero: string): string {
  return `releve ${personne.replaceAll('-', '')} ${numero}`
}
