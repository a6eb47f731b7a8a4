import type { Centimes, Instant, Mois } from '#socle'

/** Columns of an extract; the person chooses those that she shows. */
export const CHAMPS_RELEVE = [
  'employeur',
  'siret',
  'date-paiement',
  'nature',
  'net-social',
  'net-imposable',
  'net-verse',
] as const
export type ChampReleve = (typeof CHAMPS_RELEVE)[number]

/** Columns that add up. */
export const MONTANTS_RELEVE = ['net-social', 'net-imposable', 'net-verse'] as const
export type MontantReleve = (typeof MONTANTS_RELEVE)[number]

/**
 * An extract of resources given to a person, as it is kept: what was chosen and the totals, never
 * the lines. They are read again as they were known when it was given (`delivreLe`).
 */
export interface ReleveDelivre {
  /** Number of the receipt, fit for a URL. */
  readonly numero: string
  /** What a third party types to know that the extract is one of ours. */
  readonly code: string
  readonly delivreLe: Instant
  readonly de: Mois
  readonly a: Mois
  readonly champs: readonly ChampReleve[]
  readonly lignes: number
  /** Sums of what is known, for the columns chosen; null when no line carries the amount. */
  readonly totaux: Readonly<Partial<Record<MontantReleve, Centimes | null>>>
}

/** Port: the extracts given. Throws a Panne when the world is down. */
export interface ReleveStore {
  /** False, and nothing kept, when the person already has that number. */
  garder(personne: string, releve: ReleveDelivre): Promise<boolean>
  /** Newest first. */
  listForPersonne(personne: string): Promise<readonly ReleveDelivre[]>
  findByCode(code: string): Promise<ReleveDelivre | undefined>
}
