import { indexMois } from '#socle'
import type { LigneRessource, PersonneFoyer, SituationFoyer } from '../situation.js'

/** Natures of taxed income of property and capital. */
const NATURES: ReadonlySet<string> = new Set(['revenus-fonciers', 'revenus-capital'])

/**
 * Taxed income of property and capital of the year two before the examination, centimes; null when
 * neither the tax figures nor the lines of that year tell it.
 * @texte CSS, art. R. 843-1 (one twelfth of year N-2 a month)
 * @interpretation lines that begin after that year are all that is known: they count as they are.
 */
export function patrimoineTaxe(
  personne: PersonneFoyer,
  { moisExamen }: Pick<SituationFoyer, 'moisExamen'>,
): number | null {
  const annee = Number(moisExamen.slice(0, 4)) - 2
  const dit = personne.revenusFiscaux[annee]?.dontPatrimoine
  if (dit !== undefined) return dit
  const lues = personne.ressources.filter((ligne) => estDuPatrimoine(ligne))
  if (!lues.some(({ de }) => de <= `${annee}-12`)) return null
  let total = 0
  for (const { de, a, montantNetSocial } of lues) {
    const premier = Math.max(indexMois(de), annee * 12)
    const dernier = Math.min(indexMois(a), annee * 12 + 11)
    total += Math.max(0, dernier - premier + 1) * montantNetSocial
  }
  return total
}

/**
 * Whether a line is an income of property or capital.
 * @texte CSS, art. R. 843-1
 */
export function estDuPatrimoine({ nature }: Pick<LigneRessource, 'nature'>): boolean {
  return NATURES.has(nature)
}
