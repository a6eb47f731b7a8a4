import { estJour, type Jour, type Mois } from '#socle'

/** What was typed, field by field, as text; nothing of it is a number yet. */
export type Saisie = Readonly<Record<string, string>>

export const ETAPES = ['foyer', 'logement', 'ressources', 'resultat', 'et-si', 'comparer'] as const
export type EtapeSimulation = (typeof ETAPES)[number]

/** The steps that ask something before there is a result. */
export const QUESTIONS = ['foyer', 'logement', 'ressources'] as const

export const TITRES: Readonly<Record<EtapeSimulation, string>> = {
  foyer: 'Votre foyer',
  logement: 'Votre logement',
  ressources: 'Vos ressources',
  resultat: 'Vos aides possibles',
  'et-si': 'Et si votre situation changeait ?',
  comparer: 'Ce que ça change, mois par mois',
}

/** « a » the person, « c » the other adult of a couple. */
export type Adulte = 'a' | 'c'

export const ENFANTS_MAX = 8
const LONGUEUR_MAX = 200
const CARTES_MAX = 40

const CHAMPS: Readonly<Record<EtapeSimulation, RegExp>> = {
  foyer: /^(couple|isolement|lignes-enfants|[ac]-(naissance|activite|enceinte)|e[1-8]-naissance)$/,
  logement: /^(territoire|statut|loyer|zone|colocation|aide)$/,
  ressources: /^(k\d{1,2}|[ac]-[a-z-]+)$/,
  resultat: /^$/,
  'et-si': /^v-[a-z0-9-]+$/,
  comparer: /^evenements$/,
}
const EVENEMENTS_MAX_CARACTERES = 4_000

/** Whether a field is asked by a step; the fields of the household are not those of resources. */
export function estDeLEtape(nom: string, etape: EtapeSimulation): boolean {
  if (etape === 'ressources' && CHAMPS.foyer.test(nom)) return false
  return CHAMPS[etape].test(nom)
}

type Corps = Readonly<Record<string, string | readonly string[] | undefined>>

/** The fields of a form that the simulator knows, shortened; the others are dropped. */
export function lireCorps(corps: Corps | undefined): Saisie {
  const saisie: Record<string, string> = {}
  for (const [nom, valeur] of Object.entries(corps ?? {})) {
    if (!ETAPES.some((e) => estDeLEtape(nom, e))) continue
    const texte = typeof valeur === 'string' ? valeur : (valeur ?? []).join(',')
    const max = nom === 'evenements' ? EVENEMENTS_MAX_CARACTERES : LONGUEUR_MAX
    if (/^k\d/.test(nom) && Number(nom.slice(1)) >= CARTES_MAX) continue
    if (texte.trim() !== '') saisie[nom] = texte.trim().slice(0, max)
  }
  return saisie
}

/** A step sent again takes the place of what it said: a box that is no longer ticked is not. */
export function remplacer(avant: Saisie, etape: EtapeSimulation, donnee: Saisie): Saisie {
  const garde = Object.entries(avant).filter(([nom]) => !estDeLEtape(nom, etape))
  const neuve = Object.entries(donnee).filter(([nom]) => estDeLEtape(nom, etape))
  return Object.fromEntries([...garde, ...neuve])
}

/** « 14/03/1990 », « 14.3.1990 », « 1990-03-14 »; undefined when it is not a day. */
export function lireJour(texte: string): Jour | undefined {
  const francais = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(texte)
  const [, j = '', m = '', a = ''] = francais ?? []
  const jour = francais ? `${a}-${m.padStart(2, '0')}-${j.padStart(2, '0')}` : texte
  return estJour(jour) ? jour : undefined
}

/** « 14/03/1990 ». */
export function ecrireJour(jour: Jour): string {
  return jour.split('-').reverse().join('/')
}

export function adultesDe(saisie: Saisie): readonly Adulte[] {
  return saisie.couple === 'oui' ? ['a', 'c'] : ['a']
}

/** Ranks of the children who have a date. */
export function enfantsDe(saisie: Saisie): readonly number[] {
  const rangs = Array.from({ length: ENFANTS_MAX }, (_, i) => i + 1)
  return rangs.filter((n) => (saisie[`e${n}-naissance`] ?? '') !== '')
}

/** Year whose taxed income family benefits read. */
export function anneeFiscale(moisDroit: Mois): string {
  return String(Number(moisDroit.slice(0, 4)) - 2)
}

/** An income that is asked, with the nature that the book knows. */
export interface Poste {
  readonly cle: string
  readonly nature: string
  readonly libelle: string
  readonly aide?: string
  /** Declared by employers and bodies: asked only where nothing is received. */
  readonly flux: boolean
}

export const POSTES: readonly Poste[] = [
  {
    cle: 'salaire',
    nature: 'salaire',
    libelle: 'Salaire',
    aide: 'La ligne « Montant net social » de votre bulletin de paie.',
    flux: true,
  },
  { cle: 'chomage', nature: 'chomage', libelle: 'Allocation chômage', flux: true },
  {
    cle: 'ij',
    nature: 'ij-maladie',
    libelle: 'Indemnités journalières de maladie',
    flux: true,
  },
  { cle: 'retraite', nature: 'retraite', libelle: 'Retraite', flux: true },
  {
    cle: 'invalidite',
    nature: 'pension-invalidite',
    libelle: 'Pension d’invalidité',
    flux: true,
  },
  {
    cle: 'independant',
    nature: 'revenus-independant',
    libelle: 'Revenu d’indépendant',
    aide: 'Après abattement pour une micro-entreprise.',
    flux: false,
  },
  {
    cle: 'pension-alimentaire',
    nature: 'pension-alimentaire',
    libelle: 'Pension alimentaire reçue',
    flux: false,
  },
  {
    cle: 'autre',
    nature: 'autre',
    libelle: 'Autre revenu',
    aide: 'Loyers, revenus d’un autre pays, aide régulière d’un proche.',
    flux: false,
  },
]

export const ACTIVITES = [
  ['actif', 'En emploi, ou à mon compte'],
  ['chomeur', 'Au chômage'],
  ['etudiant', 'En études'],
  ['retraite', 'À la retraite'],
  ['inactif', 'Sans activité'],
] as const

export const STATUTS = [
  ['locataire-vide', 'Location d’un logement vide'],
  ['locataire-meuble', 'Location d’un logement meublé'],
  ['locataire-hlm', 'Location d’un logement social (HLM)'],
  ['locataire-foyer', 'Foyer ou résidence'],
  ['proprietaire', 'Logement qui m’appartient'],
  ['primo-accedant', 'Logement en cours d’achat, avec un prêt'],
  ['loge-gratuitement', 'Logement gratuit, ou chez quelqu’un'],
  ['sans-domicile', 'Sans logement'],
] as const

export const ZONES = [
  ['1', 'Paris et sa banlieue'],
  ['2', 'Une agglomération de plus de 100 000 habitants, ou la Corse'],
  ['3', 'Une autre commune'],
] as const

export function estLocataire(statut: string | undefined): boolean {
  return statut?.startsWith('locataire') === true
}
