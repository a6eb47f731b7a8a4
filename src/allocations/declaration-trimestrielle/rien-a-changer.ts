import type {
  CategorieNonPreremplie,
  DeclarationTrimestrielle,
  DossierAllocataire,
} from '../dossier.js'
import type { ModificationDeclaration } from '../ports.js'
import { personnesATaper } from './a-taper.js'
import { categoriesDemandees } from './preremplir.js'

/** Why « rien à changer » is not offered: the person has to look. */
export type ObstacleRienAChanger =
  | 'declaration-attendue'
  | 'montant-absent'
  | 'montant-conteste'
  | 'correction-commencee'
  | 'personne-sans-revenu-connu'
  | 'revenu-a-redire'
  | 'hors-delai'
  | 'correction'

interface Contexte {
  readonly dossier: DossierAllocataire
  /** The declaration sent for the quarter before, if any. */
  readonly precedente: DeclarationTrimestrielle | undefined
  readonly aTemps: boolean
}

/**
 * Whether all can be said in one act. Not when something is late, missing, contested or asked, nor
 * when the quarter before held an income that no flow brings: it is then asked again.
 * @interpretation CASF, art. R. 262-37: the validation stays an act of the person; the act is one
 *   page that shows every amount, with three checks that she ticks herself
 */
export function obstaclesRienAChanger(
  d: DeclarationTrimestrielle,
  { dossier, precedente, aTemps }: Contexte,
): readonly ObstacleRienAChanger[] {
  const obstacles: readonly (readonly [ObstacleRienAChanger, boolean])[] = [
    ['correction', (d.version ?? 1) > 1],
    ['hors-delai', !aTemps],
    [
      'correction-commencee',
      d.saisies.length > 0 || d.lignes.some((l) => l.motifCorrection !== null),
    ],
    ['declaration-attendue', (d.attendus ?? []).length > 0],
    ['montant-absent', d.lignes.some((l) => l.montantRetenu === null)],
    ['montant-conteste', d.lignes.some((l) => l.ressource.contestee)],
    ['personne-sans-revenu-connu', personnesATaper(dossier, d).length > 0],
    ['revenu-a-redire', (precedente?.saisies ?? []).length > 0],
  ]
  return obstacles.filter(([, present]) => present).map(([nom]) => nom)
}

/**
 * The answers that the three checks stand for: every declarant is right, no income to add, nothing
 * changed. `cles` are the answers asked on declarants, `masquees` the persons seen as totals.
 */
export function modificationRienAChanger(
  d: DeclarationTrimestrielle,
  { cles, masquees }: { readonly cles: readonly string[]; readonly masquees: readonly string[] },
): ModificationDeclaration {
  const non = (c: CategorieNonPreremplie) => [c, false] as const
  return {
    avis: Object.fromEntries(cles.map((cle) => [cle, 'juste'] as const)),
    avisTotaux: Object.fromEntries(masquees.map((p) => [p, { avis: 'juste' }] as const)),
    reponses: Object.fromEntries(categoriesDemandees(d).map(non)),
    saisies: [],
    changements: [],
  }
}
