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
  d: Pick<DeclarationTrimestrielle, 'detailPermis'>,
  regard: { readonly moi: string | undefined; readonly regles: ReglesCaisse },
): readonly string[] {
  if (!regard.regles.masquerAutreAdulte) return []
  return dossier.personnes
    .filter((p) => p.role !== 'enfant' && p.id !== regard.moi)
    .map((p) => p.id)
    .filter((id) => d.detailPermis?.includes(id) !== true)
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
