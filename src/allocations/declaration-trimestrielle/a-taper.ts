import { ageAnnees, dernierJour } from '#socle'
import type {
  CategorieNonPreremplie,
  DeclarationTrimestrielle,
  DossierAllocataire,
} from '../dossier.js'

/** What is typed for a person of whom no flow speaks. */
export const CATEGORIES_A_TAPER = [
  'salaires',
  'chomage',
  'indemnites',
  'pensions',
] as const satisfies readonly CategorieNonPreremplie[]

/** From this age on, a child may have an income of her own, which counts with the household's. */
const AGE_REVENU_ENFANT = 15

/**
 * The persons whose income is asked because no flow speaks of them: adults without a line nor an
 * awaited payment (no NIR, no declaration, or nothing received), and the dependants old enough to
 * earn. « Nothing » is an answer, never a supposition.
 * @texte CASF, art. R. 262-6 and R. 262-37 (resources of all the persons of the household)
 * @interpretation fifteen years: the age from which the forms of the caisses ask it
 */
export function personnesATaper(
  dossier: DossierAllocataire,
  d: Pick<DeclarationTrimestrielle, 'lignes' | 'attendus' | 'moisReference'>,
): readonly string[] {
  const connues = new Set([...d.lignes, ...(d.attendus ?? [])].map((l) => l.personne))
  const fin = dernierJour(d.moisReference[2])
  return dossier.personnes
    .filter((p) => !connues.has(p.id))
    .filter((p) => p.role !== 'enfant' || ageAnnees(p.naissance, fin) >= AGE_REVENU_ENFANT)
    .map((p) => p.id)
}

/** Those of them who did not answer yet, or said yes without any amount. */
export function personnesSansReponse(
  d: DeclarationTrimestrielle,
  personnes: readonly string[],
): readonly string[] {
  return personnes.filter((p) => {
    const reponse = d.revenusATaper?.[p]
    return reponse === undefined || (reponse && !d.saisies.some((s) => estTapee(s, p)))
  })
}

export function estTapee(
  s: { readonly personne: string; readonly categorie: CategorieNonPreremplie },
  personne: string,
): boolean {
  return s.personne === personne && estCategorieATaper(s.categorie)
}

export function estCategorieATaper(c: CategorieNonPreremplie): boolean {
  return (CATEGORIES_A_TAPER as readonly CategorieNonPreremplie[]).includes(c)
}
