import type pg from 'pg'
import type { DemandeDonneesStore, DemandeOuverte, GenreDemande } from '#acces'
import type { Instant } from '#socle'
import type { Chiffre } from './chiffre.js'
import { avecPanne } from './panne.js'

interface LigneDemande {
  readonly sujet: string
  readonly recu: string
  readonly genre: GenreDemande
  readonly faiteLe: Instant
  readonly texte: Buffer
  readonly reponse: Buffer | null
  readonly repondueLe: Instant | null
}

const COLONNES = `sujet, recu, genre, faite_le AS "faiteLe", texte, reponse,
  repondue_le AS "repondueLe"`

/** Demands in PostgreSQL: what is asked and answered may name someone, so it is encrypted. */
export function createDemandesDonneesPostgres(
  pool: pg.Pool,
  chiffre: Chiffre,
): DemandeDonneesStore {
  const sceller = (texte: string, recu: string, quoi: string): Buffer =>
    chiffre.chiffrer(Buffer.from(texte), `${quoi} ${recu}`)
  const ouvrir = (octets: Buffer, recu: string, quoi: string): string =>
    chiffre.dechiffrer(octets, `${quoi} ${recu}`).toString()
  const lire = (suite: string, values: readonly unknown[]): Promise<readonly DemandeOuverte[]> =>
    avecPanne(async () => {
      const text = `SELECT ${COLONNES} FROM demande_donnees ${suite}`
      const { rows } = await pool.query<LigneDemande>(text, [...values])
      return rows.map(({ sujet, texte, reponse, ...d }) => ({
        ...d,
        personne: sujet,
        texte: ouvrir(texte, d.recu, 'demande'),
        reponse: reponse && ouvrir(reponse, d.recu, 'reponse-demande'),
      }))
    })
  const changer = (text: string, values: readonly unknown[]): Promise<boolean> =>
    avecPanne(async () => (await pool.query(text, [...values])).rowCount === 1)
  return {
    deposer: (personne, d) =>
      changer(
        `INSERT INTO demande_donnees (sujet, recu, genre, faite_le, texte)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
        [personne, d.recu, d.genre, d.faiteLe, sceller(d.texte, d.recu, 'demande')],
      ),
    async listForPersonne(personne) {
      const siennes = await lire('WHERE sujet = $1 ORDER BY faite_le DESC, recu DESC', [personne])
      return siennes.map(({ personne: _personne, ...demande }) => demande)
    },
    listOuvertes: (limite) =>
      lire('WHERE reponse IS NULL ORDER BY faite_le, recu LIMIT $1', [limite]),
    repondre: (recu, reponse, quand) =>
      changer(
        `UPDATE demande_donnees SET reponse = $2, repondue_le = $3
          WHERE recu = $1 AND reponse IS NULL`,
        [recu, sceller(reponse, recu, 'reponse-demande'), quand],
      ),
  }
}
