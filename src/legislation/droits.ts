import type { Centimes, Etape, Jour, Mois } from '#socle'

export const PRESTATIONS = [
  'rsa',
  'primeActivite',
  'primeActiviteNette',
  'aideLogement',
  'allocationsFamiliales',
  'complementFamilial',
  'allocationSoutienFamilial',
  'pajeBase',
  'cssGratuite',
  'cssParticipationAnnuelle',
] as const
/** Computed only when asked by name; the answers that do not ask are unchanged. */
export const PRESTATIONS_SUR_DEMANDE = [
  'allocationRentreeScolaire',
  'allocationAdultesHandicapes',
  'allocationSolidariteSpecifique',
  'allocationSolidaritePersonnesAgees',
  'allocationSupplementaireInvalidite',
] as const
export type PrestationSurDemande = (typeof PRESTATIONS_SUR_DEMANDE)[number]
export type Prestation = (typeof PRESTATIONS)[number] | PrestationSurDemande

/** Centimes, a boolean for `cssGratuite`, or null when it cannot be computed. */
export type ValeurDroit = Centimes | boolean | null

/** What a household is entitled to (contract §3 « Answers »). Keys not asked are absent. */
export interface ReponseDroits {
  readonly id: string
  readonly droits: Readonly<Partial<Record<Prestation, ValeurDroit>>>
  /** One code of docs/codes-refus.md for each amount 0 and each boolean false. */
  readonly refus: Readonly<Partial<Record<Prestation, string>>>
  readonly manques: Readonly<Partial<Record<Prestation, readonly string[]>>>
  readonly intermediaires?: Intermediaires
  readonly explication?: readonly Etape[]
}

/** Figures between the situation and the rights, for `--intermediaires` and the screens. */
export interface Intermediaires {
  readonly trimestreReference: readonly Mois[]
  readonly rsaMois?: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly primeActiviteMois?: Readonly<Record<string, Readonly<Record<string, number>>>>
}

export interface OptionsDroits {
  readonly prestations?: readonly Prestation[]
  readonly explication?: boolean
  readonly intermediaires?: boolean
  /**
   * Whether the resources of the months after the quarter are known (default: yes, a month without
   * a line is 0, contract §3). A caisse that only holds the reference quarter says false: nothing
   * is then taken as interrupted (R. 262-13), since nobody proved it.
   */
  readonly moisCourantConnu?: boolean
  /**
   * Computes with the values and dated rules that were known on that day (default: all those of the
   * book). A value published later is ignored, and the answer says `bareme-a-confirmer`.
   */
  readonly reglesConnuesLe?: Jour
}

/** A situation refused before any computation: where, why. */
export interface ErreurSituation {
  readonly code: string
  /** « personnes[0].naissance ». */
  readonly chemin: string
  readonly message: string
}
