import type { TraitsCompares } from './traits.js'

/** What a NIR says by itself of its bearer, told against the traits declared beside it. */
export interface CoherenceNumero {
  /** The year of the number is that of the birth. */
  readonly annee: boolean
  /** Null when the number (20, 30–42, 50–99) or the date does not tell the month. */
  readonly mois: boolean | null
  /** Null when the message gives no department of birth. */
  readonly departement: boolean | null
}

const PARIS: ReadonlySet<string> = new Set(['75', '78', '91', '92', '93', '94', '95'])
const HORS_METROPOLE: ReadonlySet<string> = new Set([
  ...['91', '92', '93', '94', '95', '96', '97', '98', '99'],
])

/**
 * True when a NIR cannot be that of someone born that day: another year, or a department that did
 * not exist then. Corsica was one department until 1976, 96 was Morocco and Tunisia until 1968
 * (30.001, CCH-11). Such a number names nobody: its lines wait.
 */
export function estContredit(nir: string, dateNaissance: string): boolean {
  if (nir.slice(1, 3) !== dateNaissance.slice(6)) return true
  const departement = nir.slice(5, 7)
  const annee = Number(dateNaissance.slice(4))
  if (departement === '2A' || departement === '2B') return annee < 1976
  if (departement === '20') return annee >= 1976
  return departement === '96' && annee >= 1968
}

/** A 13-character NIR against traits. */
export function coherenceNumero(nir: string, traits: TraitsCompares): CoherenceNumero {
  return {
    annee: nir.slice(1, 3) === traits.annee.slice(2),
    mois: moisCoherent(nir.slice(3, 5), traits.mois),
    departement: departementCoherent(nir.slice(5, 7), traits.departement),
  }
}

function moisCoherent(duNir: string, mois: string): boolean | null {
  const dit = Number(duNir)
  return dit > 12 || mois === '99' ? null : duNir === mois
}

function departementCoherent(duNir: string, declare: string | null): boolean | null {
  if (declare === null) return null
  if (duNir === declare) return true
  const corse = duNir.startsWith('2') && declare.startsWith('2') && /[0AB]/.test(duNir[1]!)
  if (corse && /[0AB]/.test(declare[1]!)) return true
  if (PARIS.has(duNir) && PARIS.has(declare)) return true
  return HORS_METROPOLE.has(duNir) && HORS_METROPOLE.has(declare)
}

/** How many of month and department the number contradicts, 0 to 2. */
export function contradictions({ mois, departement }: CoherenceNumero): number {
  return (mois === false ? 1 : 0) + (departement === false ? 1 : 0)
}
