import { hash } from 'node:crypto'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import {
  type BoutChaine,
  type BoutsJournal,
  conclureVerification,
  EMPREINTE_ORIGINE,
  type OptionsVerification,
  type Retrait,
  VerificationChaine,
  type VerificationJournal,
} from '#acces'
import { dansTransaction } from './connexion.js'
import { COLONNES_COPIE, lireLigneCopiee } from './journal-texte.js'

export const sha256 = (texte: string): string => hash('sha256', texte)

/** By rank, then chain: all chains grow together, so the pages of the table come once. */
const PARCOURS = `COPY (SELECT ${COLONNES_COPIE} FROM journal ORDER BY rang, chaine) TO STDOUT`

const BOUTS = `SELECT chaine, rang, encode(empreinte, 'hex') AS empreinte FROM journal_bout
  WHERE rang > 0 ORDER BY chaine`

export async function lireBouts(client: pg.ClientBase): Promise<BoutsJournal> {
  const { rows } = await client.query<{ id: string }>('SELECT id FROM journal_base')
  const { rows: bouts } = await client.query<BoutChaine>(BOUTS)
  return { base: rows[0]?.id ?? '', bouts }
}

/** One snapshot for the ends and the entries: what is written meanwhile changes nothing. */
export async function verifierJournal(
  pool: pg.Pool,
  { ancres = [], limite }: OptionsVerification,
): Promise<VerificationJournal> {
  return dansTransaction(
    pool,
    'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
    async (client) => {
      const { bouts } = await lireBouts(client)
      const { rows: retraits } = await client.query<Retrait>(
        `SELECT chaine, de, a, encode(avant, 'hex') AS avant, encode(apres, 'hex') AS apres, limite
         FROM journal_retrait`,
      )
      const chaines = new Map<number, VerificationChaine>()
      const chaine = (numero: number): VerificationChaine => {
        const connue = chaines.get(numero)
        if (connue) return connue
        const nouvelle = new VerificationChaine({
          chaine: numero,
          sha256,
          retraits,
          ancres,
          limite,
        })
        chaines.set(numero, nouvelle)
        return nouvelle
      }
      for (const { chaine: numero } of [...bouts, ...ancres.flatMap((a) => a.bouts)]) chaine(numero)
      await parcourir(client, (ligne) => {
        const entree = lireLigneCopiee(ligne)
        chaine(entree.chaine).suivre(entree)
      })
      const bilans = [...chaines].sort(([x], [y]) => x - y)
      return conclureVerification(
        bilans.map(([numero, v]) =>
          v.conclure(
            bouts.find((b) => b.chaine === numero) ?? { rang: 0, empreinte: EMPREINTE_ORIGINE },
          ),
        ),
        ancres.length,
      )
    },
  )
}

/** Gives each line of the copy, without its end. */
async function parcourir(client: pg.ClientBase, vue: (ligne: string) => void): Promise<void> {
  const flux = client.query(copyTo(PARCOURS))
  const decodeur = new TextDecoder()
  let reste = ''
  for await (const morceau of flux) {
    const lignes = (reste + decodeur.decode(morceau as Buffer, { stream: true })).split('\n')
    reste = lignes.pop() ?? ''
    for (const ligne of lignes) vue(ligne)
  }
}
