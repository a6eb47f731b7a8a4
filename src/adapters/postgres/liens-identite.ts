import type pg from 'pg'
import type { LienIdentiteStore } from '#acces'
import { estNir, type Nir, Panne } from '#socle'
import type { Chiffre } from './chiffre.js'
import { avecPanne } from './panne.js'

const LIRE = 'SELECT nir FROM lien_identite WHERE sujet = $1'

/** The last proof wins: a person whose NIR changed is linked to the new one. */
const LIER = `
  INSERT INTO lien_identite (sujet, nir, lie_le) VALUES ($1, $2, $3)
  ON CONFLICT (sujet) DO UPDATE SET nir = excluded.nir, lie_le = excluded.lie_le`

/** Links in PostgreSQL: who reads the table learns neither who logs in nor which NIR. */
export function createLiensIdentitePostgres(pool: pg.Pool, chiffre: Chiffre): LienIdentiteStore {
  const indexer = (sub: string): string => chiffre.indexer(`sub ${sub}`)
  return {
    find: (sub) =>
      avecPanne(async () => {
        const sujet = indexer(sub)
        const { rows } = await pool.query<{ nir: Buffer }>(LIRE, [sujet])
        return rows[0] && ouvrir(chiffre, rows[0].nir, sujet)
      }),
    lier: (sub, nir, quand) =>
      avecPanne(async () => {
        const sujet = indexer(sub)
        const scelle = chiffre.chiffrer(Buffer.from(nir, 'latin1'), contexte(sujet))
        await pool.query(LIER, [sujet, scelle, quand])
      }),
  }
}

function contexte(sujet: string): string {
  return `lien ${sujet}`
}

function ouvrir(chiffre: Chiffre, scelle: Buffer, sujet: string): Nir {
  const texte = chiffre.dechiffrer(scelle, contexte(sujet)).toString('latin1')
  if (estNir(texte)) return texte
  throw new Panne('base-corrompue', 'Un lien d’identité ne se lit pas. Restaurez une sauvegarde.')
}
