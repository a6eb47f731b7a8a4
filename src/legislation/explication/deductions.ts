import { arrondir, type Centimes, enEuros } from '#socle'
import type { PrestationsFamiliales } from '../prestations-familiales/index.js'
import { baremeEnEuros } from './valeurs.js'

const MILLION = 1_000_000

/** What RSA and prime deduct beside income, for one month. */
export interface Deductions {
  readonly familiales: PrestationsFamiliales
  /** Family benefits counted, centimes. */
  readonly prestationsFamiliales: number
  readonly aideLogement: Centimes
}

/**
 * The family benefits counted that month, each with its amount, and with what is paid where only a
 * part counts: « allocation de soutien familial, 215,17 € sur 403,57 € ». Given as one amount, they
 * are told as one.
 * @texte CRPA, art. R. 311-3-1-2; CASF, art. R. 262-10-1 and R. 262-11 (parts that count)
 */
export function prestationsEnMots(m: Deductions): readonly string[] {
  const f = m.familiales
  if (f.manque !== null) return PAS_CONNUES
  const reste = m.prestationsFamiliales - f.afComptees - f.cfCompte - f.asfComptee
  const parts: string[] = []
  ajouter(parts, 'allocations familiales', { compte: f.afComptees, verse: f.af })
  ajouter(parts, 'complément familial', { compte: f.cfCompte, verse: f.cf })
  ajouter(parts, 'allocation de soutien familial', { compte: f.asfComptee, verse: f.asf })
  const nom = f.paje > 0 ? 'allocation de base de la PAJE' : 'prestations familiales'
  ajouter(parts, nom, { compte: reste, verse: reste })
  return parts
}

const PAS_CONNUES: readonly string[] = ['prestations familiales, pas encore connues']

function ajouter(
  parts: string[],
  nom: string,
  { compte, verse }: { readonly compte: number; readonly verse: number },
): void {
  if (compte <= 0) return
  const part = compte < verse ? ` sur ${enEuros(verse)}` : ''
  parts.push(`${nom}, ${enEuros(compte)}${part}`)
}

/**
 * Where the forfait logement of that month comes from: « aide au logement de 492,27 €, jusqu’à
 * 193,55 € ». `forfait`, whole, in millionths of a centime.
 * @texte CRPA, art. R. 311-3-1-2; CASF, art. R. 262-9 and R. 262-10; CSS, art. R. 844-3
 */
export function forfaitEnMots(m: Deductions, forfait: number, enNature: boolean): string {
  const entier = baremeEnEuros(arrondir(forfait, MILLION, 'plus-proche'))
  if (enNature) return `forfait de ${entier}, pour un logement sans loyer`
  if (m.aideLogement <= 0) return 'aucune aide au logement'
  return `aide au logement de ${enEuros(m.aideLogement)}, jusqu’à ${entier}`
}
