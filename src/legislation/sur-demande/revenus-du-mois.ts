import { indexMois } from '#socle'
import type { PersonneFoyer } from '../situation.js'

/**
 * What a person received in a month (an `indexMois` integer), of those natures, centimes.
 * @texte CSS, art. R. 821-4-1; code du travail, art. R. 5423-4
 */
export function recuDuMois(
  { ressources }: PersonneFoyer,
  natures: ReadonlySet<string>,
  mois: number,
): number {
  let total = 0
  for (const { nature, de, a, montantNetSocial } of ressources) {
    if (natures.has(nature) && indexMois(de) <= mois && mois <= indexMois(a)) {
      total += montantNetSocial
    }
  }
  return Math.max(0, total)
}

/** Pay of a work in the ordinary world. */
export const TRAVAIL: ReadonlySet<string> = new Set([
  'salaire',
  'salaire-exceptionnel',
  'remuneration-apprenti',
  'remuneration-stagiaire-formation',
  'conges-payes-caisse',
  'benefice-micro-entrepreneur',
  'revenus-independant',
])
/** What stands in the place of pay. */
export const REMPLACEMENT: ReadonlySet<string> = new Set([
  'chomage',
  'chomage-partiel',
  'ij-maladie',
  'ij-accident-travail',
  'ij-maladie-professionnelle',
  'ij-maternite',
  'ij-paternite',
  'ij-adoption',
])
/** Pensions that the AAH completes. */
export const PENSIONS: ReadonlySet<string> = new Set([
  'retraite',
  'pension-reversion',
  'pension-invalidite',
  'rente-accident-travail',
])
export const AUTRES: ReadonlySet<string> = new Set([
  'pension-alimentaire',
  'gratification-stage',
  'revenus-etranger',
  'revenus-fonciers',
  'revenus-capital',
  'autre',
])
export const AAH: ReadonlySet<string> = new Set(['aah'])
export const CHOMAGE: ReadonlySet<string> = new Set(['chomage'])
