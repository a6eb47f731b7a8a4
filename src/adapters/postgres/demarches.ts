import type pg from 'pg'
import {
  type ActeDemarche,
  type BrouillonDemande,
  type DemarcheStore,
  estAEtudier,
} from '#allocations'
import type { Chiffre } from './chiffre.js'
import { dansTransaction } from './connexion.js'
import { avecPanne } from './panne.js'
import { contexteDemarche as contexte, createReponsesPostgres } from './reponses-demarches.js'

interface LigneActe {
  readonly numero: string
  readonly contenu: Buffer
}

interface LigneBrouillon extends LigneActe {
  readonly rang: number
}

/** Begins at rank 1, or follows the state of rank $3. */
const GARDER = `
  INSERT INTO demarche_brouillon (sujet, numero, rang, commencee_le, jusqu_au, contenu)
  SELECT $1::uuid, $2, 1, $4::timestamptz, $5::date, $6::bytea WHERE $3 = 0
  ON CONFLICT DO NOTHING`

const SUIVRE = `
  UPDATE demarche_brouillon SET rang = rang + 1, contenu = $4
   WHERE sujet = $1 AND numero = $2 AND rang = $3`

const DEPOSER = `
  INSERT INTO demarche (sujet, numero, genre, quand, a_etudier, contenu)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT DO NOTHING`

const OUBLIER = 'DELETE FROM demarche_brouillon WHERE sujet = $1 AND numero = $2'

/** Claims and acts in PostgreSQL: who reads the tables learns neither a name nor an account. */
export function createDemarchesPostgres(pool: pg.Pool, chiffre: Chiffre): DemarcheStore {
  const ouvrir = <T>(personne: string, { numero, contenu }: LigneActe, quoi: string): T =>
    JSON.parse(chiffre.dechiffrer(contenu, contexte(quoi, personne, numero)).toString('utf8'))
  const sceller = (personne: string, valeur: { readonly numero: string }, quoi: string): Buffer =>
    chiffre.chiffrer(
      Buffer.from(JSON.stringify(valeur), 'utf8'),
      contexte(quoi, personne, valeur.numero),
    )
  const lireBrouillons = (personne: string, suite: string, values: readonly string[]) =>
    avecPanne(async () => {
      const text = `SELECT numero, rang, contenu FROM demarche_brouillon WHERE sujet = $1 ${suite}`
      const { rows } = await pool.query<LigneBrouillon>(text, [personne, ...values])
      return rows.map((r) => ({
        ...ouvrir<BrouillonDemande>(personne, r, 'brouillon'),
        rang: r.rang,
      }))
    })
  const lireActes = (personne: string, suite: string, values: readonly string[]) =>
    avecPanne(async () => {
      const text = `SELECT numero, contenu FROM demarche WHERE sujet = $1 ${suite}`
      const { rows } = await pool.query<LigneActe>(text, [personne, ...values])
      return rows.map((r) => ouvrir<ActeDemarche>(personne, r, 'acte'))
    })
  return {
    garderBrouillon: (personne, b) =>
      avecPanne(async () => {
        const scelle = sceller(personne, b, 'brouillon')
        const { rowCount } =
          b.rang === 0
            ? await pool.query(GARDER, [
                ...[personne, b.numero, b.rang, b.commenceeLe, b.jusquAu, scelle],
              ])
            : await pool.query(SUIVRE, [personne, b.numero, b.rang, scelle])
        return rowCount === 1
      }),
    findBrouillon: async (personne, numero) =>
      (await lireBrouillons(personne, 'AND numero = $2', [numero]))[0],
    listBrouillons: (personne) => lireBrouillons(personne, 'ORDER BY commencee_le DESC', []),
    oublierBrouillon: (personne, numero) =>
      avecPanne(async () => void (await pool.query(OUBLIER, [personne, numero]))),
    deposer: (personne, acte) =>
      avecPanne(() =>
        dansTransaction(pool, 'BEGIN', async (client) => {
          const scelle = sceller(personne, acte, 'acte')
          const { numero, genre, quand } = acte
          const values = [personne, numero, genre, quand, estAEtudier(acte), scelle]
          const { rowCount } = await client.query(DEPOSER, values)
          if (rowCount !== 1) return false
          await client.query(OUBLIER, [personne, acte.numero])
          return true
        }),
      ),
    find: async (personne, numero) => (await lireActes(personne, 'AND numero = $2', [numero]))[0],
    list: (personne) => lireActes(personne, 'ORDER BY quand DESC, numero DESC', []),
    ...createReponsesPostgres(pool, chiffre),
  }
}
