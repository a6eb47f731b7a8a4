import type pg from 'pg'
import type { QuestionAcces, QuestionOuverte, QuestionStore } from '#acces'
import type { Chiffre } from './chiffre.js'
import { avecPanne } from './panne.js'

type LigneQuestion = Omit<QuestionAcces, 'question' | 'reponse'> & {
  readonly question: Buffer
  readonly reponse: Buffer | null
  readonly sujet: string
}

const COLONNES = `sujet, recu, chaine, rang, posee_le AS "poseeLe", question, reponse,
  repondue_le AS "repondueLe"`

/** Questions in PostgreSQL: what is asked and answered may name someone, so it is encrypted. */
export function createQuestionsPostgres(pool: pg.Pool, chiffre: Chiffre): QuestionStore {
  const sceller = (texte: string, recu: string, quoi: string): Buffer =>
    chiffre.chiffrer(Buffer.from(texte), `${quoi} ${recu}`)
  const ouvrir = (octets: Buffer, recu: string, quoi: string): string =>
    chiffre.dechiffrer(octets, `${quoi} ${recu}`).toString()
  const lire = (suite: string, values: readonly unknown[]): Promise<readonly QuestionOuverte[]> =>
    avecPanne(async () => {
      const text = `SELECT ${COLONNES} FROM question_acces ${suite}`
      const { rows } = await pool.query<LigneQuestion>(text, [...values])
      return rows.map(({ question, reponse, sujet, ...q }) => ({
        personne: sujet,
        ...q,
        question: ouvrir(question, q.recu, 'question'),
        reponse: reponse && ouvrir(reponse, q.recu, 'reponse'),
      }))
    })
  const changer = (text: string, values: readonly unknown[]): Promise<boolean> =>
    avecPanne(async () => (await pool.query(text, [...values])).rowCount === 1)
  return {
    poser: (personne, q) =>
      changer(
        `INSERT INTO question_acces (sujet, recu, chaine, rang, posee_le, question)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
        [personne, q.recu, q.chaine, q.rang, q.poseeLe, sceller(q.question, q.recu, 'question')],
      ),
    async listForPersonne(personne) {
      const siennes = await lire('WHERE sujet = $1 ORDER BY posee_le DESC, recu', [personne])
      return siennes.map(({ personne: _personne, ...question }) => question)
    },
    listOuvertes: (limite) =>
      lire('WHERE reponse IS NULL ORDER BY posee_le, recu LIMIT $1', [limite]),
    repondre: (recu, reponse, quand) =>
      changer(
        `UPDATE question_acces SET reponse = $2, repondue_le = $3
          WHERE recu = $1 AND reponse IS NULL`,
        [recu, sceller(reponse, recu, 'reponse'), quand],
      ),
  }
}
