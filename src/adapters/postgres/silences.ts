import type pg from 'pg'
import type { DemandeDeposee, SilenceStore } from '#allocations'
import type { Jour } from '#socle'
import type { Chiffre } from './chiffre.js'
import { avecPanne } from './panne.js'
import { contexteDemarche } from './reponses-demarches.js'

interface LigneDemande {
  readonly sujet: string
  readonly numero: string
  readonly contenu: Buffer
}

/** Claims of before the column `a_etudier` do not say whether they wait: they are read. */
const ATTENDUES = `
  SELECT sujet, numero, contenu FROM demarche d
   WHERE genre = 'demande' AND a_etudier IS NOT FALSE AND quand < $1::date
     AND NOT EXISTS (
       SELECT FROM demarche_reponse r WHERE r.sujet = d.sujet AND r.numero = d.numero)
     AND NOT EXISTS (
       SELECT FROM demarche_silence s WHERE s.sujet = d.sujet AND s.numero = d.numero)
   ORDER BY quand, numero LIMIT $2`

const NOTER = `
  INSERT INTO demarche_silence (sujet, numero, jour) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`

const LISTER = `
  SELECT numero, to_char(jour, 'YYYY-MM-DD') AS jour FROM demarche_silence WHERE sujet = $1
   ORDER BY jour, numero`

/** Refusals by silence in PostgreSQL. */
export function createSilencesPostgres(pool: pg.Pool, chiffre: Chiffre): SilenceStore {
  const ouvrir = ({ sujet, numero, contenu }: LigneDemande): DemandeDeposee => {
    const clair = chiffre.dechiffrer(contenu, contexteDemarche('acte', sujet, numero))
    return JSON.parse(clair.toString('utf8'))
  }
  return {
    listAttendues: (avant, limite) =>
      avecPanne(async () => {
        const { rows } = await pool.query<LigneDemande>(ATTENDUES, [avant, limite])
        return rows
          .map((l) => ({ personne: l.sujet.replaceAll('-', ''), demande: ouvrir(l) }))
          .filter(({ demande }) => demande.issue === 'a-l-etude')
      }),
    noter: (personne, { numero, jour }) =>
      avecPanne(async () => {
        const { rowCount } = await pool.query(NOTER, [personne, numero, jour])
        return rowCount === 1
      }),
    list: (personne) =>
      avecPanne(async () => {
        const { rows } = await pool.query<{ numero: string; jour: Jour }>(LISTER, [personne])
        return rows
      }),
  }
}
