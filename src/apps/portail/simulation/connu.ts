import type { Mois } from '#socle'
import type { Adulte } from './saisie.js'

/** Payments of one nature by one declarant, shown as a card with its source. */
export interface Carte {
  readonly adulte: Adulte
  readonly nature: string
  /** « Le Fournil du Port »; null for the other adult: her employers are hers to show. */
  readonly nom: string | null
  /** « Déclaré par … le 5 novembre 2026 ». */
  readonly source: string
  /** One per month, oldest first, centimes. */
  readonly mois: readonly {
    readonly mois: Mois
    readonly social: number
    readonly fiscal: number
  }[]
  /** Paid one of the last two whole months: taken as going on. */
  readonly enCours: boolean
}

export interface Profil {
  /** Facts of the dossier that the form does not ask. */
  readonly faits: Readonly<Record<string, unknown>>
  readonly revenusFiscaux: Readonly<Record<string, unknown>>
}

/** What is known before anything is typed; nothing, without an account. */
export interface Connu {
  readonly moisDroit: Mois
  readonly moisExamen: Mois
  readonly organisme: 'caf' | 'msa'
  readonly rsaMoisPrecedents: number
  readonly participationFrais: boolean
  readonly profils: Readonly<Partial<Record<Adulte, Profil>>>
  readonly cartes: readonly Carte[]
  /** Adults of whom the flows tell the incomes: they are not asked again. */
  readonly recus: readonly Adulte[]
  /** Where a prefilled field comes from, by field. */
  readonly sources: Readonly<Record<string, string>>
}

/** A visitor: the claim would be made this month, and nothing is known. */
export function connuDuVisiteur(mois: Mois): Connu {
  return {
    moisDroit: mois,
    moisExamen: mois,
    organisme: 'caf',
    rsaMoisPrecedents: 0,
    participationFrais: false,
    profils: {},
    cartes: [],
    recus: [],
    sources: {},
  }
}
