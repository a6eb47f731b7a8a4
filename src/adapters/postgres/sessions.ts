import type pg from 'pg'
import type { SessionStore } from '#acces'
import { instantDepuis } from '#socle'
import type { Chiffre } from './chiffre.js'
import { avecPanne } from './panne.js'

const OUVRIR = `
  INSERT INTO session_portail (empreinte, contenu, vue_le, expire_le) VALUES ($1, $2, $3, $4)
  ON CONFLICT (empreinte) DO NOTHING`
const CHANGER = `
  UPDATE session_portail SET contenu = $2, vue_le = greatest(vue_le, $3), expire_le = $4
  WHERE empreinte = $1`
const VOIR = `
  UPDATE session_portail SET vue_le = $2, expire_le = $3 WHERE empreinte = $1 AND vue_le < $2`
const LIRE = {
  name: 'session_portail',
  text: 'SELECT contenu, vue_le FROM session_portail WHERE empreinte = $1 AND expire_le > $2',
}

/** Sessions of the portal in PostgreSQL. */
export function createSessionsPostgres(pool: pg.Pool, chiffre: Chiffre): SessionStore {
  const indexer = (id: string): string => chiffre.indexer(`session ${id}`)
  const contexte = (empreinte: string): string => `session ${empreinte}`
  const sceller = (empreinte: string, contenu: string): Buffer =>
    chiffre.chiffrer(Buffer.from(contenu), contexte(empreinte))
  const ecrire = (texte: string, valeurs: unknown[]): Promise<void> =>
    avecPanne(async () => {
      await pool.query(texte, valeurs)
    })
  return {
    lire: (id, maintenant) =>
      avecPanne(async () => {
        const empreinte = indexer(id)
        const { rows } = await pool.query<{ contenu: Buffer; vue_le: Date | string }>({
          ...LIRE,
          values: [empreinte, maintenant],
        })
        const [ligne] = rows
        if (ligne === undefined) return undefined
        const contenu = chiffre.dechiffrer(ligne.contenu, contexte(empreinte)).toString()
        return { contenu, vueLe: instantDepuis(new Date(ligne.vue_le).getTime()) }
      }),
    async ouvrir(id, { contenu, vueLe, expireLe, quand }) {
      const empreinte = indexer(id)
      await ecrire(OUVRIR, [empreinte, sceller(empreinte, contenu), vueLe, expireLe])
      await ecrire('DELETE FROM session_portail WHERE expire_le <= $1', [quand])
    },
    changer(id, { contenu, vueLe, expireLe }) {
      const empreinte = indexer(id)
      return ecrire(CHANGER, [empreinte, sceller(empreinte, contenu), vueLe, expireLe])
    },
    voir: (id, { vueLe, expireLe }) => ecrire(VOIR, [indexer(id), vueLe, expireLe]),
    oublier: (id) => ecrire('DELETE FROM session_portail WHERE empreinte = $1', [indexer(id)]),
  }
}
