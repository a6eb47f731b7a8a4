import type { Ecart } from '#referentiel'
import type { Instant, Jour, Nir } from '#socle'

/**
 * The other adult of a couple, as who claims typed her: it identifies nobody by itself. The number
 * is never shown again.
 */
export interface ConjointDit {
  readonly nir: Nir
  readonly nom: string
  readonly nomUsage: string | null
  readonly prenoms: string
  /** 01 to 95, 2A, 2B, 97 overseas, 99 abroad. */
  readonly departement: string
  /** Who claims, as FranceConnect names her: told to the other adult. */
  readonly demandeur: string
}

/**
 * `identite-a-voir`: doubtful or unknown, somebody of the caisse looks; `attendu`: the other adult
 * is asked; `donne`: the caisse may read and decide; `laisse`: agreed, and a person decides.
 */
export type EtatAccord = 'identite-a-voir' | 'attendu' | 'refuse' | 'donne' | 'laisse' | 'decide'

/** What happened, oldest first: never moved. */
export interface ActeAccord {
  readonly genre: 'identite-confirmee' | 'donne' | 'refuse' | 'laisse' | 'decide'
  readonly quand: Instant
  readonly jour: Jour
  /** Pseudonym of the caisse; « conjoint » for the other adult, « traitement » for the program. */
  readonly auteur: string
  /** Of an agreement: whether she said that her incomes are all there. */
  readonly complet?: boolean
}

/** The agreement asked from the other adult of a claim. */
export interface AccordConjoint {
  /** Of the claim: there is one agreement at most for each. */
  readonly numero: string
  /** Keys of both persons in the stores. */
  readonly demandeur: string
  readonly conjoint: string
  readonly ouvertLe: Instant
  /** Rank of this state among those kept; 0 before any is. */
  readonly rang: number
  readonly etat: EtatAccord
  /** What the référentiel said of the identity typed. */
  readonly identite: 'certaine' | 'douteuse' | 'inconnue'
  readonly ecarts: readonly Ecart[]
  readonly actes: readonly ActeAccord[]
}

/** She agreed: her resources may be read for this claim. */
export function estLisible(accord: AccordConjoint | undefined): boolean {
  const { etat } = accord ?? {}
  return etat === 'donne' || etat === 'laisse' || etat === 'decide'
}

/** She said that nothing is missing in what is declared for her. */
export function estComplet({ actes }: AccordConjoint): boolean {
  return actes.some((a) => a.genre === 'donne' && a.complet === true)
}

/** The next state, with the act that makes it. */
export function avancer(
  accord: AccordConjoint,
  etat: EtatAccord,
  acte: ActeAccord,
): AccordConjoint {
  return { ...accord, etat, actes: [...accord.actes, acte] }
}
