import type pg from 'pg'
import type { ProfilMessages, ProfilMessagesStore } from '#messages'
import type { Chiffre } from './chiffre.js'
import { avecPanne } from './panne.js'

const NOUVEAU = `
  INSERT INTO profil_messages (sujet, version, contenu) VALUES ($1, $2, $3)
  ON CONFLICT DO NOTHING`
const SUIVANT = `
  UPDATE profil_messages SET version = $2, contenu = $3 WHERE sujet = $1 AND version = $2 - 1`
const LISTER = `
  SELECT replace(sujet::text, '-', '') AS sujet FROM profil_messages
   WHERE sujet > $1 ORDER BY sujet LIMIT $2`
/** Below every key. */
const PREMIER = '0'.repeat(32)

/** Profiles in PostgreSQL, wholly encrypted. */
export function createProfilsMessagesPostgres(
  pool: pg.Pool,
  chiffre: Chiffre,
): ProfilMessagesStore {
  return {
    find: (personne) =>
      avecPanne(async () => {
        const text = 'SELECT contenu FROM profil_messages WHERE sujet = $1'
        const { rows } = await pool.query<{ contenu: Buffer }>(text, [personne])
        const [ligne] = rows
        if (ligne === undefined) return undefined
        const clair = chiffre.dechiffrer(ligne.contenu, contexte(personne))
        return JSON.parse(clair.toString()) as ProfilMessages
      }),
    enregistrer: (personne, profil) =>
      avecPanne(async () => {
        const clair = Buffer.from(JSON.stringify(profil))
        const values = [personne, profil.version, chiffre.chiffrer(clair, contexte(personne))]
        const { rowCount } = await pool.query(profil.version === 1 ? NOUVEAU : SUIVANT, values)
        return rowCount === 1
      }),
    listPersonnes: (apres, limite) =>
      avecPanne(async () => {
        const values = [apres === '' ? PREMIER : apres, limite]
        const { rows } = await pool.query<{ sujet: string }>(LISTER, values)
        return rows.map((r) => r.sujet)
      }),
  }
}

function contexte(personne: string): string {
  return `profil-messages ${personne}`
}
