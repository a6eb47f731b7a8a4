import { type Instant, type Mois, moisPlus } from '#socle'
import { moisDeclares } from '../calendrier.js'
import type { RessourcesDuFoyer } from '../depuis-referentiel.js'
import type {
  CategorieNonPreremplie,
  DeclarationTrimestrielle,
  DossierAllocataire,
  LignePreremplie,
} from '../dossier.js'
import { estCategorieATaper } from './a-taper.js'

/** What no flow brings: asked in every declaration, and never taken as a zero (B5-5, C1-5). */
export const CATEGORIES_NON_PREREMPLIES: readonly CategorieNonPreremplie[] = [
  'pension-alimentaire',
  'revenus-etranger',
  'revenus-independant',
  'loyers-et-capital',
  'salaires-non-affiches',
  'autres',
]

/**
 * The questions of this declaration: those that no flow answers, and the wages of an employer whose
 * declaration did not come, asked only then.
 */
export function categoriesDemandees(
  d: Pick<DeclarationTrimestrielle, 'attendus'>,
): readonly CategorieNonPreremplie[] {
  const attendus = (d.attendus ?? []).some((a) => a.origine === 'dsn')
  return attendus ? [...CATEGORIES_NON_PREREMPLIES, 'revenus-attendus'] : CATEGORIES_NON_PREREMPLIES
}

/**
 * A declaration that nobody began yet.
 * @texte CASF art. R. 262-7, CSS art. R. 843-1: DSN and PASRAU income by month of payment
 */
export function declarationNeuve(
  dossier: DossierAllocataire,
  moisExamen: Mois,
  lues: RessourcesDuFoyer & { readonly prerempliLe: Instant },
): DeclarationTrimestrielle {
  return {
    dossier: dossier.numero,
    moisExamen,
    moisReference: moisDeclares(moisExamen, dossier.organisme),
    moisDroits: [moisExamen, moisPlus(moisExamen, 1), moisPlus(moisExamen, 2)],
    etat: 'a-valider',
    lignes: lues.lignes,
    attendus: lues.attendus,
    ...(lues.connus && { connus: lues.connus }),
    saisies: [],
    reponses: {},
    prerempliLe: lues.prerempliLe,
    valideeLe: null,
  }
}

/**
 * A declaration begun, with what was declared since. Corrections stay with their reason; the answer
 * given on a declarant is asked again when one of its lines changed.
 */
export function reprendre(
  commencee: DeclarationTrimestrielle,
  lues: RessourcesDuFoyer & { readonly prerempliLe: Instant },
): DeclarationTrimestrielle {
  const avant = new Map(commencee.lignes.map((l) => [l.ressource.id, l]))
  const lignes = lues.lignes.map((l) => garderCorrection(l, avant.get(l.ressource.id)))
  const changees = new Set([...personnesChangees(commencee.lignes, lues.lignes)])
  const avis = Object.entries(commencee.avis ?? {}).filter(
    ([cle]) => ![...changees].some((personne) => cle.startsWith(`${personne} `)),
  )
  const { saisies, reponses } = sansLesArrives(commencee, lues.attendus)
  const parlees = new Set(lues.lignes.map((l) => l.personne))
  return {
    ...commencee,
    saisies: saisies.filter((s) => !estCategorieATaper(s.categorie) || !parlees.has(s.personne)),
    reponses,
    ...sansLesPersonnes(commencee, { parlees, changees }),
    lignes,
    attendus: lues.attendus,
    ...(lues.connus && { connus: lues.connus }),
    avis: Object.fromEntries(avis),
    prerempliLe: changees.size > 0 ? lues.prerempliLe : commencee.prerempliLe,
  }
}

/** What was said of a person is asked again when flows begin to speak of her, or say otherwise. */
function sansLesPersonnes(
  { revenusATaper, avisTotaux }: DeclarationTrimestrielle,
  q: { readonly parlees: ReadonlySet<string>; readonly changees: ReadonlySet<string> },
): Pick<DeclarationTrimestrielle, 'revenusATaper' | 'avisTotaux'> {
  const restent = <T>(dits: Readonly<Record<string, T>>, partis: ReadonlySet<string>) =>
    Object.fromEntries(Object.entries(dits).filter(([personne]) => !partis.has(personne)))
  return {
    ...(revenusATaper && { revenusATaper: restent(revenusATaper, q.parlees) }),
    ...(avisTotaux && { avisTotaux: restent(avisTotaux, q.changees) }),
  }
}

/** A provisional amount leaves when the declaration awaited comes: what is declared then counts. */
function sansLesArrives(
  { saisies, reponses }: DeclarationTrimestrielle,
  attendus: RessourcesDuFoyer['attendus'],
): Pick<DeclarationTrimestrielle, 'saisies' | 'reponses'> {
  const restent = new Set(attendus.map((a) => `${a.personne} ${a.mois}`))
  const gardees = saisies.filter(
    (s) => s.categorie !== 'revenus-attendus' || restent.has(`${s.personne} ${s.mois}`),
  )
  if (gardees.some((s) => s.categorie === 'revenus-attendus')) return { saisies: gardees, reponses }
  if (gardees.length === saisies.length) return { saisies, reponses }
  const { 'revenus-attendus': _repondue, ...autres } = reponses
  return { saisies: gardees, reponses: autres }
}

function garderCorrection(
  ligne: LignePreremplie,
  avant: LignePreremplie | undefined,
): LignePreremplie {
  if (avant === undefined || avant.motifCorrection === null) return ligne
  const { montantRetenu, motifCorrection } = avant
  return { ...ligne, montantRetenu, motifCorrection }
}

/** Persons one of whose lines came, went or changed amount. */
function personnesChangees(
  avant: readonly LignePreremplie[],
  apres: readonly LignePreremplie[],
): Set<string> {
  const empreinte = (l: LignePreremplie): string =>
    [l.personne, l.ressource.id, l.montantDeclare].join(' ')
  const connues = new Set(avant.map(empreinte))
  const presentes = new Set(apres.map(empreinte))
  return new Set(
    [...avant, ...apres]
      .filter((l) => !connues.has(empreinte(l)) || !presentes.has(empreinte(l)))
      .map((l) => l.personne),
  )
}
