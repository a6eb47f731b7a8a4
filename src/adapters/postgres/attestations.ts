import type pg from 'pg'
import type { AttestationDelivree, AttestationStore } from '#allocations'
import type { Chiffre } from './chiffre.js'
import { avecPanne } from './panne.js'

interface LigneAttestation {
  readonly sujet: string
  readonly numero: string
  readonly contenu: Buffer
}

const GARDER = `
  INSERT INTO attestation (sujet, numero, code, delivree_le, contenu) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT DO NOTHING`

/** Attestations in PostgreSQL: who reads the table learns neither a code nor an amount. */
export function createAttestationsPostgres(pool: pg.Pool, chiffre: Chiffre): AttestationStore {
  const indexer = (code: string): string => chiffre.indexer(`attestation ${code}`)
  const lire = (suite: string, valeur: string): Promise<readonly AttestationDelivree[]> =>
    avecPanne(async () => {
      const text = `SELECT sujet, numero, contenu FROM attestation ${suite}`
      const { rows } = await pool.query<LigneAttestation>(text, [valeur])
      return rows.map(({ sujet, numero, contenu }) =>
        JSON.parse(chiffre.dechiffrer(contenu, contexte(sujet, numero)).toString('utf8')),
      )
    })
  return {
    garder: (personne, a) =>
      avecPanne(async () => {
        const clair = Buffer.from(JSON.stringify(a), 'utf8')
        const scelle = chiffre.chiffrer(clair, contexte(personne, a.numero))
        const values = [personne, a.numero, indexer(a.code), a.delivreeLe, scelle]
        return (await pool.query(GARDER, values)).rowCount === 1
      }),
    listForPersonne: (personne) =>
      lire('WHERE sujet = $1 ORDER BY delivree_le DESC, numero DESC', personne),
    findByCode: async (code) => (await lire('WHERE code = $1', indexer(code)))[0],
  }
}

/** Keys are written with or without dashes; the same person has one context. */
function contexte(personne: string, numero: string): string {
  return `attestation ${personne.replaceAll('-', '')} ${numero}`
}
