import type { Jour } from '#socle'
import { dateConcorde, lettres, type TraitsConnus } from './concordance.js'

/** The traits that a partner gives beside a NIR, so that a wrong number opens nobody's file. */
export interface TraitsPartenaire {
  readonly nom: string
  readonly dateNaissance: Jour
}

/**
 * Do the name and the date of birth given by a partner agree with those known for the NIR? The name
 * of birth or of use, without accents, case, hyphens, spaces; the date, 99 being a day or a month
 * not known. At the least gap nothing is answered.
 * @texte décret 2025-51 (logement social): no display at the least mismatch, taken as the model
 */
export function traitsConcordent(donnes: TraitsPartenaire, connus: TraitsConnus): boolean {
  const nom = lettres(donnes.nom)
  const noms = [connus.nom, connus.nomUsage ?? ''].map(lettres)
  if (nom === '' || !noms.includes(nom)) return false
  return dateConcorde(donnes.dateNaissance, connus.dateNaissance)
}

/**
 * The texts of which one is said when the traits agree: each name known, with the date as known. So
 * that a digest of each may be kept, and compared without the traits themselves.
 */
export function listFormesConnues({ nom, nomUsage, dateNaissance }: TraitsConnus): string[] {
  const noms = new Set([nom, nomUsage ?? ''].map(lettres).filter((n) => n !== ''))
  return [...noms].map((n) => `${n} ${dateNaissance}`)
}

/** What a partner says, in these same texts: `traitsConcordent` when one of them is known. */
export function listFormesDonnees({ nom, dateNaissance }: TraitsPartenaire): string[] {
  const [annee, mois, jour] = dateNaissance.split('-')
  const dates = [`${jour}${mois}`, `99${mois}`, `${jour}99`, '9999']
  const lu = lettres(nom)
  return lu === '' ? [] : dates.map((date) => `${lu} ${date}${annee}`)
}
