import { estRessourceProfessionnelle } from '#legislation'
import { type Centimes, centimes, type Mois } from '#socle'
import type { DeclarationTrimestrielle } from '../dossier.js'

/** A total of one person, one month, one category, as declared and as it counts. */
export interface TotalMensuel {
  readonly personne: string
  readonly mois: Mois
  /** « professionnel » for DSN and PASRAU together, else the nature of the resource. */
  readonly categorie: string
  /** Sum of the retained amounts, possibly negative. */
  readonly total: Centimes
  /** What the rights count: never below 0. */
  readonly compte: Centimes
}

/**
 * Monthly totals of the prefilled lines, negative ones counted as 0. Lines without an amount add
 * nothing here: they forbid the validation.
 * @texte CASF art. R. 262-7 III, CSS art. R. 843-1: per allocataire and month, all professional
 *   resources together, the other declared resources per category
 */
export function totauxMensuels(d: DeclarationTrimestrielle): TotalMensuel[] {
  const sommes = new Map<string, { personne: string; mois: Mois; categorie: string; n: number }>()
  for (const { personne, mois, ressource, montantRetenu } of d.lignes) {
    const categorie = estRessourceProfessionnelle(ressource.nature)
      ? 'professionnel'
      : ressource.nature
    const cle = [personne, mois, categorie].join(' ')
    const somme = sommes.get(cle) ?? { personne, mois, categorie, n: 0 }
    somme.n += montantRetenu ?? 0
    sommes.set(cle, somme)
  }
  return [...sommes.values()].map(({ n, ...cle }) => ({
    ...cle,
    total: centimes(n),
    compte: centimes(Math.max(0, n)),
  }))
}
