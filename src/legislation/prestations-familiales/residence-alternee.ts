import type { FoyerChiffre } from '../transversal/foyer-chiffre.js'
import { type EnfantsPf, estAutonome, ouvreMajorationAge, VINGT_ANS } from './enfants.js'
import type { ParametresPf } from './parametres.js'

/** The children in shared custody, among those that the allocations familiales count. */
export interface EnfantsAlternes {
  readonly aCharge: number
  readonly avecMajorationAge: number
  readonly deVingtAns: number
}

/**
 * Counts the children in shared custody for one month; null when nobody is.
 * @texte CSS, art. L. 521-2, R. 521-2 to R. 521-4
 */
export function enfantsAlternes(
  foyer: FoyerChiffre,
  p: ParametresPf,
  enfants: EnfantsPf,
): EnfantsAlternes | null {
  const { alternes } = foyer
  if (alternes === null) return null
  const comptes = foyer.enfants
    .map(({ personne, moisNaissance, lignes }) => {
      const age = p.mois - moisNaissance
      return { id: personne.id, age, moisNaissance, compte: !estAutonome(lignes, age, p) }
    })
    .filter(({ age, compte }) => compte && age >= 1 && age < VINGT_ANS + 12)
  const siens = comptes.filter(({ id }) => alternes.has(id))
  const aCharge = siens.filter(({ age }) => age < VINGT_ANS)
  const ages = comptes.filter(({ age }) => age < VINGT_ANS).map(({ age }) => age)
  const aine = Math.max(...ages)
  // Of two children the eldest opens no majoration (D. 521-1).
  const majores = aCharge.filter(
    ({ age, moisNaissance }) =>
      ouvreMajorationAge(age, moisNaissance) && !(enfants.aCharge === 2 && age === aine),
  )
  return {
    aCharge: aCharge.length,
    avecMajorationAge: Math.min(majores.length, enfants.avecMajorationAge),
    deVingtAns: siens.length - aCharge.length,
  }
}

/**
 * The household's share of a part of the allocations familiales: each child in shared custody is
 * half a child of the mean number, over the number of children.
 * @texte CSS, art. R. 521-3 (allocation), R. 521-4 (majoration, forfait); décret 2007-550
 */
export function partAlternee(nombre: number, alternes: number): number {
  return nombre === 0 ? 1 : (2 * nombre - alternes) / (2 * nombre)
}
