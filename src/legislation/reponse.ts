import type { Prestation, ValeurDroit } from './droits.js'

/** An answer being written, one prestation after the other. */
export interface ReponseEnCours {
  readonly droits: Partial<Record<Prestation, ValeurDroit>>
  readonly refus: Partial<Record<Prestation, string>>
  readonly manques: Partial<Record<Prestation, readonly string[]>>
}

/** What the computation of one prestation concludes. */
export interface Conclusion {
  readonly valeur: ValeurDroit
  readonly refus: string | null
  readonly manques: readonly string[]
}

/** A right that the book does not compute. */
export const NON_CALCULE: Conclusion = { valeur: null, refus: null, manques: ['non-calcule'] }

/**
 * Writes the conclusion of one prestation.
 * @texte docs/contrat.md §3, « Answers »
 */
export function poser(
  reponse: ReponseEnCours,
  prestation: Prestation,
  conclusion: Conclusion,
): void {
  reponse.droits[prestation] = conclusion.valeur
  if (conclusion.refus !== null) reponse.refus[prestation] = conclusion.refus
  if (conclusion.manques.length > 0) reponse.manques[prestation] = conclusion.manques
}
