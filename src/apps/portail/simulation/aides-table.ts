import type { Prestation } from '#legislation'

/** A body, with its own public site: a page of ours links to it, and takes nothing from it. */
export interface Organisme {
  readonly nom: string
  readonly site: string
}

export const ORGANISMES = {
  caf: { nom: 'Caf', site: 'https://www.caf.fr/' },
  msa: { nom: 'MSA', site: 'https://www.msa.fr/' },
  maladie: { nom: 'Assurance maladie', site: 'https://www.ameli.fr/' },
  css: {
    nom: 'Assurance maladie ou MSA',
    site: 'https://www.complementaire-sante-solidaire.gouv.fr/',
  },
  retraite: { nom: 'Assurance retraite', site: 'https://www.lassuranceretraite.fr/' },
  infoRetraite: { nom: 'Info retraite', site: 'https://www.info-retraite.fr/' },
  travail: { nom: 'France Travail', site: 'https://www.francetravail.fr/' },
  mdph: {
    nom: 'Maison départementale des personnes handicapées',
    site: 'https://mdphenligne.cnsa.fr/',
  },
  formation: { nom: 'Mon compte formation', site: 'https://www.moncompteformation.gouv.fr/' },
  logementSocial: {
    nom: 'Demande de logement social',
    site: 'https://www.demande-logement-social.gouv.fr/',
  },
  energie: { nom: 'Chèque énergie', site: 'https://chequeenergie.gouv.fr/' },
} as const satisfies Readonly<Record<string, Organisme>>

export type CodeOrganisme = keyof typeof ORGANISMES

export const DOMAINES = [
  ['sante', 'Santé'],
  ['famille', 'Famille'],
  ['logement', 'Logement'],
  ['solidarite', 'Solidarité'],
  ['retraite', 'Retraite'],
  ['emploi', 'Emploi'],
] as const
export type Domaine = (typeof DOMAINES)[number][0]

/** One aid of the book, in the legal order of its computation. */
export interface Aide {
  readonly prestation: Prestation
  readonly nom: string
  readonly domaine: Domaine
  /** `caisse`: the Caf, or the MSA of the person. */
  readonly organisme: CodeOrganisme | 'caisse'
  readonly rythme: 'mois' | 'an' | 'fois'
  /** What it is for, in one short sentence. */
  readonly pour: string
}

/**
 * Every aid of the book. The order is that of the computation: what a right reads stands before it.
 * @texte docs/contrat.md §3; CCH, art. R. 822-17; CASF, art. R. 262-7; CSS, art. R. 843-1, L. 861-2
 */
export const AIDES: readonly Aide[] = [
  {
    prestation: 'aideLogement',
    nom: 'Aide au logement',
    domaine: 'logement',
    organisme: 'caisse',
    rythme: 'mois',
    pour: 'Pour payer une partie du loyer.',
  },
  {
    prestation: 'allocationsFamiliales',
    nom: 'Allocations familiales',
    domaine: 'famille',
    organisme: 'caisse',
    rythme: 'mois',
    pour: 'À partir de deux enfants.',
  },
  {
    prestation: 'complementFamilial',
    nom: 'Complément familial',
    domaine: 'famille',
    organisme: 'caisse',
    rythme: 'mois',
    pour: 'À partir de trois enfants de plus de 3 ans.',
  },
  {
    prestation: 'allocationSoutienFamilial',
    nom: 'Allocation de soutien familial',
    domaine: 'famille',
    organisme: 'caisse',
    rythme: 'mois',
    pour: 'Pour élever un enfant sans l’autre parent.',
  },
  {
    prestation: 'pajeBase',
    nom: 'Allocation de base, accueil du jeune enfant',
    domaine: 'famille',
    organisme: 'caisse',
    rythme: 'mois',
    pour: 'Pour un enfant de moins de 3 ans.',
  },
  {
    prestation: 'rsa',
    nom: 'Revenu de solidarité active (RSA)',
    domaine: 'solidarite',
    organisme: 'caisse',
    rythme: 'mois',
    pour: 'Un revenu minimum.',
  },
  {
    prestation: 'primeActiviteNette',
    nom: 'Prime d’activité',
    domaine: 'emploi',
    organisme: 'caisse',
    rythme: 'mois',
    pour: 'Elle complète un salaire modeste.',
  },
  {
    prestation: 'cssGratuite',
    nom: 'Complémentaire santé solidaire',
    domaine: 'sante',
    organisme: 'css',
    rythme: 'an',
    pour: 'Elle paie ce que l’Assurance maladie ne rembourse pas.',
  },
  {
    prestation: 'allocationRentreeScolaire',
    nom: 'Allocation de rentrée scolaire',
    domaine: 'famille',
    organisme: 'caisse',
    rythme: 'fois',
    pour: 'Une fois, en août, pour un enfant de 6 à 18 ans à l’école.',
  },
  {
    prestation: 'allocationAdultesHandicapes',
    nom: 'Allocation aux adultes handicapés',
    domaine: 'solidarite',
    organisme: 'mdph',
    rythme: 'mois',
    pour: 'Un revenu minimum pour une personne handicapée.',
  },
  {
    prestation: 'allocationSolidariteSpecifique',
    nom: 'Allocation de solidarité spécifique',
    domaine: 'emploi',
    organisme: 'travail',
    rythme: 'mois',
    pour: 'Après la fin de l’allocation chômage.',
  },
  {
    prestation: 'allocationSolidaritePersonnesAgees',
    nom: 'Allocation de solidarité aux personnes âgées',
    domaine: 'retraite',
    organisme: 'retraite',
    rythme: 'mois',
    pour: 'Elle complète une petite retraite.',
  },
  {
    prestation: 'allocationSupplementaireInvalidite',
    nom: 'Allocation supplémentaire d’invalidité',
    domaine: 'solidarite',
    organisme: 'maladie',
    rythme: 'mois',
    pour: 'Elle complète une petite pension d’invalidité.',
  },
]

export function organismeDe(aide: Aide, caisse: 'caf' | 'msa'): Organisme {
  return ORGANISMES[aide.organisme === 'caisse' ? caisse : aide.organisme]
}
