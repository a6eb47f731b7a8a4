import type { CodeOrganisme, Domaine } from '../simulation/aides-table.js'

/** A right that no rule of the book computes: known by what is paid, else told with its body. */
export interface AutreDroit {
  readonly cle: string
  readonly nom: string
  readonly domaine: Domaine
  readonly organisme: CodeOrganisme
  readonly pour: string
  /** Natures of resources (contract §3) that say that it is paid. */
  readonly natures: readonly string[]
}

export const AUTRES_DROITS: readonly AutreDroit[] = [
  {
    cle: 'soins',
    nom: 'Remboursement des soins',
    domaine: 'sante',
    organisme: 'maladie',
    pour: 'Médecin, pharmacie, hôpital.',
    natures: [],
  },
  {
    cle: 'indemnites-journalieres',
    nom: 'Indemnités journalières',
    domaine: 'sante',
    organisme: 'maladie',
    pour: 'Pendant un arrêt de travail, une maternité ou une paternité.',
    natures: [
      'ij-maladie',
      'ij-accident-travail',
      'ij-maladie-professionnelle',
      'ij-maternite',
      'ij-paternite',
      'ij-adoption',
    ],
  },
  {
    cle: 'pension-invalidite',
    nom: 'Pension d’invalidité',
    domaine: 'sante',
    organisme: 'maladie',
    pour: 'Quand la santé ne permet plus de travailler autant.',
    natures: ['pension-invalidite', 'rente-accident-travail'],
  },
  {
    cle: 'logement-social',
    nom: 'Logement social',
    domaine: 'logement',
    organisme: 'logementSocial',
    pour: 'Un loyer plus bas, selon vos ressources.',
    natures: [],
  },
  {
    cle: 'cheque-energie',
    nom: 'Chèque énergie',
    domaine: 'logement',
    organisme: 'energie',
    pour: 'Il paie une partie des factures d’énergie.',
    natures: [],
  },
  {
    cle: 'retraite',
    nom: 'Retraite',
    domaine: 'retraite',
    organisme: 'infoRetraite',
    pour: 'Votre carrière et vos pensions, tous régimes.',
    natures: ['retraite', 'pension-reversion'],
  },
  {
    cle: 'chomage',
    nom: 'Allocation chômage',
    domaine: 'emploi',
    organisme: 'travail',
    pour: 'Après la fin d’un emploi.',
    natures: ['chomage'],
  },
  {
    cle: 'formation',
    nom: 'Compte formation',
    domaine: 'emploi',
    organisme: 'formation',
    pour: 'Des droits pour payer une formation.',
    natures: [],
  },
]

/** Natures paid by a body that say that an aid of the book is open. */
export const NATURES_D_AIDE: Readonly<Record<string, readonly string[]>> = {
  allocationAdultesHandicapes: ['aah'],
  allocationSolidariteSpecifique: ['ass'],
}
