import { type Centimes, centimes, type Mois } from '#socle'
import type { DeclarationTrimestrielle, DossierAllocataire, LignePreremplie } from '../dossier.js'
import type { ReglesCaisse } from '../echeances/regles-caisse.js'

/**
 * The adults whose lines are hidden from the person who looks: shown to her as monthly totals,
 * with neither declarant nor payment, until they let them be seen. Children are never
 * hidden from adults.
 * @texte RGPD, art. 5, 1, c (only what is needed); see `ReglesCaisse.masquerAutreAdulte`
 */
export function personnesMasquees(
  dossier: DossierAllocataire,
  d: DeclarationRegardee,
  regard: { readonly moi: string | undefined; readonly regles: ReglesCaisse },
): readonly string[] {
  if (!regard.regles.masquerAutreAdulte) return []
  return [...dossier.personnes, ...partis(dossier, d)]
    .filter((p) => p.role !== 'enfant' && p.id !== regard.moi)
    .map((p) => p.id)
    .filter((id) => d.detailPermis?.includes(id) !== true)
}

/** What is read of a declaration to know who is hidden in it. */
export type DeclarationRegardee = Partial<Pick<DeclarationTrimestrielle, 'detailPermis' | 'lignes'>>

/** Who left the household since, with lines in that declaration: hidden as they were then. */
function partis(
  { personnes, foyersAnciens = [] }: DossierAllocataire,
  { lignes = [] }: DeclarationRegardee,
): DossierAllocataire['personnes'] {
  const la = new Set(personnes.map((p) => p.id))
  const payes = new Set(lignes.map((l) => l.personne))
  const anciens = new Map(foyersAnciens.flatMap((f) => f.personnes).map((p) => [p.id, p]))
  return [...anciens.values()].filter((p) => !la.has(p.id) && payes.has(p.id))
}

/** What a masked person's month comes to. */
export interface TotalMasque {
  readonly mois: Mois
  /** Sum of what counts; null when nothing is declared that month. */
  readonly total: Centimes | null
  /** A payment came without its amount, or a declarant has not declared yet. */
  readonly incomplet: boolean
}

/** The three monthly totals of a masked person. */
export function totauxMasques(
  d: DeclarationTrimestrielle,
  personne: string,
): readonly TotalMasque[] {
  return d.moisReference.map((mois) => {
    const lignes = d.lignes.filter((l) => l.personne === personne && l.mois === mois)
    const attendu = (d.attendus ?? []).some((a) => a.personne === personne && a.mois === mois)
    const somme = lignes.reduce((t, l) => t + (l.montantRetenu ?? 0), 0)
    return {
      mois,
      total: lignes.length === 0 ? null : centimes(somme),
      incomplet: attendu || lignes.some((l) => l.montantRetenu === null),
    }
  })
}

/** The lines that may be shown line by line. */
export function lignesVisibles(
  d: DeclarationTrimestrielle,
  masquees: readonly string[],
): readonly LignePreremplie[] {
  return d.lignes.filter((l) => !masquees.includes(l.personne))
}
