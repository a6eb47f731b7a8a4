/** The most persons newly read within a sliding minute, a sliding hour, and a civil day. */
export interface Seuils {
  readonly minute: number
  readonly heure: number
  readonly jour: number
}

/** Who is counted: one application, one agent of a body, one finalité of an application. */
export type GenreCible = 'application' | 'agent' | 'finalite' | 'campagne'

/**
 * The policy against abuse. Every figure is a choice of this project: no text sets one. The CNIL
 * blamed in 2026 accounts that read far beyond their caseload and logs that saw nothing of it.
 */
export interface PolitiqueAbus {
  /** An agent is a person: what a day of work cannot exceed. */
  readonly agent: Seuils
  /** Shares of the caseload, in millionths, that one application reads outside a campaign. */
  readonly partMinute: number
  readonly partHeure: number
  /** Small caseloads: one lot of a hundred a minute; below, the shares would stop honest work. */
  readonly plancher: Seuils
  /** Days worked in a month, the growth of a caseload (millionths), the margin: quota of a day. */
  readonly joursOuvres: number
  readonly croissance: number
  readonly marge: number
  /** Tries outside the caseload, in a day, at which the agent, then the application, is stopped. */
  readonly essaisAgent: number
  readonly essaisApplication: number
  /** Exceptional accesses asked in a day, by one agent and through one application. */
  readonly brisAgent: number
  readonly brisApplication: number
}

export const POLITIQUE: PolitiqueAbus = {
  agent: { minute: 20, heure: 40, jour: 50 },
  partMinute: 1_000,
  partHeure: 20_000,
  plancher: { minute: 100, heure: 500, jour: 1_000 },
  joursOuvres: 21,
  croissance: 1_200_000,
  marge: 3,
  essaisAgent: 3,
  essaisApplication: 10,
  brisAgent: 3,
  brisApplication: 10,
}

/**
 * For people who try the product on fictional persons: the same rules, with room to make mistakes.
 */
export const POLITIQUE_BAC_A_SABLE: PolitiqueAbus = {
  ...POLITIQUE,
  agent: { minute: 500, heure: 5_000, jour: 20_000 },
  plancher: { minute: 2_000, heure: 20_000, jour: 100_000 },
  essaisAgent: 50,
  essaisApplication: 500,
  brisAgent: 30,
  brisApplication: 100,
}

/** Most distinct persons in a day: caseload × 1.2 / working days × 3, rounded up. */
export function quotaJour(portefeuille: number, p: PolitiqueAbus = POLITIQUE): number {
  return Math.ceil((portefeuille * p.croissance * p.marge) / (p.joursOuvres * 1_000_000))
}

function part(portefeuille: number, millioniemes: number): number {
  return Math.floor((portefeuille * millioniemes) / 1_000_000)
}

/** Thresholds of an application, and of one finalité of it: shares of the caseload, floors. */
export function seuilsApplication(portefeuille: number, p: PolitiqueAbus = POLITIQUE): Seuils {
  return {
    minute: Math.max(p.plancher.minute, part(portefeuille, p.partMinute)),
    heure: Math.max(p.plancher.heure, part(portefeuille, p.partHeure)),
    jour: Math.max(p.plancher.jour, quotaJour(portefeuille, p)),
  }
}
