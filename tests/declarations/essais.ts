import {
  contrat,
  declaration,
  entete,
  envoi,
  identite,
  individu,
  RETRAITE,
  total,
} from './fabrique.js'

/** Sends made of one part of the made-up declaration, and lines changed or dropped in them. */

export type Lignes = readonly string[]

export const dIndividu = (i: Lignes): string[] => envoi(declaration({ individus: [i] }))
export const dIdentite = (autres: Readonly<Record<string, string | null>>): string[] =>
  dIndividu(individu({ identite: identite(autres) }))
export const dContrat = (autres: Readonly<Record<string, string>>): string[] =>
  dIndividu(individu({ contrats: [...contrat(autres), ...RETRAITE] }))
export const dVersement = (...blocs: readonly Lignes[]): string[] =>
  dIndividu(individu({ versements: blocs.flat() }))
export const dTete = (tete: Readonly<Record<string, string | null>>): string[] =>
  envoi(declaration({ tete }))
export const dEntete = (autres: Readonly<Record<string, string>>): string[] =>
  total([...entete(autres), ...declaration()])
/** Puts a line in the place of the one that begins so. */
export const remplacer = (lignes: Lignes, debut: string, par: string): string[] =>
  lignes.map((l) => (l.startsWith(debut) ? par : l))
export const sans = (lignes: Lignes, debut: string): string[] =>
  total(lignes.filter((l) => !l.startsWith(debut) && !l.startsWith('S90')))

export const BASE = envoi(declaration())
export const SN = { '002': 'SN', '004': 'SP' }
