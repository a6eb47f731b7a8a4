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
import { COLONNES_COPIE, lireLigneCopiee } from './journal-texte.js'

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
  await copier(client, parcoursDe(chaines), (ligne) => {
    const entree = lireLigneCopiee(ligne)
    chaine(entree.chaine).suivre(entree)
  })
  return [...suivies].map(([numero, v]) => {
    const bout = bouts.find((b) => b.chaine === numero)
    return { chaine: numero, ...v.conclure(bout ?? { rang: 0, empreinte: EMPREINTE_ORIGINE }) }
  })
}

/** Gives each line of the copy, without its end. */
async function copier(
  client: pg.ClientBase,
  texte: string,
  vue: (ligne: string) => void,
): Promise<void> {
  const flux = client.query(copyTo(texte))
  const decodeur = new TextDecoder()
  let reste = ''
  for await (const morceau of flux) {
    const recu = reste + decodeur.decode(morceau as Buffer, { stream: true })
    let debut = 0
    for (let fin = recu.indexOf('\n'); fin >= 0; fin = recu.indexOf('\n', debut)) {
      vue(recu.slice(debut, fin))
      debut = fin + 1
    }
    reste = recu.slice(debut)
  }
}
