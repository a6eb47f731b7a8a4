import { type Centimes, centimes, type Mois } from '#socle'
import { delaisAu } from '../delais.js'
import type { Depot, LigneSignalee } from '../signalement.js'

/** The six ways in which a signalement ends. */
export const ISSUES = [
  'fonde',
  'partiellement-fonde',
  'non-fonde',
  'sans-suite',
  'doublon',
  'hors-perimetre',
] as const
export type Issue = (typeof ISSUES)[number]

/** Where the wrong amount came from, for an outcome that changes something. */
export const CAUSES = [
  'declarant-a-corriger',
  'confusion-identite',
  'declaration-manquante',
  'aucune',
] as const
export type Cause = (typeof CAUSES)[number]

/** The amount that the cell concludes for one payment. */
export interface MontantConclu {
  readonly ligne: string | null
  readonly mois: Mois
  readonly montantDeclare: Centimes | null
  /** Counts from now on, until the declarant corrects; null: the declared one counts. */
  readonly montantRetenu: Centimes | null
}

/** A typed answer: it stands beside the declaration and never rewrites it. */
export interface Conclusion {
  readonly issue: Issue
  readonly cause: Cause
  readonly montants: readonly MontantConclu[]
  /** What the cell found, in the expert's own words. */
  readonly constat: string
}

export type RefusConclusion =
  | 'constat-absent'
  | 'cause-absente'
  | 'montant-absent'
  | 'montant-en-trop'
  | 'ligne-etrangere'

const CHANGENT: readonly Issue[] = ['fonde', 'partiellement-fonde']

export function changeUnMontant(issue: Issue): boolean {
  return CHANGENT.includes(issue)
}

/** Why a conclusion does not hold together; undefined when it does. */
export function refusConclusion(c: Conclusion, depot: Depot): RefusConclusion | undefined {
  if (c.constat.trim() === '') return 'constat-absent'
  const lignes = depot.lignes.map(cleLigne)
  if (c.montants.some((m) => !lignes.includes(cleLigne(m)))) return 'ligne-etrangere'
  const retenus = c.montants.filter((m) => m.montantRetenu !== null)
  if (!changeUnMontant(c.issue)) return retenus.length > 0 ? 'montant-en-trop' : undefined
  if (c.cause === 'aucune') return 'cause-absente'
  return retenus.length === 0 ? 'montant-absent' : undefined
}

function cleLigne(l: Pick<LigneSignalee, 'ligne' | 'mois'>): string {
  return l.ligne ?? `sans ligne ${l.mois}`
}

/** True when two different experts have to sign: an identity, or a large gap. */
export function exigeSecondAvis(c: Conclusion, depot: Depot, jour: Parameters<typeof delaisAu>[0]) {
  if (c.cause === 'confusion-identite' || depot.motif === 'identite') return true
  const ecart = c.montants.reduce((total, m) => total + ecartDe(m), 0)
  return centimes(ecart) > delaisAu(jour).secondAvis
}

function ecartDe({ montantDeclare, montantRetenu }: MontantConclu): number {
  return montantRetenu === null ? 0 : Math.abs(montantRetenu - (montantDeclare ?? 0))
}
