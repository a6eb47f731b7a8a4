import type pg from 'pg'
import {
  type ActeDe,
  type ActeDemarche,
  estAEtudier,
  type ReponseDemarche,
  type ReponsesDemarches,
} from '#allocations'
import type { Chiffre } from './chiffre.js'
import { avecPanne } from './panne.js'

interface Ligne {
  readonly sujet: string
  readonly numero: string
  readonly contenu: Buffer
}

const REPONDRE = `
  INSERT INTO demarche_reponse (sujet, numero, quand, contenu) VALUES ($1, $2, $3, $4)
  ON CONFLICT DO NOTHING`

const LIST = `
  SELECT sujet, numero, contenu FROM demarche_reponse WHERE sujet = $1
   ORDER BY quand DESC, numero DESC`

/** Acts of before the column do not say whether they wait: they are read. */
const SANS_REPONSE = `
  SELECT sujet, numero, contenu FROM demarche d
   WHERE a_etudier IS NOT FALSE
     AND (quand, numero) > ($1::timestamptz, $2)
     AND NOT EXISTS (
       SELECT FROM demarche_reponse r WHERE r.sujet = d.sujet AND r.numero = d.numero)
   ORDER BY quand, numero LIMIT $3`

const RECENTS = `
  SELECT sujet, numero, contenu FROM demarche ORDER BY quand DESC, numero DESC LIMIT $1`

const PAR_NUMERO = 'SELECT sujet, numero, contenu FROM demarche WHERE numero = $1 LIMIT 1'

const PAR_LECTURE = 200

/** Answers of the caisse to claims and changes, in PostgreSQL, encrypted as these are. */
export function createReponsesPostgres(pool: pg.Pool, chiffre: Chiffre): ReponsesDemarches {
  const ouvrir = <T>({ sujet, numero, contenu }: Ligne, quoi: string): T =>
    JSON.parse(chiffre.dechiffrer(contenu, contexteDemarche(quoi, sujet, numero)).toString('utf8'))
  const acteDe = (l: Ligne): ActeDe => ({
    personne: l.sujet.replaceAll('-', ''),
    acte: ouvrir<ActeDemarche>(l, 'acte'),
  })
  return {
    repondre: (personne, r) =>
      avecPanne(async () => {
        const clair = Buffer.from(JSON.stringify(r), 'utf8')
        const scelle = chiffre.chiffrer(clair, contexteDemarche('reponse', personne, r.numero))
        const { rowCount } = await pool.query(REPONDRE, [personne, r.numero, r.quand, scelle])
        return rowCount === 1
      }),
    listReponses: (personne) =>
      avecPanne(async () => {
        const { rows } = await pool.query<Ligne>(LIST, [personne])
        return rows.map((l) => ouvrir<ReponseDemarche>(l, 'reponse'))
      }),
    listSansReponse: (limite) =>
      avecPanne(async () => {
        const trouves: ActeDe[] = []
        let depuis = ['-infinity', '']
        while (trouves.length < limite) {
          const { rows } = await pool.query<Ligne>(SANS_REPONSE, [...depuis, PAR_LECTURE])
          const lus = rows.map(acteDe)
          trouves.push(...lus.filter(({ acte }) => estAEtudier(acte)))
          const dernier = lus.at(-1)?.acte
          if (dernier === undefined || rows.length < PAR_LECTURE) break
          depuis = [dernier.quand, dernier.numero]
        }
        return trouves.slice(0, limite)
      }),
    listRecents: (limite) =>
      avecPanne(async () => {
        const { rows } = await pool.query<Ligne>(RECENTS, [limite])
        return rows.map(acteDe)
      }),
    findParNumero: (numero) =>
      avecPanne(async () => {
        const { rows } = await pool.query<Ligne>(PAR_NUMERO, [numero])
        return rows[0] && acteDe(rows[0])
      }),
  }
}

/** Keys are written with or without dashes; the same person has one context. */
export function contexteDemarche(quoi: string, personne: string, numero: string): string {
  return `demarche ${quoi} ${personne.replaceAll('-', '')} ${numero}`
}
