import { hash } from 'node:crypto'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import {
  type BoutChaine,
  EMPREINTE_ORIGINE,
  type OptionsVerification,
  type Retrait,
  VerificationChaine,
} from '#acces'
import { EntreesCopiees } from './journal-octets.js'
import { COLONNES_COPIE } from './journal-texte.js'

const sha256 = (texte: string): string => hash('sha256', texte)

/** What the walk is compared with: read on the same instant as the entries. */
export interface ReperesParcours extends OptionsVerification {
  readonly bouts: readonly BoutChaine[]
  readonly retraits: readonly Retrait[]
  /** Chains of this walk; all those of the table, known or not, when undefined. */
  readonly chaines?: readonly number[] | undefined
}

/** What was found in one chain. */
export type BilanChaine = ReturnType<VerificationChaine['conclure']> & { readonly chaine: number }

/** By rank, then chain: all chains grow together, so the pages of the table come once. */
function parcoursDe(chaines: readonly number[] | undefined): string {
  const choix = chaines === undefined ? '' : `WHERE chaine = ANY ('{${chaines.join(',')}}')`
  return `COPY (SELECT ${COLONNES_COPIE} FROM journal ${choix} ORDER BY rang, chaine) TO STDOUT`
}

/** Walks chains on one connection, hence on its instant of the base. */
export async function parcourirChaines(
  client: pg.ClientBase,
  { bouts, retraits, ancres = [], limite, chaines }: ReperesParcours,
): Promise<readonly BilanChaine[]> {
  const suivies = new Map<number, VerificationChaine>()
  const chaine = (numero: number): VerificationChaine => {
    const connue = suivies.get(numero)
    if (connue) return connue
    const options = { chaine: numero, sha256, retraits, ancres, limite }
    const nouvelle = new VerificationChaine(options)
    suivies.set(numero, nouvelle)
    return nouvelle
  }
  for (const { chaine: numero } of [...bouts, ...ancres.flatMap((a) => a.bouts)]) {
    if (chaines === undefined || chaines.includes(numero)) chaine(numero)
  }
  const entrees = new EntreesCopiees((entree) => chaine(entree.chaine).suivre(entree))
  const flux = client.query(copyTo(parcoursDe(chaines)))
  for await (const morceau of flux) entrees.recevoir(morceau as Buffer)
  return [...suivies].map(([numero, v]) => {
    const bout = bouts.find((b) => b.chaine === numero)
    return { chaine: numero, ...v.conclure(bout ?? { rang: 0, empreinte: EMPREINTE_ORIGINE }) }
  })
}
