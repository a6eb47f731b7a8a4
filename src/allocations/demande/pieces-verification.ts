import type { Verification } from './demande.js'

/** What is checked and the document that shows it, in the person's words. */
export const PIECES_VERIFICATION: Readonly<
  Record<Verification, { readonly quoi: string; readonly piece: string | null }>
> = {
  conjoint: {
    quoi: 'L’identité et les revenus de l’autre adulte',
    piece: 'sa pièce d’identité et ses bulletins de paie des trois mois',
  },
  enfants: {
    quoi: 'Les enfants à votre charge',
    piece: 'le livret de famille ou l’acte de naissance',
  },
  grossesse: { quoi: 'La grossesse', piece: 'la déclaration de grossesse' },
  sejour: {
    quoi: 'Votre droit de vivre en France',
    piece: 'le titre de séjour ; pour un pays européen, une preuve de vie en France',
  },
  residence: {
    quoi: 'Les mois passés en France',
    piece: 'les dates de vos séjours à l’étranger',
  },
  independant: {
    quoi: 'Vos revenus d’indépendant',
    piece: 'les chiffres d’affaires des trois mois, ou le dernier bilan',
  },
  'heures-jeune': {
    quoi: 'Deux ans de travail dans les trois dernières années',
    piece: 'les bulletins de paie ou les attestations d’employeur',
  },
  'arret-de-revenu': {
    quoi: 'L’arrêt d’un revenu',
    piece: 'la lettre de fin de contrat, ou la fin des allocations de chômage',
  },
  'dossier-existant': {
    quoi: 'Votre dossier de prime d’activité : les deux droits doivent suivre le même trimestre',
    piece: null,
  },
  calcul: { quoi: 'Un élément du calcul manque', piece: null },
}
