import {
  type AvisDeclarant,
  type CategorieNonPreremplie,
  categoriesDemandees,
  type DeclarationTrimestrielle,
  type DossierAllocataire,
  type LignePreremplie,
  personnesSansReponse,
} from '#allocations'
import { jourEnMots } from '#apps/web'
import type { Nir } from '#socle'
import { cleDeclarant, nomDeclarant } from '../ressources-vue.js'

export const ETAPES = ['situation', 'ressources', 'foyer', 'autres-revenus', 'envoyer'] as const
export type Etape = (typeof ETAPES)[number]

export const TITRES_ETAPES: Readonly<Record<Etape, string>> = {
  situation: 'Ma situation',
  ressources: 'Vérifier mes ressources',
  foyer: 'Les ressources des autres personnes du foyer',
  'autres-revenus': 'Ce qui n’est pas prérempli',
  envoyer: 'Vérifier et envoyer',
}

export const NOMS_CATEGORIES: Readonly<Record<CategorieNonPreremplie, string>> = {
  'pension-alimentaire': 'une pension alimentaire',
  'revenus-etranger': 'un salaire ou une pension d’un autre pays',
  'revenus-independant': 'un revenu d’indépendant (micro-entreprise, artisan, profession libérale)',
  'loyers-et-capital': 'des loyers, ou les intérêts d’un placement',
  'salaires-non-affiches':
    'un salaire qui n’est pas déjà affiché (emploi chez un particulier, par exemple)',
  autres: 'un autre revenu, qui n’est pas déjà affiché',
  salaires: 'un salaire',
  chomage: 'une allocation de chômage',
  indemnites: 'des indemnités journalières (maladie, maternité, accident)',
  pensions: 'une pension de retraite ou d’invalidité',
  'revenus-attendus': 'un salaire affiché « Non reçu » aux étapes d’avant',
}

/** The payments of one declarant to one person, over the three months. */
export interface Groupe {
  readonly cle: string
  readonly nom: string
  readonly organisme: boolean
  readonly lignes: readonly LignePreremplie[]
  readonly avis: AvisDeclarant | undefined
}

/** Key of the answer given for one declarant: the two adults may share an employer. */
export function cleAvis(personne: string, ligne: LignePreremplie): string {
  return `${personne} ${cleDeclarant(ligne.ressource.declarant)}`
}

export function listGroupes(d: DeclarationTrimestrielle, personnes: readonly string[]): Groupe[] {
  const groupes = new Map<string, LignePreremplie[]>()
  for (const ligne of d.lignes) {
    if (!personnes.includes(ligne.personne)) continue
    const cle = cleAvis(ligne.personne, ligne)
    groupes.set(cle, [...(groupes.get(cle) ?? []), ligne])
  }
  return [...groupes].map(([cle, lignes]) => ({
    cle,
    nom: nomDeclarant(lignes[0]?.ressource.declarant ?? { siret: null, raisonSociale: null }),
    organisme: lignes[0]?.ressource.origine === 'pasrau',
    lignes,
    avis: d.avis?.[cle],
  }))
}

/** Identifiers of the person logged in, and of the others of the foyer, in the file's order. */
export function partagerFoyer(
  dossier: DossierAllocataire,
  nir: Nir,
): { readonly moi: string | undefined; readonly autres: readonly string[] } {
  const moi = dossier.personnes.find((x) => x.nir === nir)?.id
  return { moi, autres: dossier.personnes.map((x) => x.id).filter((id) => id !== moi) }
}

/** « Moi », « L’autre adulte », « Enfant, naissance le 3 mars 2010 »: a file keeps no name. */
export function nommer(dossier: DossierAllocataire, id: string, moi: string | undefined): string {
  const personne = dossier.personnes.find((x) => x.id === id)
  if (id === moi || personne === undefined) return 'Moi'
  if (personne.role !== 'enfant') return 'L’autre adulte'
  return `Enfant, naissance le ${jourEnMots(personne.naissance)}`
}

/** What is looked at of a household to know which steps it has, and which wait. */
export interface Foyer {
  readonly moi: string | undefined
  readonly autres: readonly string[]
  readonly masquees: readonly string[]
  readonly aTaper: readonly string[]
}

/** Steps of this declaration: the one on the others is skipped when nothing is asked of them. */
export function etapesDe(
  d: DeclarationTrimestrielle,
  { autres, aTaper }: Pick<Foyer, 'autres' | 'aTaper'>,
): readonly Etape[] {
  const parlees = [...d.lignes, ...(d.attendus ?? [])].map((l) => l.personne)
  const aVoir = [...parlees, ...aTaper].some((id) => autres.includes(id))
  return ETAPES.filter((e) => e !== 'foyer' || aVoir)
}

/** The first step that still waits for an answer; `envoyer` when none does. */
export function premiereEtapeIncomplete(d: DeclarationTrimestrielle, f: Foyer): Etape {
  const avis = (ids: readonly string[]): boolean =>
    listGroupes(d, ids).some((g) => g.avis === undefined)
  const taper = (ids: readonly string[]): boolean =>
    personnesSansReponse(
      d,
      f.aTaper.filter((x) => ids.includes(x)),
    ).length > 0
  const moi = f.moi === undefined ? [] : [f.moi]
  if (d.changements === undefined) return 'situation'
  if (avis(moi) || taper(moi)) return 'ressources'
  const vus = f.autres.filter((x) => !f.masquees.includes(x))
  if (avis(vus) || taper(f.autres) || f.masquees.some((x) => attendAvis(d, x))) return 'foyer'
  if (categoriesDemandees(d).some((c) => d.reponses[c] === undefined)) return 'autres-revenus'
  return 'envoyer'
}

/** A masked person's totals wait for a word, unless she answered for herself. */
export function attendAvis(d: DeclarationTrimestrielle, masquee: string): boolean {
  const siens = listGroupes(d, [masquee])
  if (siens.length === 0 || d.avisTotaux?.[masquee] !== undefined) return false
  return siens.some((g) => g.avis === undefined)
}

export function estCorrigee(l: LignePreremplie): boolean {
  return l.motifCorrection !== null
}
