import type { Acte, ActeNouveau, CleSujet } from '#referentiel'
import type { Chiffre } from './chiffre.js'
import type { Interroger } from './connexion.js'

const PAR_SUJET = {
  name: 'actes-identite-d-un',
  text: 'SELECT sujet, rang, contenu FROM acte_identite WHERE sujet = $1',
}
const PAR_SUJETS = {
  name: 'actes-identite',
  text: `SELECT a.sujet, a.rang, a.contenu
           FROM unnest($1::uuid[]) AS s (sujet) JOIN acte_identite a ON a.sujet = s.sujet`,
}

/** A row of `acte_identite`: one decision, seen from one of its subjects. */
export interface LigneActe {
  readonly sujet: CleSujet
  readonly rang: number
  readonly contenu: Buffer
}

export function contexteActe(sujet: CleSujet, rang: number): string {
  return `acte ${sujet} ${rang}`
}

export function lireActe({ sujet, rang, contenu }: LigneActe, chiffre: Chiffre): Acte {
  const clair = chiffre.dechiffrer(contenu, contexteActe(sujet, rang)).toString('utf8')
  return { ...(JSON.parse(clair) as ActeNouveau), rang }
}

/** Acts about some subjects, on one connection. */
export async function listActesDe(
  interroger: Interroger,
  chiffre: Chiffre,
  sujets: readonly CleSujet[],
): Promise<Acte[]> {
  if (sujets.length === 0) return []
  const requete =
    sujets.length === 1
      ? { ...PAR_SUJET, values: [sujets[0]] }
      : { ...PAR_SUJETS, values: [[...new Set(sujets)]] }
  const { rows } = await interroger<LigneActe>(requete)
  const parRang = new Map(rows.map((r) => [r.rang, r]))
  return [...parRang.values()].map((ligne) => lireActe(ligne, chiffre))
}
